import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import { countBeyond } from '../../db/invoice'
import { findOrderLines, type OrderLineRecord, type OrderRecord } from '../../db/order'
import { salesOrderLineComponents, salesOrderLines, salesOrders } from '../../db/schema/order'
import { credits } from '../../db/schema/receivable'
import { indexForSearch } from '../../db/search'
import { postReservation, stockParts } from '../../db/stock'
import type { Work } from '../command'
import { stillToGo } from '../delivery/left'
import { type Fen, zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import { type Qty, zeroQty } from '../value/qty'
import type { Version } from './change'
import { overShippedOf } from './due'
import { keepComponents } from './keep-components'
import { orderKey } from './key'
import { next } from './order'

/**
 * Makes an order what a change says, in one go: its lines and figures, the goods it holds back, its state, and what was paid
 * beyond it, which becomes the customer's advance. Goods that are short are held back all the same (R-CHG).
 */
export async function writeChange(work: Work, order: OrderRecord, after: Version): Promise<void> {
  const before = await findOrderLines(work, order.id)
  await reserve(work, before, -1)
  await writeLines(work, order.id, before, after)
  const lines = await findOrderLines(work, order.id)
  await reserve(work, lines, 1)
  const overShipped = overShippedOf(lines)
  const received = await freeOverpaid(
    work,
    order,
    (after.head.gross + overShipped - order.returned - order.cleared) as Fen,
  )
  const searchKey = orderKey({ ...order, ...after.head })
  const shipped = lines.every(({ qty, deliveredQty }) => qty <= deliveredQty)
  const event = order.state === 'SHIPPED' || order.state === 'RECEIVED' ? 'editLimited' : 'requestChange'
  const state = shipped && event === 'requestChange' ? next(order.state, 'shipAll') : next(order.state, event)
  await work.db
    .update(salesOrders)
    .set({ ...after.head, overShipped, state, received, searchKey, version: order.version + 1 })
    .where(eq(salesOrders.id, order.id))
  await countBeyond(work, [order.id])
  await indexForSearch(work, 'order', [order.id])
}

/** Holds back what is still to be delivered of some lines, or frees it. */
async function reserve(work: Work, lines: readonly OrderLineRecord[], sign: 1 | -1): Promise<void> {
  for (const line of lines)
    for (const part of await stockParts(work, line, stillToGo(line)))
      await postReservation(work, part.productId, (sign * part.qty) as Qty)
}

async function writeLines(work: Work, orderId: Id, before: readonly OrderLineRecord[], after: Version): Promise<void> {
  const gone = before.filter(({ id }) => !after.lines.some((line) => line.id === id)).map(({ id }) => id)
  if (gone.length > 0) {
    await work.db.delete(salesOrderLineComponents).where(inArray(salesOrderLineComponents.lineId, gone))
    await work.db.delete(salesOrderLines).where(inArray(salesOrderLines.id, gone))
  }
  // Out of the way first: no two lines may have one number.
  await work.db
    .update(salesOrderLines)
    .set({ lineNo: sql`-${salesOrderLines.lineNo}` })
    .where(eq(salesOrderLines.orderId, orderId))
  for (const { id, ...line } of after.lines.filter((one) => before.some((old) => old.id === one.id)))
    await work.db.update(salesOrderLines).set(line).where(eq(salesOrderLines.id, id))
  const added = after.lines.filter((one) => !before.some((old) => old.id === one.id))
  if (added.length === 0) return
  const rows = added.map((line) => ({ ...line, orderId, deliveredQty: zeroQty, deliveredGross: zeroFen }))
  await work.db.insert(salesOrderLines).values(rows)
  await keepComponents(work, rows)
}

/** Money held for the order beyond what it comes to now is the customer's advance; gives what is still counted as received. */
async function freeOverpaid(work: Work, order: OrderRecord, due: Fen): Promise<Fen> {
  let { received } = order
  if (received <= due) return received
  const held = await work.db
    .select({ id: credits.id, unallocated: credits.unallocated })
    .from(credits)
    .where(and(eq(credits.orderId, order.id), eq(credits.kind, 'receipt'), ne(credits.unallocated, zeroFen)))
    .orderBy(desc(credits.id))
  for (const { id, unallocated } of held) {
    if (received <= due) break
    await work.db.update(credits).set({ orderId: null }).where(eq(credits.id, id))
    received = (received - unallocated) as Fen
  }
  return received
}

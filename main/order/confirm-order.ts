import { eq } from 'drizzle-orm'
import { sameVersion } from '../../db/find'
import { nextNumber } from '../../db/number'
import { findOrder, findOrderLines, type OrderLineRecord } from '../../db/order'
import { customers } from '../../db/schema/customer'
import { salesOrders } from '../../db/schema/order'
import { indexForSearch } from '../../db/search'
import { postReservation, type StockPart, stockOf, stockParts } from '../../db/stock'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { formatQty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { orderKey } from './key'
import { next } from './order'

/**
 * Confirms an order: it gets its number (R-DOC) and reserves its goods (R-STK, INV-03). Refuses an order without lines,
 * and one for more than is available (`stock.short`, INV-01) unless the clerk accepts the shortage.
 */
export async function confirmOrder(
  work: Work,
  input: { id: Id; version: number; acceptShortage: boolean },
): Promise<{ no: string }> {
  const order = await findOrder(work, input.id)
  sameVersion(order, input.version)
  const state = next(order.state, 'autoPass')
  const lines = await findOrderLines(work, order.id)
  if (lines.length === 0) throw new Refusal('order.noLines')
  await reserve(work, lines, input.acceptShortage)
  const no = await nextNumber(work, 'XSDD', order.orderOn)
  await work.db
    .update(salesOrders)
    .set({
      ...{ no, state, version: order.version + 1, confirmedAt: work.now },
      searchKey: orderKey({ ...order, no }),
    })
    .where(eq(salesOrders.id, order.id))
  await indexForSearch(work, 'order', [order.id])
  await rememberLastOrder(work, order.customerId, order.orderOn)
  work.log({
    record: 'salesOrder',
    recordId: order.id,
    before: { state: order.state },
    after: { state, no, gross: order.gross },
  })
  return { no }
}

/** Lines of the same product, and the components of bundles, are looked at together. */
async function reserve(work: Work, lines: readonly OrderLineRecord[], acceptShortage: boolean): Promise<void> {
  for (const line of lines)
    for (const part of await stockParts(work, line, line.qty)) await take(work, part, acceptShortage)
}

async function take(work: Work, { productId, qty: need }: StockPart, acceptShortage: boolean): Promise<void> {
  const stock = await stockOf(work, productId)
  const available = stock.onHand - stock.reserved
  if (need > available && !acceptShortage) {
    throw new Refusal('stock.short', {
      product: stock.name,
      need: formatQty(need),
      available: formatQty(Math.max(0, available)),
    })
  }
  await postReservation(work, productId, need)
}

async function rememberLastOrder(work: Work, customerId: Id, orderOn: string): Promise<void> {
  const [customer] = await work.db
    .select({ lastOrderOn: customers.lastOrderOn })
    .from(customers)
    .where(eq(customers.id, customerId))
  if (customer?.lastOrderOn && customer.lastOrderOn >= orderOn) return
  await work.db.update(customers).set({ lastOrderOn: orderOn }).where(eq(customers.id, customerId))
}

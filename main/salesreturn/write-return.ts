import { eq } from 'drizzle-orm'
import { nextNumber } from '../../db/number'
import { findOrder } from '../../db/order'
import type { ReturnRecord } from '../../db/salesreturn'
import { salesReturnLines, salesReturns } from '../../db/schema/salesreturn'
import { indexForSearch } from '../../db/search'
import type { Work } from '../command'
import { searchKey } from '../search/key'
import type { Day } from '../value/day'
import { zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import type { CheckedGoods } from './check-goods'
import type { DeliveryRecord, Part } from './check-lines'

type Columns = Pick<typeof salesReturns.$inferInsert, 'state' | 'wish' | 'cause' | 'reason'> &
  Partial<Pick<typeof salesReturns.$inferInsert, 'returnedOn' | 'settledOn' | 'settledBy'>>

/** Where goods come back from, and the words a return is found by besides its number. */
interface Source extends Pick<ReturnRecord, 'orderId' | 'deliveryId' | 'customerId'> {
  words: readonly string[]
}

/** A delivery as what goods come back from. */
export async function sourceOf(work: Work, { id, no, orderId, customerId }: DeliveryRecord): Promise<Source> {
  const order = await findOrder(work, orderId)
  return { orderId, deliveryId: id, customerId, words: [no, order.no ?? '', order.customerName, order.customerCode] }
}

/** Writes a new return under the next number of a day, so that it can be found; its lines follow. */
export async function writeReturn(
  work: Work,
  { words, ...source }: Source,
  on: Day,
  columns: Columns,
): Promise<{ id: Id; no: string }> {
  const id = work.newId()
  const no = await nextNumber(work, 'XSTH', on)
  await work.db.insert(salesReturns).values({
    ...columns,
    ...source,
    id,
    no,
    requestedOn: on,
    amount: zeroFen,
    version: 1,
    searchKey: searchKey(no, ...words),
    createdBy: work.user.id,
    createdAt: work.now,
  })
  await indexForSearch(work, 'return', [id])
  return { id, no }
}

/** Puts the lines of a return in the place of those it had; `here` says that the goods have come back, and are all good. */
export async function writeLines(work: Work, returnId: Id, parts: readonly Part[], here = false): Promise<void> {
  await work.db.delete(salesReturnLines).where(eq(salesReturnLines.returnId, returnId))
  await work.db.insert(salesReturnLines).values(
    parts.map(({ row, qty }) => ({
      id: work.newId(),
      returnId,
      deliveryLineId: row.id,
      productId: row.productId,
      qty,
      ...(here ? { receivedQty: qty, badQty: 0 as typeof qty } : {}),
      gross: zeroFen,
      net: zeroFen,
      tax: zeroFen,
    })),
  )
}

/** The same of a return without a delivery. */
export async function writeFreeLines(work: Work, returnId: Id, goods: readonly CheckedGoods[]): Promise<void> {
  await work.db.delete(salesReturnLines).where(eq(salesReturnLines.returnId, returnId))
  await work.db.insert(salesReturnLines).values(
    goods.map(({ listPrice: price, ...line }) => ({
      ...line,
      price,
      id: work.newId(),
      returnId,
      deliveryLineId: null,
      gross: zeroFen,
      net: zeroFen,
      tax: zeroFen,
    })),
  )
}

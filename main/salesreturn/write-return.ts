import { eq } from 'drizzle-orm'
import { nextNumber } from '../../db/number'
import { findOrder } from '../../db/order'
import { salesReturnLines, salesReturns } from '../../db/schema/salesreturn'
import { indexForSearch } from '../../db/search'
import type { Work } from '../command'
import { searchKey } from '../search/key'
import type { Day } from '../value/day'
import { zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import type { DeliveryRecord, Part } from './check-lines'

type Columns = Pick<typeof salesReturns.$inferInsert, 'state' | 'wish' | 'cause' | 'reason'> &
  Partial<Pick<typeof salesReturns.$inferInsert, 'returnedOn' | 'settledOn' | 'settledBy'>>

/** Writes a new return of a delivery under the next number of a day, so that it can be found; its lines follow. */
export async function writeReturn(
  work: Work,
  delivery: DeliveryRecord,
  on: Day,
  columns: Columns,
): Promise<{ id: Id; no: string }> {
  const id = work.newId()
  const no = await nextNumber(work, 'XSTH', on)
  const order = await findOrder(work, delivery.orderId)
  const { id: deliveryId, orderId, customerId } = delivery
  await work.db.insert(salesReturns).values({
    ...{ ...columns, id, no, orderId, deliveryId, customerId, requestedOn: on, amount: zeroFen, version: 1 },
    searchKey: searchKey(no, delivery.no, order.no ?? '', order.customerName, order.customerCode),
    ...{ createdBy: work.user.id, createdAt: work.now },
  })
  await indexForSearch(work, 'return', [id])
  return { id, no }
}

/** Puts the lines of a return in the place of those it had; `here` says that the goods have come back, and are all good. */
export async function writeLines(work: Work, returnId: Id, parts: readonly Part[], here = false): Promise<void> {
  await work.db.delete(salesReturnLines).where(eq(salesReturnLines.returnId, returnId))
  await work.db.insert(salesReturnLines).values(
    parts.map(({ row, qty }) => ({
      ...{ id: work.newId(), returnId, deliveryLineId: row.id, productId: row.productId, qty },
      ...(here ? { receivedQty: qty, badQty: 0 as typeof qty } : {}),
      ...{ gross: zeroFen, net: zeroFen, tax: zeroFen },
    })),
  )
}

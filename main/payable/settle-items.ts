import { eq } from 'drizzle-orm'
import { openOfPurchase, openPayables, type PayableCredit, settlePayables } from '../../db/payable'
import { purchaseOrders } from '../../db/schema/purchase'
import type { Work } from '../command'
import { purchaseOrder } from '../purchase/purchase'
import { type Settlement, settleByHand, settleOldestFirst } from '../receivable/settlement'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { follow } from '../value/machine'

/**
 * Settles what is owed to a supplier with what is left of a credit: as somebody says, or (null) first the items of the purchase
 * it was paid for, then the earliest due (R-ALC). Purchases nothing more is owed for are completed by it. Gives how much of the
 * credit it took; refuses what `settleByHand` refuses.
 */
export async function settleItems(
  work: Work,
  credit: PayableCredit,
  said: readonly Settlement[] | null = null,
): Promise<Fen> {
  const items = await openPayables(work, credit.supplierId)
  const offered = items.map((item) => ({ ...item, no: item.documentNo, orderId: item.purchaseId }))
  const shares =
    said === null
      ? settleOldestFirst(credit.unallocated, offered, credit.purchaseId)
      : settleByHand(credit.unallocated, offered, said)
  const settled = await settlePayables(work, work, credit, items, shares)
  const touched = items.filter(({ id }) => shares.some(({ itemId }) => itemId === id))
  await followPurchases(work, touched)
  return settled
}

/**
 * Whose goods are all accepted is completed once nothing of it is owed any more, and accepted again when something is (R-ST).
 */
export async function followPurchases(work: Work, items: readonly { purchaseId: Id | null }[]): Promise<void> {
  const ids = new Set(items.flatMap(({ purchaseId }) => (purchaseId === null ? [] : [purchaseId])))
  for (const id of ids) {
    const [order] = await work.db.select().from(purchaseOrders).where(eq(purchaseOrders.id, id))
    const owed = await openOfPurchase(work, id)
    if (order?.state === 'ACCEPTED' && owed === 0) await turn(work, order, 'settle')
    if (order?.state === 'COMPLETED' && owed > 0) await turn(work, order, 'unsettle')
  }
}

async function turn(
  work: Work,
  order: typeof purchaseOrders.$inferSelect,
  event: 'settle' | 'unsettle',
): Promise<void> {
  const state = follow(purchaseOrder, order.state, event)
  const endedAt = event === 'settle' ? work.now : null
  await work.db
    .update(purchaseOrders)
    .set({ state, endedAt, version: order.version + 1 })
    .where(eq(purchaseOrders.id, order.id))
  work.log({ record: 'purchaseOrder', recordId: order.id, before: { state: order.state }, after: { state } })
}

import { and, eq, ne } from 'drizzle-orm'
import { cancelApproval } from '../../db/approval'
import { sameVersion } from '../../db/find'
import { findOrder, findOrderLines } from '../../db/order'
import { salesOrders } from '../../db/schema/order'
import { credits } from '../../db/schema/receivable'
import { postReservation, stockParts } from '../../db/stock'
import type { Work } from '../command'
import { zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import type { Qty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { next, type OrderState } from './order'

const reservingStates: readonly OrderState[] = ['CONFIRMED', 'PROCESSING', 'PART_SHIPPED']

/**
 * Cancels an order that has shipped nothing (ORD-14): its reservation is freed, its number stays taken. Refuses while an
 * invoice is asked for or issued (`order.hasInvoice`); money received for it stays with the customer as advance,
 * and nobody is asked to approve it any more.
 */
export async function cancelOrder(work: Work, input: { id: Id; version: number; reason: string }): Promise<null> {
  const order = await findOrder(work, input.id)
  sameVersion(order, input.version)
  const state = next(order.state, 'cancel')
  if (order.invoiced + order.invoicePending > 0) throw new Refusal('order.hasInvoice', { no: order.no ?? '' })
  if (reservingStates.includes(order.state)) {
    for (const line of await findOrderLines(work, order.id)) {
      for (const part of await stockParts(work, line, (line.qty - line.deliveredQty) as Qty))
        await postReservation(work, part.productId, -part.qty as Qty)
    }
  }
  await cancelApproval(work, work.now, order.id)
  await unbindReceipts(work, order.id)
  await work.db
    .update(salesOrders)
    .set({ state, version: order.version + 1, received: zeroFen })
    .where(eq(salesOrders.id, order.id))
  work.log({
    record: 'salesOrder',
    recordId: order.id,
    before: { state: order.state },
    after: { state, reason: input.reason },
  })
  return null
}

/** A receipt for a cancelled order is the customer's advance (bad-input row 59). */
async function unbindReceipts(work: Work, orderId: Id): Promise<void> {
  await work.db
    .update(credits)
    .set({ orderId: null })
    .where(and(eq(credits.orderId, orderId), ne(credits.unallocated, zeroFen)))
}

/** Completes a shipped order; what is still owed stays owed (R-ST note 5). */
export async function completeOrder(work: Work, input: { id: Id; version: number }): Promise<null> {
  const order = await findOrder(work, input.id)
  sameVersion(order, input.version)
  const state = next(order.state, 'complete', 'receiptSkipped')
  await work.db
    .update(salesOrders)
    .set({ state, version: order.version + 1 })
    .where(eq(salesOrders.id, order.id))
  work.log({ record: 'salesOrder', recordId: order.id, before: { state: order.state }, after: { state } })
  return null
}

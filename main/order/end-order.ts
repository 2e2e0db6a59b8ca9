import { and, eq, ne, sql } from 'drizzle-orm'
import { cancelApproval } from '../../db/approval'
import { releaseCoupon } from '../../db/coupon'
import { one, sameVersion } from '../../db/find'
import { countBeyond } from '../../db/invoice'
import { findOrder, type OrderRecord } from '../../db/order'
import { findTypeOf } from '../../db/order-type'
import { company } from '../../db/schema/access'
import { salesOrders } from '../../db/schema/order'
import { credits } from '../../db/schema/receivable'
import type { Work } from '../command'
import { type Fen, formatFen, sumFen, zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { outstandingOf } from './due'
import { moved, type OrderState } from './order'
import { typeOf, whenCompleted } from './ordertype'
import { reserveRest } from './reserve-rest'
import { writeMove } from './write-move'

const reservingStates: readonly OrderState[] = ['CONFIRMED', 'PROCESSING', 'PART_SHIPPED']

/**
 * Cancels an order that has shipped nothing (ORD-14): its reservation is freed, its number stays taken. Refuses while an
 * invoice is asked for or issued (`order.hasInvoice`); money received for it stays with the customer as advance,
 * nobody is asked to approve it any more, and its coupon may be used again.
 */
export async function cancelOrder(work: Work, input: { id: Id; version: number; reason: string }): Promise<null> {
  const order = await findOrder(work, input.id)
  sameVersion(order, input.version)
  const state = moved(order, 'cancel')
  if (order.invoiced + order.invoicePending > 0) throw new Refusal('order.hasInvoice', { no: order.no ?? '' })
  if (reservingStates.includes(order.state)) await reserveRest(work, order.id, 'free')
  await cancelApproval(work, work.now, order.id)
  await releaseCoupon(work, order.id)
  await unbindReceipts(work, order)
  return writeMove(work, order, { state, endedAt: work.now, ...released }, { reason: input.reason })
}

/** An order that has ended is not held any more. */
const released = { onHold: false, holdReason: '' } as const

/**
 * Money bound to an order and not used for its deliveries becomes the customer's advance (bad-input row 59). Its figure of
 * what was received falls with it.
 */
async function unbindReceipts(work: Work, order: OrderRecord): Promise<void> {
  const free = and(eq(credits.orderId, order.id), eq(credits.kind, 'receipt'), ne(credits.unallocated, zeroFen))
  const bound = await work.db.select({ unallocated: credits.unallocated }).from(credits).where(free)
  const amount = sumFen(bound.map(({ unallocated }) => unallocated))
  if (amount === 0) return
  await work.db.update(credits).set({ orderId: null }).where(free)
  await work.db
    .update(salesOrders)
    .set({ received: sql`${salesOrders.received} - ${amount}` })
    .where(eq(salesOrders.id, order.id))
}

/**
 * Completes an order whose goods have gone, and are confirmed where its type asks for it (R-ST note 5). What is still owed
 * stays owed; where the shop asks for it, an order that is not paid is refused (`order.notPaid`).
 */
export async function completeOrder(work: Work, input: { id: Id; version: number }): Promise<null> {
  const order = await findOrder(work, input.id)
  sameVersion(order, input.version)
  const { config } = typeOf(await findTypeOf(work, order))
  const state = moved(order, 'complete', whenCompleted(config))
  const { needsPaid } = one(await work.db.select({ needsPaid: company.completeNeedsPaid }).from(company), 'company')
  const left = outstandingOf(order)
  if (needsPaid && left > 0) throw new Refusal('order.notPaid', { no: order.no ?? '', amount: formatFen(left) })
  return writeMove(work, order, { state, endedAt: work.now })
}

/**
 * Closes an order of which not everything will be delivered (R-ST note 3): the rest is free again, and the order counts for
 * what was delivered. Money beyond that becomes the customer's advance. Refuses when more is invoiced (`order.overInvoiced`).
 */
export async function closeShort(work: Work, input: { id: Id; version: number; reason: string }): Promise<null> {
  const order = await findOrder(work, input.id)
  sameVersion(order, input.version)
  const state = moved(order, 'closeShort')
  const [asked, kept] = [order.invoiced + order.invoicePending, order.delivered - order.returned]
  if (asked > kept) {
    const amounts = { invoiced: formatFen(asked as Fen), delivered: formatFen(kept as Fen) }
    throw new Refusal('order.overInvoiced', { no: order.no ?? '', ...amounts })
  }
  await reserveRest(work, order.id, 'free')
  await unbindReceipts(work, order)
  await writeMove(work, order, { state, endedAt: work.now, ...released }, { reason: input.reason })
  await countBeyond(work, [order.id])
  return null
}

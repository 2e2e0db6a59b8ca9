import { and, eq } from 'drizzle-orm'
import { freeBankLine } from '../../db/bank'
import { refuseOwnEntry } from '../../db/confirmation'
import { one } from '../../db/find'
import { postPayableCredit, reversePayment } from '../../db/payable'
import { payableCredits, payments } from '../../db/schema/payable'
import { purchaseOrders } from '../../db/schema/purchase'
import type { Work } from '../command'
import type { Settlement } from '../receivable/settlement'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { next, type PaymentEvent } from './payment'
import { followPurchases, settleItems } from './settle-items'

type PaymentRecord = typeof payments.$inferSelect
type Shares = readonly Settlement[] | null

/**
 * Somebody confirms that the money left: it settles what they say, or (`shares` null) the purchase it was paid for and then what
 * is due earliest; the rest is the shop's advance (R-ALC). With two or more active users nobody confirms an own entry
 * (`payment.ownConfirmation`). Refuses what `settleByHand` refuses.
 */
export async function confirmPayment(
  work: Work,
  { id, shares }: { id: Id; shares: Shares },
): Promise<{ allocated: Fen; unallocated: Fen }> {
  const payment = await findPayment(work, id)
  await refuseOwnEntry(work, work.user.id, payment, 'payment.ownConfirmation')
  await moveTo(work, payment, 'confirm', { confirmedBy: work.user.id, confirmedAt: work.now })
  const { supplierId, paidOn, amount, no } = payment
  const purchaseId = await purchaseStillThere(work, payment.purchaseId)
  const credit = await postPayableCredit(work, work, {
    supplierId,
    purchaseId,
    kind: 'payment',
    documentId: id,
    documentNo: no,
    creditOn: paidOn,
    amount,
  })
  const allocated = await settleItems(work, credit, shares)
  return { allocated, unallocated: (amount - allocated) as Fen }
}

/** A payment goes back to who entered it, with the reason; nothing was counted, nothing changes. */
export async function rejectPayment(work: Work, { id, reason }: { id: Id; reason: string }): Promise<null> {
  await moveTo(work, await findPayment(work, id), 'reject', { reason })
  return null
}

/** Voids a confirmed payment: every figure is as if it had never been confirmed, both rows stay on record. */
export async function voidPayment(work: Work, { id, reason }: { id: Id; reason: string }): Promise<null> {
  const payment = await findPayment(work, id)
  await moveTo(work, payment, 'void', { reason })
  if (payment.state !== 'CONFIRMED') return null
  await followPurchases(work, await reversePayment(work, work, await creditOf(work, id)))
  return null
}

/**
 * Settles with what is left of a confirmed payment what somebody says, or (`shares` null) what is due earliest. Refuses one that
 * is not confirmed (`payment.notConfirmed`) and what `settleByHand` refuses.
 */
export async function allocatePayment(
  work: Work,
  { id, shares }: { id: Id; shares: Shares },
): Promise<{ allocated: Fen; unallocated: Fen }> {
  const { no, state } = await findPayment(work, id)
  if (state !== 'CONFIRMED') throw new Refusal('payment.notConfirmed', { no })
  const credit = await creditOf(work, id)
  const allocated = await settleItems(work, credit, shares)
  work.log({ record: 'payment', recordId: id, after: { allocated } })
  return { allocated, unallocated: (credit.unallocated - allocated) as Fen }
}

async function findPayment(work: Work, id: Id): Promise<PaymentRecord> {
  return one(await work.db.select().from(payments).where(eq(payments.id, id)), 'payment')
}

async function creditOf(work: Work, id: Id) {
  const own = and(eq(payableCredits.kind, 'payment'), eq(payableCredits.documentId, id))
  return one(await work.db.select().from(payableCredits).where(own), 'credit')
}

async function moveTo(
  work: Work,
  payment: PaymentRecord,
  event: PaymentEvent,
  fields: Partial<PaymentRecord>,
): Promise<void> {
  const state = next(payment.state, event)
  await work.db
    .update(payments)
    .set({ ...fields, state })
    .where(eq(payments.id, payment.id))
  if (event !== 'confirm') await freeBankLine(work, 'payment', payment.id)
  const ownEntry = event === 'confirm' && payment.createdBy === work.user.id
  const after = { state, ...(fields.reason ? { reason: fields.reason } : {}), ...(ownEntry ? { ownEntry } : {}) }
  work.log({ record: 'payment', recordId: payment.id, before: { state: payment.state }, after })
}

/** What was paid for a purchase cancelled meanwhile is an advance. */
async function purchaseStillThere(work: Work, purchaseId: Id | null): Promise<Id | null> {
  if (purchaseId === null) return null
  const { state } = one(
    await work.db.select().from(purchaseOrders).where(eq(purchaseOrders.id, purchaseId)),
    'purchaseOrder',
  )
  return state === 'CANCELLED' ? null : purchaseId
}

import { and, eq } from 'drizzle-orm'
import { freeBankLine } from '../../db/bank'
import { refuseOwnEntry } from '../../db/confirmation'
import { one } from '../../db/find'
import { postAllocations, postCredit, reverseCredit, unsettledItems } from '../../db/ledger'
import { findOrder } from '../../db/order'
import { refuseSameReference } from '../../db/receipt'
import { credits, receipts } from '../../db/schema/receivable'
import { payerKey } from '../bank/line'
import type { Work } from '../command'
import { toComeOf } from '../order/due'
import { type Bound, type Settlement, settleByHand, settleReceived } from '../receivable/settlement'
import type { Id } from '../value/id'
import { next, type ReceiptEvent } from './receipt'

type ReceiptRecord = typeof receipts.$inferSelect

/**
 * Finance confirms that the money is there: it settles what the order it was paid for owes, waits for what that order still has
 * outstanding, and beyond that settles what is due earliest; the rest is the customer's advance (R-ALC). `shares` says by hand what it
 * settles instead, and is refused as `settleByHand` does. With two or more active users nobody confirms an own entry
 * (`receipt.ownConfirmation`). Unless `acceptRepeated`, it refuses a reference of the bank that a confirmed receipt bears already
 * (`receipt.sameReference`).
 */
export async function confirmReceipt(
  work: Work,
  { id, shares, acceptRepeated }: { id: Id; shares: Settlement[] | null; acceptRepeated: boolean },
): Promise<{ allocated: number; unallocated: number }> {
  const receipt = await findReceipt(work, id)
  await refuseOwnEntry(work, work.user.id, receipt, 'receipt.ownConfirmation')
  if (!acceptRepeated) await refuseSameReference(work, receipt, ['CONFIRMED'], work.user)
  const confirmed = { confirmedBy: work.user.id, confirmedAt: work.now, payerKey: payerKey(receipt.payer) }
  await moveTo(work, receipt, 'confirm', confirmed)
  const { customerId, receivedOn, amount } = receipt
  const bound = await orderStillThere(work, receipt.orderId)
  const orderId = bound === null ? null : bound.orderId
  const credit = await postCredit(work, work, {
    customerId,
    orderId,
    kind: 'receipt',
    documentId: id,
    documentNo: receipt.no,
    creditOn: receivedOn,
    amount,
  })
  const items = (await unsettledItems(work, customerId)).map((item) => ({ ...item, no: item.documentNo }))
  const settled = shares === null ? settleReceived(amount, items, bound) : settleByHand(amount, items, shares)
  const allocated = await postAllocations(work, work, credit, items, settled)
  return { allocated, unallocated: amount - allocated }
}

/** Finance sends a receipt back with a reason; nothing was counted, nothing changes. A line of a statement stays tied to it, for it may be sent again. */
export async function rejectReceipt(work: Work, { id, reason }: { id: Id; reason: string }): Promise<null> {
  await moveTo(work, await findReceipt(work, id), 'reject', { reason })
  return null
}

/** Voids a confirmed receipt: every figure is as if it had never been confirmed, both rows stay on record, and its line of a statement is open again. */
export async function voidReceipt(work: Work, { id, reason }: { id: Id; reason: string }): Promise<null> {
  const receipt = await findReceipt(work, id)
  await moveTo(work, receipt, 'void', { reason })
  await freeBankLine(work, 'receipt', id)
  if (receipt.state !== 'CONFIRMED') return null
  const posted = await work.db
    .select()
    .from(credits)
    .where(and(eq(credits.kind, 'receipt'), eq(credits.documentId, id)))
  await reverseCredit(work, work, one(posted, 'credit'))
  return null
}

async function findReceipt(work: Work, id: Id): Promise<ReceiptRecord> {
  return one(await work.db.select().from(receipts).where(eq(receipts.id, id)), 'receipt')
}

async function moveTo(
  work: Work,
  receipt: ReceiptRecord,
  event: ReceiptEvent,
  fields: Partial<ReceiptRecord>,
): Promise<void> {
  const state = next(receipt.state, event)
  await work.db
    .update(receipts)
    .set({ ...fields, state })
    .where(eq(receipts.id, receipt.id))
  const ownEntry = event === 'confirm' && receipt.createdBy === work.user.id
  const after = { state, ...(fields.reason ? { reason: fields.reason } : {}), ...(ownEntry ? { ownEntry } : {}) }
  work.log({ record: 'receipt', recordId: receipt.id, before: { state: receipt.state }, after })
}

/** Money for an order cancelled meanwhile is the customer's advance (bad-input row 59). */
async function orderStillThere(work: Work, orderId: Id | null): Promise<Bound | null> {
  if (orderId === null) return null
  const outstanding = toComeOf(await findOrder(work, orderId))
  return outstanding === null ? null : { orderId, outstanding }
}

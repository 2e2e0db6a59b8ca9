import { and, eq } from 'drizzle-orm'
import { freeBankLine } from '../../db/bank'
import { refuseOwnEntry } from '../../db/confirmation'
import { one } from '../../db/find'
import { cancelItem, creditsInHand, type OpenItem, postAllocations, postOpenItem } from '../../db/ledger'
import { openItems, refunds } from '../../db/schema/receivable'
import type { Work } from '../command'
import { type Fen, sumFen } from '../value/fen'
import type { Id } from '../value/id'
import { checkRefund, next, type RefundEvent } from './refund'

type RefundRecord = typeof refunds.$inferSelect

/**
 * Finance confirms that the money has left: it comes out of what the customer has in hand, first what the return gave (R-AR).
 * Refuses more than is in hand by now (`refund.tooMuch`); with two or more active users nobody confirms what they entered
 * (`refund.ownConfirmation`).
 */
export async function confirmRefund(work: Work, { id }: { id: Id }): Promise<null> {
  const refund = await findRefund(work, id)
  await refuseOwnEntry(work, work.user.id, refund, 'refund.ownConfirmation')
  await moveTo(work, refund, 'confirm', { confirmedBy: work.user.id, confirmedAt: work.now })
  const { customerId, paidOn, amount, no, returnId } = refund
  const inHand = await creditsInHand(work, customerId, paidOn, returnId)
  checkRefund(refund, sumFen(inHand.map(({ unallocated }) => unallocated)), work.today)
  const about = { customerId, orderId: null, kind: 'refund', documentId: id, documentNo: no } as const
  const item = await postOpenItem(work, work, { ...about, itemOn: paidOn, dueOn: paidOn, amount })
  let left: number = amount
  for (const credit of inHand) {
    const share = Math.min(left, credit.unallocated) as Fen
    if (share > 0) await postAllocations(work, work, credit, [item], [{ itemId: item.id, amount: share }])
    left -= share
  }
  return null
}

/** Finance sends a refund back with a reason; nothing was counted, nothing changes. */
export async function rejectRefund(work: Work, { id, reason }: { id: Id; reason: string }): Promise<null> {
  await moveTo(work, await findRefund(work, id), 'reject', { reason })
  return null
}

/** Voids a confirmed refund: the customer has the money in hand again as if it had never left, all rows stay on record. */
export async function voidRefund(work: Work, { id, reason }: { id: Id; reason: string }): Promise<null> {
  const refund = await findRefund(work, id)
  await moveTo(work, refund, 'void', { reason })
  await cancelItem(work, work, 'refundVoid', await itemOf(work, id))
  return null
}

async function itemOf(work: Work, id: Id): Promise<OpenItem> {
  const own = and(eq(openItems.kind, 'refund'), eq(openItems.documentId, id))
  return one(await work.db.select().from(openItems).where(own), 'openItem')
}

async function findRefund(work: Work, id: Id): Promise<RefundRecord> {
  return one(await work.db.select().from(refunds).where(eq(refunds.id, id)), 'refund')
}

async function moveTo(
  work: Work,
  refund: RefundRecord,
  event: RefundEvent,
  fields: Partial<RefundRecord>,
): Promise<void> {
  const state = next(refund.state, event)
  await work.db
    .update(refunds)
    .set({ ...fields, state })
    .where(eq(refunds.id, refund.id))
  if (event !== 'confirm') await freeBankLine(work, 'refund', refund.id)
  const ownEntry = event === 'confirm' && refund.createdBy === work.user.id
  const after = { state, ...(fields.reason ? { reason: fields.reason } : {}), ...(ownEntry ? { ownEntry } : {}) }
  work.log({ record: 'refund', recordId: refund.id, before: { state: refund.state }, after })
}

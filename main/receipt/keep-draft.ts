import { eq } from 'drizzle-orm'
import { freeBankLine, lineOfDocument } from '../../db/bank'
import { accountOf } from '../../db/cashbook'
import { refuseConfirmedDay } from '../../db/confirmed'
import { one } from '../../db/find'
import { findOrder } from '../../db/order'
import { livingReceipts, refuseSameReference } from '../../db/receipt'
import { customers } from '../../db/schema/customer'
import { receipts } from '../../db/schema/receivable'
import type { Work } from '../command'
import { formatFen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { changeable, checkPayer, checkReceipt, next, type ReceiptEvent } from './receipt'
import type { ReceiptFields } from './view'

type ReceiptRecord = typeof receipts.$inferSelect

/**
 * Changes a receipt that finance does not have: a draft, withdrawn or rejected one. Who changes it is who entered it from now on and
 * does not confirm it. Refuses what entering one refuses, one that is with finance or counts (`receipt.notDraft`), and another amount
 * than came by the line of a statement it is tied to (`receipt.lineAmount`).
 */
export async function changeReceipt(
  work: Work,
  { id, acceptRepeated, ...fields }: ReceiptFields & { id: Id; acceptRepeated: boolean },
): Promise<null> {
  const before = await findReceipt(work, id)
  if (!changeable(before.state)) throw new Refusal('receipt.notDraft', { no: before.no })
  const accountId = await checked(work, fields)
  await keepLineAmount(work, before, fields)
  if (!acceptRepeated) await refuseSameReference(work, { ...fields, id, accountId }, livingReceipts, work.user)
  const after = { ...fields, accountId, createdBy: work.user.id }
  await work.db.update(receipts).set(after).where(eq(receipts.id, id))
  const { amount, receivedOn, method } = before
  work.log({
    record: 'receipt',
    recordId: id,
    before: { amount, receivedOn, method },
    after: { amount: fields.amount, receivedOn: fields.receivedOn, method: fields.method },
  })
  return null
}

/** Sends a draft or a rejected receipt to finance, checked once more as if it were entered now. */
export async function submitReceipt(work: Work, { id }: { id: Id }): Promise<null> {
  const receipt = await findReceipt(work, id)
  const accountId = await checked(work, receipt)
  await moveTo(work, receipt, 'submit', { accountId, reason: '' })
  return null
}

/** Takes a receipt back from finance before it is confirmed; a line of a statement stays tied to it. */
export async function withdrawReceipt(work: Work, { id }: { id: Id }): Promise<null> {
  await moveTo(work, await findReceipt(work, id), 'withdraw', {})
  return null
}

/**
 * Deletes a receipt that never counted, a draft or a rejected one; its number stays taken, and a line of a statement it was tied to is
 * open again. Refuses any other (`receipt.notDraft`).
 */
export async function deleteReceipt(work: Work, { id }: { id: Id }): Promise<null> {
  const receipt = await findReceipt(work, id)
  if (!changeable(receipt.state)) throw new Refusal('receipt.notDraft', { no: receipt.no })
  await moveTo(work, receipt, 'void', {})
  await freeBankLine(work, 'receipt', id)
  return null
}

/** Refuses what may not be entered, and gives the account it comes to. */
async function checked(work: Work, fields: ReceiptFields): Promise<Id | null> {
  checkReceipt(fields.amount, fields.receivedOn, work.today, work.today)
  const customer = one(await work.db.select().from(customers).where(eq(customers.id, fields.customerId)), 'customer')
  await refuseConfirmedDay(work, { customerId: customer.id, on: fields.receivedOn }, 'receivedOn')
  checkPayer(fields, customer, fields.orderId === null ? null : await findOrder(work, fields.orderId))
  return accountOf(work, fields)
}

/** What came by the bank stays what it is: the whole, or what a fee left of it. */
async function keepLineAmount(work: Work, { id, no }: ReceiptRecord, { amount, fee }: ReceiptFields): Promise<void> {
  const line = await lineOfDocument(work, 'receipt', id)
  if (line === null || line.amount === amount || line.amount === amount - fee) return
  const values = { no, day: line.happenedOn, amount: formatFen(line.amount) }
  throw new Refusal('receipt.lineAmount', values, { amount: 'receipt.lineAmount' })
}

async function findReceipt(work: Work, id: Id): Promise<ReceiptRecord> {
  return one(await work.db.select().from(receipts).where(eq(receipts.id, id)), 'receipt')
}

async function moveTo(
  work: Work,
  { id, state: from }: ReceiptRecord,
  event: ReceiptEvent,
  fields: Partial<ReceiptRecord>,
): Promise<void> {
  const state = next(from, event)
  await work.db
    .update(receipts)
    .set({ ...fields, state })
    .where(eq(receipts.id, id))
  work.log({ record: 'receipt', recordId: id, before: { state: from }, after: { state } })
}

import { eq } from 'drizzle-orm'
import { type BankDocument, type BankLineRecord, findBankLine, lineOfDocument, openLine } from '../../db/bank'
import { refuseConfirmedDay } from '../../db/confirmed'
import { one } from '../../db/find'
import { findOrder } from '../../db/order'
import { addReceipt } from '../../db/receipt'
import { bankAccounts, bankLines } from '../../db/schema/bank'
import { customers } from '../../db/schema/customer'
import { payments } from '../../db/schema/payable'
import { receipts, refunds } from '../../db/schema/receivable'
import type { Work } from '../command'
import { checkPayer, checkReceipt, next } from '../receipt/receipt'
import { type Fen, formatFen, zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'

/** What a line is said to be of: a receipt to be made for a customer, or a document that is entered already. */
export type MatchedTo =
  | { kind: 'new'; customerId: Id; orderId: Id | null }
  | { kind: 'receipt'; receiptId: Id }
  | { kind: 'refund'; refundId: Id }
  | { kind: 'payment'; paymentId: Id }

/**
 * Says what an open line is of. Money that came in makes a receipt, by the account's way and on the line's day, which finance
 * confirms and which settles like every other (R-ALC); or the line is tied to a receipt, refund or payment of the same amount that is
 * entered already. Refuses a line that is no longer open (`bank.lineSettled`), money that went the other way (`bank.otherWay`), a
 * document of another line (`bank.documentTaken`), of another amount (`bank.otherAmount`) or that does not count
 * (`bank.documentOff`), and what entering a receipt refuses.
 */
export async function matchLine(
  work: Work,
  { id, to }: { id: Id; to: MatchedTo },
): Promise<{ documentId: Id; documentNo: string }> {
  const line = await openLineOf(work, id)
  const incoming = to.kind === 'new' || to.kind === 'receipt'
  if (incoming !== line.amount > 0) throw new Refusal('bank.otherWay', { amount: formatFen(line.amount) })
  const made = to.kind === 'new'
  const [kind, document]: [BankDocument, Entered] =
    to.kind === 'new' ? ['receipt', await makeReceipt(work, line, to)] : [to.kind, await entered(work, to)]
  if (!made) await checkDocument(work, line, kind, document)
  const column = { receipt: 'receiptId', refund: 'refundId', payment: 'paymentId' } as const
  await settle(work, line, { state: 'matched', [column[kind]]: document.id, made: made ? 1 : 0 }, document.no)
  return { documentId: document.id, documentNo: document.no }
}

/** Says that an open line is of no document, and why. Refuses a line that is no longer open (`bank.lineSettled`). */
export async function ignoreLine(work: Work, { id, reason }: { id: Id; reason: string }): Promise<null> {
  await settle(work, await openLineOf(work, id), { state: 'ignored', reason }, null)
  return null
}

/**
 * Opens a matched or ignored line again. The receipt that was made from it goes with it while finance has not confirmed it, its
 * number stays taken; a confirmed one is voided first (`bank.receiptConfirmed`). A document that was there before stays as it is.
 */
export async function reopenLine(work: Work, { id }: { id: Id }): Promise<null> {
  const line = await findBankLine(work, id)
  if (line.state === 'open') throw new Refusal('bank.lineOpen')
  if (line.made === 1) await dropReceipt(work, line.receiptId)
  await work.db.update(bankLines).set(openLine).where(eq(bankLines.id, id))
  work.log({ record: 'bankLine', recordId: id, before: { state: line.state }, after: { state: 'open' } })
  return null
}

interface Entered {
  id: Id
  no: string
  state: string
  amounts: Fen[]
}

async function openLineOf(work: Work, id: Id): Promise<BankLineRecord> {
  const line = await findBankLine(work, id)
  if (line.state !== 'open') throw new Refusal('bank.lineSettled')
  return line
}

async function makeReceipt(
  work: Work,
  line: BankLineRecord,
  { customerId, orderId }: { customerId: Id; orderId: Id | null },
): Promise<Entered> {
  const { amount, happenedOn: receivedOn, counterparty, remark, reference } = line
  checkReceipt(amount, receivedOn, work.today, work.today)
  const account = one(
    await work.db.select().from(bankAccounts).where(eq(bankAccounts.id, line.accountId)),
    'bankAccount',
  )
  const customer = one(await work.db.select().from(customers).where(eq(customers.id, customerId)), 'customer')
  const about = { customerId, orderId, amount, fee: zeroFen }
  await refuseConfirmedDay(work, { customerId, on: receivedOn })
  checkPayer(about, customer, orderId === null ? null : await findOrder(work, orderId))
  const state = next('DRAFT', 'submit')
  const note = [account.name, remark].filter((text) => text !== '').join(' · ')
  const { id, no } = await addReceipt(work, work, {
    ...about,
    receivedOn,
    method: account.kind,
    accountId: account.id,
    state,
    createdBy: work.user.id,
    payer: counterparty.slice(0, 200),
    bankReference: reference.slice(0, 80),
    note: note.slice(0, 500),
  })
  work.log({ record: 'receipt', recordId: id, after: { no, state, amount, receivedOn } })
  return { id, no, state, amounts: [amount] }
}

async function entered(work: Work, to: Exclude<MatchedTo, { kind: 'new' }>): Promise<Entered> {
  if (to.kind === 'receipt') {
    const found = await work.db.select().from(receipts).where(eq(receipts.id, to.receiptId))
    const { id, no, state, amount, fee } = one(found, 'receipt')
    return { id, no, state, amounts: [amount, (amount - fee) as Fen] }
  }
  if (to.kind === 'refund') {
    const { id, no, state, amount } = one(
      await work.db.select().from(refunds).where(eq(refunds.id, to.refundId)),
      'refund',
    )
    return { id, no, state, amounts: [amount] }
  }
  if (!work.user.rights.includes('payable.read')) throw new Refusal('right.missing', { right: 'payable.read' })
  const found = await work.db.select().from(payments).where(eq(payments.id, to.paymentId))
  const { id, no, state, amount } = one(found, 'payment')
  return { id, no, state, amounts: [amount] }
}

/** A receipt with a fee came in as what the bank or platform left of it. */
async function checkDocument(work: Work, line: BankLineRecord, kind: BankDocument, document: Entered): Promise<void> {
  const { id, no, state, amounts } = document
  if (state !== 'PENDING' && state !== 'CONFIRMED') throw new Refusal('bank.documentOff', { no })
  const moved = Math.abs(line.amount) as Fen
  if (!amounts.includes(moved)) throw new Refusal('bank.otherAmount', { no, amount: formatFen(moved) })
  if ((await lineOfDocument(work, kind, id)) !== null) throw new Refusal('bank.documentTaken', { no })
}

async function settle(
  work: Work,
  line: BankLineRecord,
  fields: Partial<BankLineRecord>,
  no: string | null,
): Promise<void> {
  const by = { settledBy: work.user.id, settledAt: work.now }
  await work.db
    .update(bankLines)
    .set({ ...fields, ...by })
    .where(eq(bankLines.id, line.id))
  const { state = line.state, reason } = fields
  const after = { state, ...(no === null ? {} : { no }), ...(reason ? { reason } : {}) }
  work.log({ record: 'bankLine', recordId: line.id, before: { state: line.state }, after })
}

/** A receipt that nobody has confirmed goes as if it had been withdrawn and deleted by who entered it. */
async function dropReceipt(work: Work, id: Id | null): Promise<void> {
  if (id === null) return
  const { no, state } = one(await work.db.select().from(receipts).where(eq(receipts.id, id)), 'receipt')
  if (state === 'CONFIRMED') throw new Refusal('bank.receiptConfirmed', { no })
  const gone = next(state === 'PENDING' ? next(state, 'withdraw') : state, 'void')
  await work.db.update(receipts).set({ state: gone }).where(eq(receipts.id, id))
  work.log({ record: 'receipt', recordId: id, before: { state }, after: { state: gone } })
}

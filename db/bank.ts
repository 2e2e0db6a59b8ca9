import { eq } from 'drizzle-orm'
import type { Id } from '../main/value/id'
import type { Reading, Tx } from './engine'
import { one } from './find'
import { bankLines } from './schema/bank'

export type BankLineRecord = typeof bankLines.$inferSelect

/** What a line can be of. */
export type BankDocument = 'receipt' | 'refund' | 'payment'

const columns = { receipt: bankLines.receiptId, refund: bankLines.refundId, payment: bankLines.paymentId }

/** Nothing has been done with a line. */
export const openLine: Partial<BankLineRecord> = {
  state: 'open',
  receiptId: null,
  refundId: null,
  paymentId: null,
  made: 0,
  reason: '',
  settledBy: null,
  settledAt: null,
}

/** A line as it is stored; refuses when there is none (`record.notFound`). */
export async function findBankLine(reading: Reading, id: Id): Promise<BankLineRecord> {
  return one(await reading.db.select().from(bankLines).where(eq(bankLines.id, id)), 'bankLine')
}

/** The line a document is of, null where it is of none. */
export async function lineOfDocument(reading: Reading, kind: BankDocument, id: Id): Promise<BankLineRecord | null> {
  const [line] = await reading.db.select().from(bankLines).where(eq(columns[kind], id))
  return line ?? null
}

/** A document that counts no more and never will is no line's any more: its line is open again. */
export async function freeBankLine(tx: Tx, kind: BankDocument, id: Id): Promise<void> {
  await tx.db.update(bankLines).set(openLine).where(eq(columns[kind], id))
}

import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { SignedInUser } from '../main/access/view'
import type { ReceiptState } from '../main/receipt/receipt'
import type { ReceiptFields } from '../main/receipt/view'
import { formatFen } from '../main/value/fen'
import type { Id } from '../main/value/id'
import { Refusal } from '../main/value/refusal'
import type { Reading, Tx } from './engine'
import type { Moment } from './ledger'
import { nextNumber } from './number'
import { customers } from './schema/customer'
import { receipts } from './schema/receivable'

type NewReceipt = ReceiptFields & Pick<typeof receipts.$inferInsert, 'state' | 'createdBy'>

/** Puts a receipt on record under the next number of its day; it is checked already and changes no figure. */
export async function addReceipt(tx: Tx, at: Moment, receipt: NewReceipt): Promise<{ id: Id; no: string }> {
  const no = await nextNumber(tx, 'SKD', receipt.receivedOn)
  const id = at.newId()
  const nobody = { confirmedBy: null, confirmedAt: null }
  await tx.db.insert(receipts).values({ ...receipt, ...nobody, id, no, reason: '', createdAt: at.now })
  return { id, no }
}

/** The states in which a receipt may still come to count, or counts. */
export const livingReceipts: readonly ReceiptState[] = ['DRAFT', 'PENDING', 'REJECTED', 'CONFIRMED']

interface Referred {
  /** Null: it is not on record yet. */
  id: Id | null
  customerId: Id
  accountId: Id | null
  bankReference: string
}

/**
 * Refuses a reference of the bank that another receipt on the same account bears (`receipt.sameReference`, to be accepted by the
 * person): it may be one payment entered twice. It names the other receipt, of `states`; its customer only to who sees that one.
 */
export async function refuseSameReference(
  reading: Reading,
  { id, customerId, accountId, bankReference }: Referred,
  states: readonly ReceiptState[],
  { reach }: Pick<SignedInUser, 'reach'>,
): Promise<void> {
  if (bankReference === '') return
  const [found] = await reading.db
    .select({
      no: receipts.no,
      day: receipts.receivedOn,
      amount: receipts.amount,
      of: customers.id,
      name: customers.name,
    })
    .from(receipts)
    .innerJoin(customers, eq(customers.id, receipts.customerId))
    .where(
      and(
        eq(receipts.bankReference, bankReference),
        accountId === null ? isNull(receipts.accountId) : eq(receipts.accountId, accountId),
        inArray(receipts.state, [...states]),
        ...(id === null ? [] : [ne(receipts.id, id)]),
      ),
    )
    .orderBy(asc(receipts.id))
    .limit(1)
  if (!found) return
  const { no, day, amount, of, name } = found
  const customer = reach === null || of === customerId ? name : '—'
  const values = { reference: bankReference, no, day, customer, amount: formatFen(amount) }
  throw new Refusal('receipt.sameReference', values, { bankReference: 'receipt.sameReference' })
}

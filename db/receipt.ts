import type { ReceiptFields } from '../main/receipt/view'
import type { Id } from '../main/value/id'
import type { Tx } from './engine'
import type { Moment } from './ledger'
import { nextNumber } from './number'
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

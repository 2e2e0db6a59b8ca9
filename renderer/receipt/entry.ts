import type { ReceiptFields } from '../../main/receipt/view'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import { today } from '../part/clock'

/** A receipt as it is typed, without whose it is. */
export interface Entry extends Omit<ReceiptFields, 'customerId' | 'orderId' | 'receivedOn' | 'amount' | 'fee'> {
  receivedOn: Day | null
  amount: Fen | null
  fee: Fen | null
}

/** What the fields begin with. */
export const blankEntry = (amount: Fen | null): Entry => ({
  receivedOn: today(),
  method: 'bank',
  accountId: null,
  amount,
  fee: null,
  bankReference: '',
  payer: '',
  note: '',
})

/** The fields of a receipt that is changed. */
export const entryOf = ({ customerId, orderId, ...fields }: ReceiptFields): Entry => fields

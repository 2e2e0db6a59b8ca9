import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { ReceiptMethod, ReceiptState } from './receipt'

/** A receipt as it is entered. `amount` is what the customer is credited; `fee` is the part the bank or platform kept. */
export interface ReceiptFields {
  customerId: Id
  orderId: Id | null
  receivedOn: Day
  method: ReceiptMethod
  amount: Fen
  fee: Fen
  bankReference: string
  payer: string
  note: string
}

/** A row of the receipt list. `unallocated` is what remains as customer advance. */
export interface ReceiptRow {
  id: Id
  no: string
  state: ReceiptState
  receivedOn: Day
  customerId: Id
  customerName: string
  orderNo: string | null
  method: ReceiptMethod
  amount: Fen
  unallocated: Fen
  note: string
}

/** What the clerk must see while entering a receipt (RCP-02): for one order, or for the whole customer. */
export interface ReceiptEcho {
  orderAmount: Fen
  outstanding: Fen
  pending: Fen
}

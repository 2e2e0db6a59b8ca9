import type { DocumentEntry } from '../order/history'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Instant } from '../value/instant'
import type { ReceiptMethod, ReceiptState } from './receipt'

/** A receipt as it is entered. `amount` is what the customer is credited; `fee` is the part the bank or platform kept. */
export interface ReceiptFields {
  customerId: Id
  orderId: Id | null
  receivedOn: Day
  method: ReceiptMethod
  /** The shop's account it came to; null is the one the method usually comes to. */
  accountId: Id | null
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
  /** A built-in method's code, or the name of the shop's own. */
  method: ReceiptMethod
  accountName: string | null
  amount: Fen
  fee: Fen
  /** What came to the account: the amount without the fee. */
  net: Fen
  payer: string
  /** The payer is somebody else than the customer. */
  otherPayer: boolean
  unallocated: Fen
  note: string
}

/** What the clerk must see while entering a receipt (RCP-02): for one order, or for the whole customer. */
export interface ReceiptEcho {
  orderAmount: Fen
  outstanding: Fen
  pending: Fen
  /** 应收余额 of the customer: open items less what is in hand. */
  balance: Fen
}

/** What a receipt settled of one document, and what is still open of that. */
export interface ReceiptShare {
  itemId: Id
  documentNo: string
  orderId: Id | null
  orderNo: string | null
  dueOn: Day
  amount: Fen
  open: Fen
}

/** An order a receipt is for or settled part of: agreed, received from all receipts, and still outstanding (待回款). */
export interface ReceiptOrder {
  id: Id
  no: string
  amount: Fen
  received: Fen
  outstanding: Fen
}

/** A receipt's own page (RCP-06): what it is for, what it settled, what is left of each order, whether it counts. */
export interface ReceiptPage {
  id: Id
  no: string
  state: ReceiptState
  customerName: string
  fields: ReceiptFields
  /** The payer is somebody else than the customer: finance looks whose money it is. */
  otherPayer: boolean
  /** A built-in method's code, or the name of the shop's own. */
  method: ReceiptMethod
  accountName: string | null
  reason: string
  createdBy: string
  createdAt: Instant
  confirmedBy: string | null
  confirmedAt: Instant | null
  shares: ReceiptShare[]
  orders: ReceiptOrder[]
  unallocated: Fen
  /** The line of a statement it was matched with. */
  bankLine: { happenedOn: Day; accountName: string; counterparty: string; remark: string } | null
  history: DocumentEntry[]
}

import type { ReceiptMethod } from '../receipt/receipt'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { RefundState } from './refund'

/** How and when money goes back. */
export interface RefundTerms {
  paidOn: Day
  method: ReceiptMethod
  /** The shop's account it leaves from; null is the one the method usually leaves from. */
  accountId: Id | null
  amount: Fen
  /** Who gets it, where it is not the customer. */
  payee: string
  bankReference: string
  note: string
}

/** A refund as it is entered; `returnId` is null where only money paid in advance goes back. */
export interface RefundFields extends RefundTerms {
  customerId: Id
  returnId: Id | null
}

/** A row of the list of refunds. */
export interface RefundRow {
  id: Id
  no: string
  state: RefundState
  paidOn: Day
  customerId: Id
  customerName: string
  returnId: Id | null
  returnNo: string | null
  method: ReceiptMethod
  accountName: string | null
  amount: Fen
  payee: string
  note: string
  reason: string
}

/** What a customer has in hand, what of it is asked for already, and what may be paid back. */
export interface RefundEcho {
  inHand: Fen
  pending: Fen
  left: Fen
}

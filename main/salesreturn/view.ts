import type { DocumentEntry } from '../order/history'
import type { OrderState } from '../order/order'
import type { RefundState } from '../refund/refund'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Instant } from '../value/instant'
import type { Price } from '../value/price'
import type { Qty } from '../value/qty'
import type { ReturnCause, ReturnSettlement, ReturnWish, SalesReturnState } from './salesreturn'

/** A row of the list of sales returns. `amount` is what the customer got for it, 0 until it is settled. */
export interface ReturnRow {
  id: Id
  no: string
  state: SalesReturnState
  requestedOn: Day
  customerId: Id
  customerName: string
  /** Null where nobody knows which order it was; the numbers are '' then. */
  orderId: Id | null
  orderNo: string
  deliveryNo: string
  wish: ReturnWish
  cause: ReturnCause | ''
  reason: string
  returnedOn: Day | null
  settledOn: Day | null
  amount: Fen
  /** From asking for it to settling it, in 1/10 000 hours. */
  hours: Qty | null
  createdBy: string
}

/** The returns of a period for one reason: how many, what they were worth, and the hours from asking to settling, on the average and at most (RTN-06). */
export interface ReturnCauseRow {
  id: Id
  cause: ReturnCause | ''
  returns: number
  settled: number
  dropped: number
  amount: Fen
  refunded: Fen
  exchanged: Fen
  hours: Qty | null
  longest: Qty | null
}

/** What settling a return comes to: what it is worth, what of that only takes off what is owed for the delivery, and what may be paid back. */
export interface Settlement {
  worth: Fen
  owed: Fen
  refundable: Fen
}

/** A line of a return: asked for, here, and of that not to be sold again. */
export interface ReturnPageLine {
  id: Id
  /** Null without a delivery; then `price` is given for one of the unit, and a base unit comes in, or came in, at `unitCost`. */
  deliveryLineId: Id | null
  price: Price | null
  unitRatio: Qty
  baseUnit: string
  unitCost: Price | null
  productId: Id
  productName: string
  unit: string
  delivered: Qty | null
  qty: Qty
  receivedQty: Qty | null
  badQty: Qty | null
  gross: Fen
}

/** A return's own page. */
export interface ReturnPage {
  id: Id
  no: string
  state: SalesReturnState
  version: number
  /** Null where nobody knows which order it was. */
  orderId: Id | null
  orderNo: string
  deliveryId: Id | null
  deliveryNo: string
  deliveredOn: Day | null
  customerId: Id
  customerName: string
  wish: ReturnWish
  cause: ReturnCause | ''
  reason: string
  answer: string
  requestedOn: Day
  returnedOn: Day | null
  settledOn: Day | null
  settledBy: ReturnSettlement | null
  amount: Fen
  redNote: string
  submittedAt: Instant | null
  settledAt: Instant | null
  /** What was or is to be paid back for it, and the order that replaces the goods. */
  refunds: { id: Id; no: string; state: RefundState; paidOn: Day; amount: Fen }[]
  exchange: { id: Id; no: string | null; state: OrderState } | null
  createdBy: string
  /** Whether an invoice is out for what was delivered, so that a red-letter one has to be thought of. */
  invoiced: boolean
  lines: ReturnPageLine[]
  history: DocumentEntry[]
}

/** A delivery of a customer of which something may still come back. */
export interface ReturnableDelivery {
  id: Id
  no: string
  orderNo: string
  deliveredOn: Day
  lines: { id: Id; productName: string; unit: string; qty: Qty; returnedQty: Qty; requestedQty: Qty }[]
}

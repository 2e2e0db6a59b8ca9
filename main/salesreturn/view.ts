import type { DocumentEntry } from '../order/history'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
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
  orderId: Id
  orderNo: string
  deliveryNo: string
  wish: ReturnWish
  cause: ReturnCause | ''
  reason: string
  returnedOn: Day | null
  settledOn: Day | null
  amount: Fen
  createdBy: string
}

/** A line of a return: asked for, here, and of that not to be sold again. */
export interface ReturnPageLine {
  id: Id
  deliveryLineId: Id
  productId: Id
  productName: string
  unit: string
  delivered: Qty
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
  orderId: Id
  orderNo: string
  deliveryId: Id
  deliveryNo: string
  deliveredOn: Day
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

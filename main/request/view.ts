import type { DocumentEntry } from '../order/history'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { Price } from '../value/price'
import type { Qty } from '../value/qty'
import type { RequestState } from './request'

/** A row of the list of purchase requests. */
export interface RequestRow {
  id: Id
  no: string
  state: RequestState
  requestedOn: Day
  neededOn: Day | null
  /** The first of the products, and how many there are. */
  goods: string
  lines: number
  quotes: number
  reason: string
  createdBy: string
}

/** A line of a request, of the product's base unit, with what is there of it and on order. */
export interface RequestLine {
  id: Id
  productId: Id
  productCode: string
  productName: string
  spec: string
  unit: string
  qty: Qty
  available: Qty
  /** On its way (R-STK). */
  inTransit: Qty
  quoteId: Id | null
  purchaseId: Id | null
  purchaseNo: string | null
}

/** What a supplier offers: the price of one of the base unit with its tax, by line. */
export interface RequestQuote {
  id: Id
  supplierId: Id
  supplierName: string
  quotedOn: Day
  validTo: Day | null
  promisedOn: Day | null
  note: string
  prices: { lineId: Id; price: Price }[]
}

/** A purchase request's own page; `quotes` is null for who may not see what goods are bought for. */
export interface RequestPage {
  id: Id
  no: string
  state: RequestState
  version: number
  requestedOn: Day
  neededOn: Day | null
  reason: string
  answer: string
  choice: string
  createdBy: string
  lines: RequestLine[]
  quotes: RequestQuote[] | null
  history: DocumentEntry[]
}

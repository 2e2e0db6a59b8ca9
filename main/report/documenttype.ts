import { type OrderChannel, salesOrder } from '../order/order'
import { purchaseOrder } from '../purchase/purchase'
import { purchaseReturn } from '../purchase/purchasereturn'
import { purchaseRequest } from '../request/request'
import { salesReturn } from '../salesreturn/salesreturn'
import { serviceOrder } from '../serviceorder/serviceorder'
import type { Discussed } from '../talk/discussed'
import { transfer } from '../transfer/transfer'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'

const besides = ['customerStatement', 'invoiceRequest', 'receipt'] as const

/** The documents of the trade: a statement only tells of them, an invoice is asked for of them, a receipt pays for them. */
export type TradeDocument = Exclude<Discussed, (typeof besides)[number]>

/** A type of document in a period, orders by the channel they came by: how many there are, how far they have come, and what they come to. */
export interface DocumentTypeRow {
  id: Id
  kind: TradeDocument
  /** One of the shop's own types of order, and what it is called; null and '' for the ordinary. */
  typeId: Id | null
  ownName: string
  /** How orders came (ORD-25); null of documents that are nobody's orders. */
  channel: OrderChannel | null
  documents: number
  drafts: number
  underWay: number
  ended: number
  cancelled: number
  /** As the list of the documents adds it up; of requests, services and transfers nothing. */
  gross: Fen | null
}

/** Whether a document that is talked about is one of the trade. */
export const isTraded = (kind: Discussed): kind is TradeDocument => besides.every((other) => other !== kind)

interface Kind {
  table: string
  /** The day a document is counted on, and its amount, in SQL over the document `o`. */
  day: string
  gross: string
  ends: readonly string[]
}

/** Where the documents of each kind lie (TYP-01), and by which day the list of them is narrowed to a period. */
export const documentKinds: Readonly<Record<TradeDocument, Kind>> = {
  salesOrder: { table: 'sales_orders', day: 'order_on', gross: 'o.gross', ends: salesOrder.ends },
  salesReturn: { table: 'sales_returns', day: 'requested_on', gross: 'o.amount', ends: salesReturn.ends },
  purchaseRequest: { table: 'purchase_requests', day: 'requested_on', gross: 'null', ends: purchaseRequest.ends },
  purchaseOrder: { table: 'purchase_orders', day: 'ordered_on', gross: 'o.gross', ends: purchaseOrder.ends },
  purchaseReturn: { table: 'purchase_returns', day: 'returned_on', gross: 'o.gross', ends: purchaseReturn.ends },
  serviceOrder: { table: 'service_orders', day: 'requested_on', gross: 'null', ends: serviceOrder.ends },
  stockTransfer: { table: 'stock_transfers', day: 'requested_on', gross: 'null', ends: transfer.ends },
}

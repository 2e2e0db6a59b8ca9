import type { DeliveryState } from '../delivery/delivery'
import type { Field, OwnColumns, OwnValues } from '../field/field'
import type { InvoiceKind, InvoiceState } from '../invoice/invoice'
import type { OrderDiscount } from '../pricing/discount'
import type { Margin } from '../pricing/margin'
import type { TaxKind } from '../pricing/vat'
import type { PaymentTerm } from '../receivable/term'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { PayPercent, Rate } from '../value/percent'
import type { Price } from '../value/price'
import type { Qty } from '../value/qty'
import type { ChangeState, Version } from './change'
import type { OrderChannel, OrderState, OrderTrouble } from './order'
import type { TypeOfOrder } from './ordertype'

/** A row of the order list. `outstanding` 待回款 = amount after returns − confirmed receipts; 0 for history, drafts and cancelled orders. */
export interface OrderRow extends OwnColumns {
  id: Id
  no: string | null
  externalNo: string
  state: OrderState
  historical: boolean
  /** The name of its type; '' for an ordinary one. */
  typeName: string
  channel: OrderChannel
  /** What is wrong with it today: held, late, overdue, short; '' for nothing. */
  trouble: OrderTrouble
  /** How far the preparing of the goods has come, in the shop's own words. */
  stage: string
  orderOn: Day
  promisedOn: Day | null
  customerId: Id
  customerName: string
  gross: Fen
  delivered: Fen
  /** Not there for who may not read receivables (IDP-07). */
  received?: Fen
  /** Of it written off or another customer's debt now. */
  cleared?: Fen
  outstanding?: Fen
  invoiced: Fen
  /** What its customer is sorted by today. */
  level: string
  kind: string
  industry: string
  region: string
  ownerId: Id | null
  ownerName: string | null
  note: string
  archived: boolean
}

/** A row of the list of what was sold: a line with its order, its customer and the product's category of today. */
export interface OrderLineRow {
  id: Id
  orderId: Id
  orderNo: string
  orderOn: Day
  customerName: string
  productCode: string
  productName: string
  spec: string
  category: string
  unit: string
  qty: Qty
  dealPrice: Price
  gross: Fen
  deliveredQty: Qty
  note: string
}

/** A line of an order with its figures. */
export interface OrderLine {
  id: Id
  lineNo: number
  productId: Id
  productCode: string
  productName: string
  spec: string
  unit: string
  /** How much of the base unit one unit holds. */
  unitRatio: Qty
  baseUnit: string
  stocked: boolean
  /** Of the base unit, as what is on its way and what will be available with it (R-STK). */
  available: Qty
  inTransit: Qty
  projected: Qty
  /** What one unit of a bundle takes out of stock; empty for everything else. */
  components: { productId: Id; name: string; unit: string; qty: Qty }[]
  qty: Qty
  listPrice: Price
  pay: PayPercent
  typedAmount: Fen | null
  inDiscount: boolean
  dealPrice: Price
  amount: Fen
  discountShare: Fen
  gross: Fen
  net: Fen
  tax: Fen
  taxKind: TaxKind
  taxRate: Rate
  deliveredQty: Qty
  note: string
}

/** What a customer last paid for a product, for one of the unit it was sold in. */
export interface LastPrice {
  productId: Id
  dealPrice: Price
  unit: string
  unitRatio: Qty
  orderOn: Day
}

/** What became of one order that somebody was made responsible for. */
export interface Assigned {
  id: Id
  no: string | null
  result: 'assigned' | 'unchanged' | 'notFound'
}

/** A delivery of an order with its lines. */
export interface OrderDelivery {
  id: Id
  no: string
  state: DeliveryState
  deliveredOn: Day
  dueOn: Day | null
  /** What is owed for it; null where nothing is. */
  itemId: Id | null
  /** The day the customer confirmed the goods. */
  receivedOn: Day | null
  voidReason: string
  amount: Fen
  open: Fen | null
  carrier: string
  trackingNo: string
  lines: { id: Id; orderLineId: Id; productName: string; unit: string; qty: Qty; gross: Fen; returnedQty: Qty }[]
}

/** A receipt, return, write-off or transfer that settled part of an order, or below zero what a return gave and was paid back or settled something else. */
export interface OrderCredit {
  kind: 'receipt' | 'return' | 'opening' | 'refund' | 'elsewhere' | 'writeOff' | 'transfer'
  documentNo: string
  creditOn: Day
  amount: Fen
}

/** An invoice request of an order. */
export interface OrderInvoice {
  id: Id
  no: string
  state: InvoiceState
  kind: InvoiceKind
  /** How much of it is of this order, and what of that red letters took back. */
  gross: Fen
  red: Fen
  invoiceNo: string | null
  issuedOn: Day | null
}

/** An order's own page: header, lines, and every document that hangs on it. */
export interface OrderPage extends OwnValues {
  id: Id
  typeId: Id | null
  type: TypeOfOrder
  channel: OrderChannel
  no: string | null
  externalNo: string
  state: OrderState
  historical: boolean
  orderOn: Day
  promisedOn: Day | null
  customerId: Id
  customerCode: string
  customerName: string
  contact: string
  phone: string
  address: string
  note: string
  specialTerms: string
  taxInclusive: boolean
  discount: OrderDiscount
  /** What takes off more after the discount; null without one. */
  coupon: { id: Id; code: string; amount: Fen } | null
  /** The return whose goods it replaces. */
  exchangeOf: { id: Id; no: string } | null
  productTotal: Fen
  orderAmount: Fen
  gross: Fen
  net: Fen
  tax: Fen
  delivered: Fen
  /** What of the delivered amount is beyond the order. */
  overShipped: Fen
  returned: Fen
  /** Null for who may not read receivables (IDP-07), as the credits and what is open of a delivery. */
  received: Fen | null
  /** What of it was written off or is another customer's debt now. */
  cleared: Fen | null
  /** What of it is to be paid and invoiced. */
  due: Fen
  outstanding: Fen | null
  invoicePending: Fen
  invoiced: Fen
  /** What of it may still be asked for as an invoice, and what is invoiced beyond what is due, line by line. */
  requestable: Fen
  redDue: Fen
  version: number
  /** Which version of the order this is, from 1; each applied change makes the next. */
  revision: number
  createdAt: number
  createdBy: string | null
  /** Who is responsible for it, and who works on it beside them (ASN-02). */
  ownerId: Id | null
  ownerName: string | null
  members: { id: Id; name: string }[]
  stageId: Id | null
  stage: string
  /** When work on it began, and when it was completed, closed or cancelled (ms). */
  startedAt: number | null
  endedAt: number | null
  onHold: boolean
  holdReason: string
  archived: boolean
  /** When its customer pays by their terms of today, and how much of it before goods leave; null for an order of the past, or of a customer that is out of sight. */
  terms: { term: PaymentTerm; prepaidShare: PayPercent } | null
  /** The shop's own fields in use, to read `fields` by, also on paper. */
  ownFields: Field[]
  lines: OrderLine[]
  deliveries: OrderDelivery[]
  credits: OrderCredit[] | null
  /** What it earns, of an order that has ended by what went and stayed; at the costs of today. Null for who may not see costs (IDP-07). */
  margin: Margin | null
  invoices: OrderInvoice[]
}

/** What became of a change that was asked for: applied at once, or waiting for these people. */
export interface ChangeRequested {
  state: 'APPLIED' | 'PENDING'
  revision: number | null
  waitingFor: string[]
}

/** A change that was asked for, with the order before and after; `revision` is the version it became. */
export interface OrderChange {
  id: Id
  state: ChangeState
  reason: string
  revision: number | null
  requestedBy: string
  requestedAt: number
  endedAt: number | null
  before: Version
  after: Version
}

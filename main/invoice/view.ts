import type { DocumentEntry } from '../order/history'
import type { OrderState } from '../order/order'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Instant } from '../value/instant'
import type { Qty } from '../value/qty'
import type { InvoiceBuyer, InvoiceKind, InvoiceState } from './invoice'
import type { InvoiceLine, InvoicePart } from './line'
import type { RedLine, RedOffer, RedReason, RedSide, RedState } from './red'

/** A row of the invoice list. */
export interface InvoiceRow {
  id: Id
  no: string
  state: InvoiceState
  kind: InvoiceKind
  customerId: Id
  customerName: string
  /** The first of its orders; `orderNo` names all. */
  orderId: Id
  orderNo: string
  title: string
  requestedOn: Day
  gross: Fen
  net: Fen
  tax: Fen
  invoiceNo: string | null
  issuedOn: Day | null
  mailTo: string
  /** What issued red letters took back, below nothing. */
  redGross: Fen
  /** What of it counts as invoiced: issued less red. */
  counted: Fen
  remark: string
  /** The batch in which it waits for the tax bureau's answer; null where it does not. */
  batchNo: string | null
  /** Why the bureau did not take it; '' otherwise. */
  failure: string
}

/** How far an order is invoiced. */
export interface OrderInvoicesRow {
  id: Id
  no: string
  state: OrderState
  orderOn: Day
  customerId: Id
  customerName: string
  due: Fen
  /** Shipped and not come back. */
  sent: Fen
  pending: Fen
  invoiced: Fen
  /** Shipped, and neither invoiced nor asked for, line by line. */
  toInvoice: Fen
  /** Due, and neither invoiced nor asked for, line by line. */
  left: Fen
  received: Fen
  /** Invoiced, and neither paid nor settled without money. */
  unpaid: Fen
  /** Invoiced beyond what is due, line by line. */
  redDue: Fen
}

/** An order that an invoice may hold, and what may still be asked for of it. */
export interface InvoiceableOrder {
  id: Id
  no: string
  orderOn: Day
  requestable: Fen
}

/** What may still be invoiced of some orders (FPA-01) and the lines it would hold. */
export interface InvoiceEcho {
  due: Fen
  issued: Fen
  pending: Fen
  requestable: Fen
  /** Shipped and not come back, and what of it is neither invoiced nor asked for. */
  sent: Fen
  toInvoice: Fen
  /** What is paid and not invoiced or asked for, where the shop invoices only that; else null (FPA-04). */
  paidLeft: Fen | null
  /** Whom it may be made out to, the usual one first; never empty. */
  buyers: InvoiceBuyer[]
  /** Where it may be sent, mailing addresses first. */
  mailings: string[]
  /** What a request for all that is left would hold. */
  lines: InvoiceLine[]
  /** Every line with what is left of it. */
  parts: InvoicePart[]
  /** Other orders of the customer that may come along. */
  others: InvoiceableOrder[]
  remark: string
}

/** An order on an invoice: how much of it, and what of that was taken back. */
export interface InvoicedOrder {
  id: Id
  no: string
  gross: Fen
  red: Fen
  /** What of the order is invoiced beyond what is due. */
  redDue: Fen
}

/** A line of an invoice, with what red letters took back of it, above nothing. */
export interface InvoicePageLine extends InvoiceLine {
  id: Id
  redQty: Qty
  redGross: Fen
}

/** A red letter of an invoice. */
export interface RedLetter {
  id: Id
  no: string
  state: RedState
  reason: RedReason
  confirmationNo: string
  startedBy: RedSide
  startedAt: Instant
  deadlineAt: Instant | null
  gross: Fen
  net: Fen
  tax: Fen
  redCode: string
  redNo: string | null
  issuedOn: Day | null
  note: string
  createdBy: string
  lines: (RedLine & { name: string; unit: string })[]
}

/** The page of an invoice request. */
export interface InvoicePage {
  id: Id
  no: string
  state: InvoiceState
  kind: InvoiceKind
  customerId: Id
  customerName: string
  deliveryId: Id | null
  title: string
  taxId: string
  naturalPerson: boolean
  requestedOn: Day
  gross: Fen
  net: Fen
  tax: Fen
  invoiceCode: string
  invoiceNo: string | null
  issuedOn: Day | null
  reason: string
  mailTo: string
  remark: string
  overAsked: boolean
  redGross: Fen
  createdBy: string
  /** Those of its orders and lines that somebody may see. */
  orders: InvoicedOrder[]
  lines: InvoicePageLine[]
  /** What no live red letter takes back yet. */
  redParts: RedOffer[]
  reds: RedLetter[]
  history: DocumentEntry[]
}

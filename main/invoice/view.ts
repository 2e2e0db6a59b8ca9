import type { TaxKind } from '../pricing/vat'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Rate } from '../value/percent'
import type { Qty } from '../value/qty'
import type { InvoiceBuyer, InvoiceKind, InvoiceState } from './invoice'

/** A row of the invoice list. */
export interface InvoiceRow {
  id: Id
  no: string
  state: InvoiceState
  kind: InvoiceKind
  customerId: Id
  customerName: string
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
  /** The batch in which it waits for the tax bureau's answer; null where it does not. */
  batchNo: string | null
  /** Why the bureau did not take it; '' otherwise. */
  failure: string
}

/** A line of an invoice request. */
export interface InvoiceLine {
  orderLineId: Id
  name: string
  spec: string
  unit: string
  qty: Qty
  gross: Fen
  net: Fen
  tax: Fen
  taxKind: TaxKind
  taxRate: Rate
}

/** What may still be invoiced of an order (FPA-01) and the lines it would hold. */
export interface InvoiceEcho {
  due: Fen
  issued: Fen
  pending: Fen
  requestable: Fen
  /** Whom it may be made out to, the usual one first; never empty. */
  buyers: InvoiceBuyer[]
  /** Where it may be sent, mailing addresses first. */
  mailings: string[]
  lines: InvoiceLine[]
}

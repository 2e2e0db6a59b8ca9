import type { InvoiceKind } from '../invoice/invoice'
import type { TaxKind } from '../pricing/vat'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Instant } from '../value/instant'
import type { Rate } from '../value/percent'
import type { Qty } from '../value/qty'

/** A line of an invoice request with what the tax bureau wants to know of its product. */
export interface BureauLine {
  product: string
  name: string
  spec: string
  unit: string
  qty: Qty
  gross: Fen
  net: Fen
  tax: Fen
  taxKind: TaxKind
  taxRate: Rate
  /** 税收分类编码, 19 digits; '' where nobody has said. */
  taxCode: string
  /** 简称, which stands between stars before the name; '' where the bureau finds it by the code. */
  taxShortName: string
  /** 优惠政策类型; '' where there is none. */
  taxPolicy: string
}

/** An invoice request that waits for its invoice, as the tax bureau's template wants it. */
export interface BureauRequest {
  id: Id
  no: string
  kind: InvoiceKind
  customerName: string
  title: string
  taxId: string
  naturalPerson: boolean
  requestedOn: Day
  gross: Fen
  /** Whether the prices of its orders hold the tax; null where some do and some do not. */
  inclusive: boolean | null
  remark: string
  /** Where the invoice is sent, as it was typed. */
  mailTo: string
  /** What of it is not due any more since goods came back. */
  beyond: Fen
  /** What is known of that title beside its name. */
  address: string
  phone: string
  bank: string
  account: string
  lines: BureauLine[]
  /** The last batch it was in that still waits for an answer. */
  batchNo: string | null
  batchAt: Instant | null
  /** Why the bureau did not take it, when it was asked last; '' otherwise. */
  failure: string
}

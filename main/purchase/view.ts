import type { TaxKind } from '../pricing/vat'
import type { ProductUnit } from '../product/unit'
import type { BuiltInMethod } from '../receipt/receipt'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Instant } from '../value/instant'
import type { Rate } from '../value/percent'
import type { Price } from '../value/price'
import type { Qty } from '../value/qty'
import type { PurchaseState } from './purchase'
import type { PurchaseReturnState } from './purchasereturn'
import type { GoodsReceipt } from './receiptview'

/** How a purchase order goes to its supplier: as a message one copies, by mail, over the phone, on paper. */
export const sendingWays = ['message', 'mail', 'phone', 'paper'] as const

export type SendingWay = (typeof sendingWays)[number]

/** What is wanted for goods that go back: the money, other goods, or that it is taken off what is owed (R-ST). */
export const handlings = ['credit', 'refund', 'exchange'] as const

export type Handling = (typeof handlings)[number]

/** A line as it is typed: quantity and price are of `unit`, '' being the base unit. */
export interface PurchaseDraftLine {
  productId: Id
  unit: string
  qty: Qty
  price: Price
  taxRate: Rate
  note: string
}

/** A purchase order as it is typed; its figures follow from the lines. */
export interface PurchaseDraft {
  supplierId: Id
  orderedOn: Day
  promisedOn: Day | null
  contact: string
  phone: string
  /** Where the goods are to go. */
  address: string
  supplierNo: string
  note: string
  taxInclusive: boolean
  lines: PurchaseDraftLine[]
}

/** A purchase return as it is typed. */
export interface PurchaseReturnDraft {
  supplierId: Id
  returnedOn: Day
  contact: string
  phone: string
  /** Why the goods go back. */
  cause: string
  handling: Handling
  note: string
  taxInclusive: boolean
  lines: PurchaseDraftLine[]
}

/** A line of a purchase document; amounts in fen, the price of one `unit`. */
export interface PurchaseLine {
  id: Id
  lineNo: number
  productId: Id
  productCode: string
  productName: string
  spec: string
  unit: string
  unitRatio: Qty
  baseUnit: string
  qty: Qty
  price: Price
  gross: Fen
  net: Fen
  tax: Fen
  taxKind: TaxKind
  taxRate: Rate
  note: string
}

/** A line of a purchase order, with the day the supplier has confirmed for it. */
export interface PurchaseOrderLine extends PurchaseLine {
  promisedOn: Day | null
  receivedQty: Qty
  acceptedQty: Qty
}

/** What all purchase documents tell of themselves. */
interface PurchaseHead {
  id: Id
  no: string | null
  supplierId: Id
  supplierCode: string
  supplierName: string
  contact: string
  phone: string
  note: string
  taxInclusive: boolean
  gross: Fen
  net: Fen
  tax: Fen
  /** Why it was rejected or cancelled last. */
  reason: string
  version: number
  createdBy: string
}

/** A purchase order's own page. */
export interface PurchasePage extends PurchaseHead {
  state: PurchaseState
  address: string
  orderedOn: Day
  promisedOn: Day | null
  supplierNo: string
  lines: PurchaseOrderLine[]
  /** How often and how it went to the supplier, newest first. */
  sendings: { id: Id; way: SendingWay; sentTo: string; by: string; sentAt: Instant }[]
  /** What the supplier has confirmed, newest first. */
  confirmations: PurchaseConfirmation[]
  /** What came of it, newest first. */
  receipts: GoodsReceipt[]
  /** What is owed for what was accepted, what of that is not paid, and what was paid for it in advance; null without the right to see it. */
  billed: Fen | null
  unpaid: Fen | null
  prepaid: Fen | null
}

/** What a supplier confirmed: a version of the order, with the lines that became others by it. */
export interface PurchaseConfirmation {
  id: Id
  revision: number
  note: string
  grossBefore: Fen
  grossAfter: Fen
  by: string
  confirmedAt: Instant
  differences: ConfirmedDifference[]
}

/** A line of which the supplier delivers another quantity or on another day than was asked. */
export interface ConfirmedDifference {
  lineNo: number
  productName: string
  unit: string
  qtyBefore: Qty
  qtyAfter: Qty
  promisedBefore: Day | null
  promisedAfter: Day | null
}

/** A purchase return's own page. */
export interface PurchaseReturnPage extends PurchaseHead {
  state: PurchaseReturnState
  returnedOn: Day
  cause: string
  handling: Handling
  lines: PurchaseLine[]
  /** The receipts at which its goods were rejected, with their purchase: such goods never lay in stock and were never owed. */
  rejectedAt: { purchaseId: Id; no: string }[]
  shippedOn: Day | null
  /** What the goods cost that left with it; null without the right to see costs. */
  cost: Fen | null
  settledOn: Day | null
  settledWay: Handling | ''
  refundMethod: BuiltInMethod | ''
}

/** A row of the list of purchase orders. `late`: promised for a day that has passed, and not all is here. */
export interface PurchaseRow {
  id: Id
  no: string | null
  state: PurchaseState
  orderedOn: Day
  promisedOn: Day | null
  late: boolean
  supplierId: Id
  supplierName: string
  supplierNo: string
  net: Fen
  tax: Fen
  gross: Fen
  /** What is owed for what was accepted, and what of that is not paid. */
  billed: Fen | null
  unpaid: Fen | null
  sentAt: Instant | null
  confirmations: number
  createdBy: string
  note: string
}

/** A row of the list of purchase returns. */
export interface PurchaseReturnRow {
  id: Id
  no: string | null
  state: PurchaseReturnState
  returnedOn: Day
  supplierId: Id
  supplierName: string
  handling: Handling
  cause: string
  net: Fen
  tax: Fen
  gross: Fen
  createdBy: string
  note: string
}

/** What a product was bought for once, with the kind of price of that order. */
export interface PaidPrice {
  productId: Id
  purchaseId: Id
  no: string
  supplierId: Id
  supplierName: string
  orderedOn: Day
  qty: Qty
  unit: string
  unitRatio: Qty
  price: Price
  taxInclusive: boolean
  taxKind: TaxKind
  taxRate: Rate
}

/** What a line of a product begins with: the units it may be bought in, and what it last cost from the supplier. */
export interface PurchaseOffer {
  productId: Id
  units: ProductUnit[]
  paid: PaidPrice | null
}

/** A product of which less is there than is to be: how much to order, in the unit it was last bought in, and for what. */
export interface Shortage {
  productId: Id
  code: string
  name: string
  spec: string
  baseUnit: string
  minimum: Qty
  available: Qty
  /** On purchase orders that are not at an end, drafts included. */
  onOrder: Qty
  /** On its way: of those that were sent, and between warehouses (R-STK). */
  inTransit: Qty
  unit: string
  qty: Qty
  /** What it was last bought for and from whom; null when it never was. */
  paid: PaidPrice | null
}

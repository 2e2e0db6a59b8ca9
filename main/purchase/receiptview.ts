import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Qty } from '../value/qty'
import type { GoodsReceiptState, RejectedWay } from './goodsreceipt'

/** Goods that came of a purchase order, and what was found when they were looked at. */
export interface GoodsReceipt {
  id: Id
  no: string
  state: GoodsReceiptState
  receivedOn: Day
  warehouse: string
  note: string
  by: string
  inspectedOn: Day | null
  inspectedBy: string | null
  /** What becomes of what was rejected; '' where nothing was. */
  rejectedWay: RejectedWay | ''
  /** The purchase return of what was rejected. */
  returnId: Id | null
  returnNo: string | null
  /** Why it was voided. */
  reason: string
  lines: GoodsReceiptLine[]
}

/** A row of the list of goods receipts. `gross` is what was accepted comes to with tax. */
export interface GoodsReceiptRow {
  id: Id
  no: string
  state: GoodsReceiptState
  receivedOn: Day
  purchaseId: Id
  purchaseNo: string
  supplierId: Id
  supplierName: string
  warehouse: string
  gross: Fen
  inspectedOn: Day | null
  inspectedBy: string | null
  rejectedWay: RejectedWay | ''
  returnNo: string | null
  createdBy: string
  note: string
}

/** How much of a line came, and how much of that was accepted (null: nobody has looked yet). */
export interface GoodsReceiptLine {
  id: Id
  productName: string
  unit: string
  /** Of the whole line of the order. */
  ordered: Qty
  qty: Qty
  acceptedQty: Qty | null
  /** Of what was not accepted the supplier sends so much again. */
  replacedQty: Qty
}

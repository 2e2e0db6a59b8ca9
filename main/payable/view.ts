import type { ReceiptMethod } from '../receipt/receipt'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { PaymentState } from './payment'

/** A row of what the shop owes: one open item. `overdueDays` > 0 is late. */
export interface PayableRow {
  id: Id
  supplierId: Id
  supplierCode: string
  supplierName: string
  purchaseId: Id | null
  purchaseNo: string | null
  kind: 'goodsReceipt' | 'refund' | 'opening'
  documentNo: string
  itemOn: Day
  dueOn: Day
  amount: Fen
  settled: Fen
  open: Fen
  overdueDays: number
}

/** A supplier's line of the aging: `balance` 应付余额 = the five columns + `unallocated` 未核销 (which is negative or 0). */
export interface PayableAgingRow {
  supplierId: Id
  supplierCode: string
  supplierName: string
  balance: Fen
  notDue: Fen
  days1To30: Fen
  days31To60: Fen
  days61To90: Fen
  over90: Fen
  unallocated: Fen
}

/** A payment as it is entered. */
export interface PaymentFields {
  supplierId: Id
  purchaseId: Id | null
  paidOn: Day
  method: ReceiptMethod
  /** The shop's account it leaves from; null is the one the method usually leaves from. */
  accountId: Id | null
  amount: Fen
  bankReference: string
  payee: string
  note: string
}

/** A row of the payment list. `unallocated` is what remains as the shop's advance. */
export interface PaymentRow {
  id: Id
  no: string
  state: PaymentState
  paidOn: Day
  supplierId: Id
  supplierName: string
  purchaseId: Id | null
  purchaseNo: string | null
  method: ReceiptMethod
  accountName: string | null
  amount: Fen
  unallocated: Fen
  note: string
}

/** What is to be seen while a payment is entered: owed, paid in advance, and waiting to be confirmed. */
export interface PaymentEcho {
  payable: Fen
  unallocated: Fen
  pending: Fen
}

/** A movement of what is owed to a supplier: `increase` 应付增加, `decrease` 应付减少. */
export interface SupplierStatementLine {
  on: Day
  kind: 'goodsReceipt' | 'refund' | 'opening' | 'payment' | 'return'
  documentNo: string
  purchaseNo: string | null
  increase: Fen
  decrease: Fen
  balance: Fen
}

/** What of a closing balance is due when; the columns and `unallocated` (negative or 0) are the balance (R-AR). */
export type Aged = Pick<
  PayableAgingRow,
  'notDue' | 'days1To30' | 'days31To60' | 'days61To90' | 'over90' | 'unallocated'
>

/** 供应商对账单: a supplier's account over a period: opening + Σ increase − Σ decrease = closing = Σ aged (R-SOA). */
export interface SupplierStatement {
  supplierName: string
  contact: string
  phone: string
  from: Day
  to: Day
  opening: Fen
  lines: SupplierStatementLine[]
  increase: Fen
  decrease: Fen
  closing: Fen
  aged: Aged
}

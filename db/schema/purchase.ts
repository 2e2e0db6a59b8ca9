import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { TaxKind } from '../../main/pricing/vat'
import type { GoodsReceiptState, RejectedWay } from '../../main/purchase/goodsreceipt'
import type { PurchaseState } from '../../main/purchase/purchase'
import type { PurchaseReturnState } from '../../main/purchase/purchasereturn'
import type { Handling, SendingWay } from '../../main/purchase/view'
import type { BuiltInMethod } from '../../main/receipt/receipt'
import type { Day } from '../../main/value/day'
import { type Fen, zeroFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'
import type { Rate } from '../../main/value/percent'
import type { Price } from '../../main/value/price'
import type { Qty } from '../../main/value/qty'

export const purchaseOrders = sqliteTable('purchase_orders', {
  id: integer().$type<Id>().primaryKey(),
  no: text(),
  state: text().$type<PurchaseState>().notNull(),
  supplierId: integer('supplier_id').$type<Id>().notNull(),
  supplierCode: text('supplier_code').notNull(),
  supplierName: text('supplier_name').notNull(),
  contact: text().notNull(),
  phone: text().notNull(),
  address: text().notNull(),
  orderedOn: text('ordered_on').$type<Day>().notNull(),
  promisedOn: text('promised_on').$type<Day>(),
  supplierNo: text('supplier_no').notNull(),
  note: text().notNull(),
  taxInclusive: integer('tax_inclusive', { mode: 'boolean' }).notNull(),
  gross: integer().$type<Fen>().notNull(),
  net: integer().$type<Fen>().notNull(),
  tax: integer().$type<Fen>().notNull(),
  searchKey: text('search_key').notNull(),
  reason: text().notNull(),
  version: integer().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  sentAt: integer('sent_at').$type<Instant>(),
  confirmedAt: integer('confirmed_at').$type<Instant>(),
  endedAt: integer('ended_at').$type<Instant>(),
})

export const purchaseOrderLines = sqliteTable('purchase_order_lines', {
  id: integer().$type<Id>().primaryKey(),
  purchaseId: integer('purchase_id').$type<Id>().notNull(),
  lineNo: integer('line_no').notNull(),
  productId: integer('product_id').$type<Id>().notNull(),
  productCode: text('product_code').notNull(),
  productName: text('product_name').notNull(),
  spec: text().notNull(),
  unit: text().notNull(),
  unitRatio: integer('unit_ratio').$type<Qty>().notNull(),
  qty: integer().$type<Qty>().notNull(),
  price: integer().$type<Price>().notNull(),
  gross: integer().$type<Fen>().notNull(),
  net: integer().$type<Fen>().notNull(),
  tax: integer().$type<Fen>().notNull(),
  taxKind: text('tax_kind').$type<TaxKind>().notNull(),
  taxRate: integer('tax_rate').$type<Rate>().notNull(),
  promisedOn: text('promised_on').$type<Day>(),
  receivedQty: integer('received_qty')
    .$type<Qty>()
    .notNull()
    .default(0 as Qty),
  acceptedQty: integer('accepted_qty')
    .$type<Qty>()
    .notNull()
    .default(0 as Qty),
  note: text().notNull(),
})

export const purchaseSendings = sqliteTable('purchase_sendings', {
  id: integer().$type<Id>().primaryKey(),
  purchaseId: integer('purchase_id').$type<Id>().notNull(),
  way: text().$type<SendingWay>().notNull(),
  sentTo: text('sent_to').notNull(),
  sentBy: integer('sent_by').$type<Id>().notNull(),
  sentAt: integer('sent_at').$type<Instant>().notNull(),
})

export const purchaseConfirmations = sqliteTable('purchase_confirmations', {
  id: integer().$type<Id>().primaryKey(),
  purchaseId: integer('purchase_id').$type<Id>().notNull(),
  revision: integer().notNull(),
  note: text().notNull(),
  grossBefore: integer('gross_before').$type<Fen>().notNull(),
  grossAfter: integer('gross_after').$type<Fen>().notNull(),
  confirmedBy: integer('confirmed_by').$type<Id>().notNull(),
  confirmedAt: integer('confirmed_at').$type<Instant>().notNull(),
})

export const purchaseConfirmationLines = sqliteTable(
  'purchase_confirmation_lines',
  {
    confirmationId: integer('confirmation_id').$type<Id>().notNull(),
    lineId: integer('line_id').$type<Id>().notNull(),
    qtyBefore: integer('qty_before').$type<Qty>().notNull(),
    qtyAfter: integer('qty_after').$type<Qty>().notNull(),
    promisedBefore: text('promised_before').$type<Day>(),
    promisedAfter: text('promised_after').$type<Day>(),
  },
  (table) => [primaryKey({ columns: [table.confirmationId, table.lineId] })],
)

export const purchaseReturns = sqliteTable('purchase_returns', {
  id: integer().$type<Id>().primaryKey(),
  no: text(),
  state: text().$type<PurchaseReturnState>().notNull(),
  supplierId: integer('supplier_id').$type<Id>().notNull(),
  supplierCode: text('supplier_code').notNull(),
  supplierName: text('supplier_name').notNull(),
  contact: text().notNull(),
  phone: text().notNull(),
  returnedOn: text('returned_on').$type<Day>().notNull(),
  cause: text().notNull(),
  handling: text().$type<Handling>().notNull(),
  note: text().notNull(),
  taxInclusive: integer('tax_inclusive', { mode: 'boolean' }).notNull(),
  gross: integer().$type<Fen>().notNull(),
  net: integer().$type<Fen>().notNull(),
  tax: integer().$type<Fen>().notNull(),
  searchKey: text('search_key').notNull(),
  reason: text().notNull(),
  version: integer().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  endedAt: integer('ended_at').$type<Instant>(),
  shippedOn: text('shipped_on').$type<Day>(),
  cost: integer().$type<Fen>().notNull().default(zeroFen),
  settledOn: text('settled_on').$type<Day>(),
  settledWay: text('settled_way').$type<Handling | ''>().notNull().default(''),
  refundMethod: text('refund_method').$type<BuiltInMethod | ''>().notNull().default(''),
  refundAccountId: integer('refund_account_id').$type<Id>(),
})

export const purchaseReturnLines = sqliteTable('purchase_return_lines', {
  id: integer().$type<Id>().primaryKey(),
  returnId: integer('return_id').$type<Id>().notNull(),
  lineNo: integer('line_no').notNull(),
  productId: integer('product_id').$type<Id>().notNull(),
  productCode: text('product_code').notNull(),
  productName: text('product_name').notNull(),
  spec: text().notNull(),
  unit: text().notNull(),
  unitRatio: integer('unit_ratio').$type<Qty>().notNull(),
  qty: integer().$type<Qty>().notNull(),
  price: integer().$type<Price>().notNull(),
  gross: integer().$type<Fen>().notNull(),
  net: integer().$type<Fen>().notNull(),
  tax: integer().$type<Fen>().notNull(),
  taxKind: text('tax_kind').$type<TaxKind>().notNull(),
  taxRate: integer('tax_rate').$type<Rate>().notNull(),
  note: text().notNull(),
})

/** What came of a purchase order; `rejectedWay` is '' where nothing was rejected. */
export const purchaseReceipts = sqliteTable('purchase_receipts', {
  id: integer().$type<Id>().primaryKey(),
  no: text().notNull(),
  purchaseId: integer('purchase_id').$type<Id>().notNull(),
  warehouseId: integer('warehouse_id').$type<Id>().notNull(),
  state: text().$type<GoodsReceiptState>().notNull(),
  receivedOn: text('received_on').$type<Day>().notNull(),
  note: text().notNull(),
  inspectedOn: text('inspected_on').$type<Day>(),
  inspectedBy: integer('inspected_by').$type<Id>(),
  rejectedWay: text('rejected_way').$type<RejectedWay | ''>().notNull(),
  returnId: integer('return_id').$type<Id>(),
  cost: integer().$type<Fen>().notNull(),
  reason: text().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  gross: integer().$type<Fen>().notNull(),
})

/** A line of what came; `replacedQty` of what was not accepted the supplier sends again. */
export const purchaseReceiptLines = sqliteTable('purchase_receipt_lines', {
  id: integer().$type<Id>().primaryKey(),
  receiptId: integer('receipt_id').$type<Id>().notNull(),
  purchaseLineId: integer('purchase_line_id').$type<Id>().notNull(),
  qty: integer().$type<Qty>().notNull(),
  acceptedQty: integer('accepted_qty').$type<Qty>(),
  cost: integer().$type<Fen>().notNull(),
  gross: integer().$type<Fen>().notNull(),
  replacedQty: integer('replaced_qty')
    .$type<Qty>()
    .notNull()
    .default(0 as Qty),
})

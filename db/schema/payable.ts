import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PaymentState } from '../../main/payable/payment'
import type { ReceiptMethod } from '../../main/receipt/receipt'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'

/** What the shop owes a supplier for one document, or owed it when the books began. `open` is maintained: amount − allocations. */
export const payableItems = sqliteTable('payable_items', {
  id: integer().$type<Id>().primaryKey(),
  supplierId: integer('supplier_id').$type<Id>().notNull(),
  purchaseId: integer('purchase_id').$type<Id>(),
  kind: text().$type<'goodsReceipt' | 'refund' | 'opening'>().notNull(),
  documentId: integer('document_id').$type<Id>().notNull(),
  documentNo: text('document_no').notNull(),
  itemOn: text('item_on').$type<Day>().notNull(),
  dueOn: text('due_on').$type<Day>().notNull(),
  amount: integer().$type<Fen>().notNull(),
  open: integer().$type<Fen>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
})

/**
 * What lowers what the shop owes a supplier: a confirmed payment, goods that went back, what was paid in advance when the books began, or what cancels a voided goods receipt.
 * `unallocated` is maintained: amount − allocations. A voided payment keeps its row; a second row with the negative amount
 * `reverses` it, and neither has anything unallocated.
 */
export const payableCredits = sqliteTable('payable_credits', {
  id: integer().$type<Id>().primaryKey(),
  supplierId: integer('supplier_id').$type<Id>().notNull(),
  purchaseId: integer('purchase_id').$type<Id>(),
  kind: text().$type<'payment' | 'paymentVoid' | 'return' | 'goodsReceiptVoid' | 'opening'>().notNull(),
  documentId: integer('document_id').$type<Id>().notNull(),
  documentNo: text('document_no').notNull(),
  creditOn: text('credit_on').$type<Day>().notNull(),
  reverses: integer().$type<Id>(),
  amount: integer().$type<Fen>().notNull(),
  unallocated: integer().$type<Fen>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
})

/** One credit settling one item; never edited, a correction is a negative row. */
export const payableAllocations = sqliteTable('payable_allocations', {
  id: integer().$type<Id>().primaryKey(),
  creditId: integer('credit_id').$type<Id>().notNull(),
  itemId: integer('item_id').$type<Id>().notNull(),
  allocatedOn: text('allocated_on').$type<Day>().notNull(),
  amount: integer().$type<Fen>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
})

export const payments = sqliteTable('payments', {
  id: integer().$type<Id>().primaryKey(),
  no: text().notNull(),
  supplierId: integer('supplier_id').$type<Id>().notNull(),
  purchaseId: integer('purchase_id').$type<Id>(),
  state: text().$type<PaymentState>().notNull(),
  paidOn: text('paid_on').$type<Day>().notNull(),
  amount: integer().$type<Fen>().notNull(),
  bankReference: text('bank_reference').notNull(),
  payee: text().notNull(),
  note: text().notNull(),
  reason: text().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  confirmedBy: integer('confirmed_by').$type<Id>(),
  confirmedAt: integer('confirmed_at').$type<Instant>(),
  method: text().$type<ReceiptMethod>().notNull().default('other'),
  accountId: integer('account_id').$type<Id>(),
})

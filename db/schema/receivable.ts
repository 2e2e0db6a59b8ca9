import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ReceiptMethod, ReceiptState } from '../../main/receipt/receipt'
import type { DueWay } from '../../main/receivable/dueday'
import type { RefundState } from '../../main/refund/refund'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'

/** What a customer owes for one document, or got back of what was in hand. `open` is maintained: amount − allocations. */
export const openItems = sqliteTable('open_items', {
  id: integer().$type<Id>().primaryKey(),
  customerId: integer('customer_id').$type<Id>().notNull(),
  orderId: integer('order_id').$type<Id>(),
  kind: text().$type<'delivery' | 'opening' | 'refund' | 'service' | 'transfer'>().notNull(),
  documentId: integer('document_id').$type<Id>().notNull(),
  documentNo: text('document_no').notNull(),
  itemOn: text('item_on').$type<Day>().notNull(),
  dueOn: text('due_on').$type<Day>().notNull(),
  amount: integer().$type<Fen>().notNull(),
  open: integer().$type<Fen>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  /** Where the due day comes from: the customer's term, the plan of the order, or a person. */
  dueWay: text('due_way').$type<DueWay>().notNull().default('term'),
})

/** That the due day of an item became another, and until which day the one before counted. */
export const dueChanges = sqliteTable('due_changes', {
  id: integer().$type<Id>().primaryKey(),
  openItemId: integer('open_item_id').$type<Id>().notNull(),
  changedOn: text('changed_on').$type<Day>().notNull(),
  from: text('from_on').$type<Day>().notNull(),
  to: text('to_on').$type<Day>().notNull(),
  reason: text().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
})

/**
 * What a customer has in hand against us: a confirmed receipt, a return, what was paid in advance when the books began, what a write-off or a transfer takes off, or what cancels a voided delivery, refund, service or item of a transfer. `unallocated` is maintained: amount − allocations.
 * A voided receipt, write-off and transfer and a return that was undone keep their row; a second row with the negative amount `reverses` it, and neither has anything unallocated.
 */
export const credits = sqliteTable('credits', {
  id: integer().$type<Id>().primaryKey(),
  customerId: integer('customer_id').$type<Id>().notNull(),
  orderId: integer('order_id').$type<Id>(),
  kind: text()
    .$type<
      | 'receipt'
      | 'return'
      | 'receiptVoid'
      | 'opening'
      | 'deliveryVoid'
      | 'returnVoid'
      | 'refundVoid'
      | 'serviceVoid'
      | 'writeOff'
      | 'writeOffVoid'
      | 'transfer'
      | 'transferVoid'
    >()
    .notNull(),
  documentId: integer('document_id').$type<Id>().notNull(),
  documentNo: text('document_no').notNull(),
  creditOn: text('credit_on').$type<Day>().notNull(),
  reverses: integer().$type<Id>(),
  amount: integer().$type<Fen>().notNull(),
  unallocated: integer().$type<Fen>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
})

/** One credit settling one open item; never edited, a correction is a negative row. */
export const allocations = sqliteTable('allocations', {
  id: integer().$type<Id>().primaryKey(),
  creditId: integer('credit_id').$type<Id>().notNull(),
  openItemId: integer('open_item_id').$type<Id>().notNull(),
  allocatedOn: text('allocated_on').$type<Day>().notNull(),
  amount: integer().$type<Fen>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
})

export const receipts = sqliteTable('receipts', {
  id: integer().$type<Id>().primaryKey(),
  no: text().notNull(),
  customerId: integer('customer_id').$type<Id>().notNull(),
  orderId: integer('order_id').$type<Id>(),
  state: text().$type<ReceiptState>().notNull(),
  receivedOn: text('received_on').$type<Day>().notNull(),
  method: text().$type<ReceiptMethod>().notNull(),
  amount: integer().$type<Fen>().notNull(),
  fee: integer().$type<Fen>().notNull(),
  bankReference: text('bank_reference').notNull(),
  payer: text().notNull(),
  note: text().notNull(),
  reason: text().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  confirmedBy: integer('confirmed_by').$type<Id>(),
  confirmedAt: integer('confirmed_at').$type<Instant>(),
  accountId: integer('account_id').$type<Id>(),
  /** What the payer is known by, from the confirmation on; '' where none is named. */
  payerKey: text('payer_key').notNull().default(''),
})

/** What is to come in for an order, by when; `until` is the sum up to and with this instalment. */
export const receiptInstalments = sqliteTable('receipt_instalments', {
  id: integer().$type<Id>().primaryKey(),
  orderId: integer('order_id').$type<Id>().notNull(),
  nth: integer().notNull(),
  name: text().notNull(),
  dueOn: text('due_on').$type<Day>().notNull(),
  amount: integer().$type<Fen>().notNull(),
  until: integer().$type<Fen>().notNull(),
})

/** Money that goes back to a customer, for a return or out of what was paid in advance. */
export const refunds = sqliteTable('refunds', {
  id: integer().$type<Id>().primaryKey(),
  no: text().notNull(),
  customerId: integer('customer_id').$type<Id>().notNull(),
  returnId: integer('return_id').$type<Id>(),
  state: text().$type<RefundState>().notNull(),
  paidOn: text('paid_on').$type<Day>().notNull(),
  amount: integer().$type<Fen>().notNull(),
  payee: text().notNull(),
  bankReference: text('bank_reference').notNull(),
  note: text().notNull(),
  /** Why it was rejected or voided. */
  reason: text().notNull().default(''),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  confirmedBy: integer('confirmed_by').$type<Id>(),
  confirmedAt: integer('confirmed_at').$type<Instant>(),
  method: text().$type<ReceiptMethod>().notNull().default('other'),
  accountId: integer('account_id').$type<Id>(),
})

/** How the shop looks at what it is owed: the bounds of the aging, and what counts against a limit. No row means as usual. */
export const receivableSettings = sqliteTable('receivable_settings', {
  id: integer().primaryKey(),
  bounds: text().notNull(),
  useAdvance: integer('use_advance', { mode: 'boolean' }).notNull(),
  overdueDays: integer('overdue_days'),
})

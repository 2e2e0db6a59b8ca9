import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { InvoiceKind, InvoiceState } from '../../main/invoice/invoice'
import type { RedReason, RedSide, RedState } from '../../main/invoice/red'
import type { TaxKind } from '../../main/pricing/vat'
import type { Day } from '../../main/value/day'
import { type Fen, zeroFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'
import type { Rate } from '../../main/value/percent'
import type { Qty } from '../../main/value/qty'

export const invoiceRequests = sqliteTable('invoice_requests', {
  id: integer().$type<Id>().primaryKey(),
  no: text().notNull(),
  customerId: integer('customer_id').$type<Id>().notNull(),
  orderId: integer('order_id').$type<Id>().notNull(),
  deliveryId: integer('delivery_id').$type<Id>(),
  state: text().$type<InvoiceState>().notNull(),
  kind: text().$type<InvoiceKind>().notNull(),
  title: text().notNull(),
  taxId: text('tax_id').notNull(),
  naturalPerson: integer('natural_person', { mode: 'boolean' }).notNull(),
  requestedOn: text('requested_on').$type<Day>().notNull(),
  gross: integer().$type<Fen>().notNull(),
  net: integer().$type<Fen>().notNull(),
  tax: integer().$type<Fen>().notNull(),
  invoiceCode: text('invoice_code').notNull(),
  invoiceNo: text('invoice_no'),
  issuedOn: text('issued_on').$type<Day>(),
  reason: text().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  mailTo: text('mail_to').notNull(),
  searchKey: text('search_key').notNull().default(''),
  remark: text().notNull().default(''),
  /** More than was due was asked for by somebody who may. */
  overAsked: integer('over_asked', { mode: 'boolean' }).notNull().default(false),
  /** What issued red letters took back. */
  redGross: integer('red_gross').$type<Fen>().notNull().default(zeroFen),
})

/** How much of each of its orders an invoice request holds, and what of that red letters took back. */
export const invoiceRequestOrders = sqliteTable(
  'invoice_request_orders',
  {
    requestId: integer('request_id').$type<Id>().notNull(),
    orderId: integer('order_id').$type<Id>().notNull(),
    gross: integer().$type<Fen>().notNull(),
    red: integer().$type<Fen>().notNull().default(zeroFen),
  },
  (table) => [primaryKey({ columns: [table.requestId, table.orderId] })],
)

export const invoiceRequestLines = sqliteTable('invoice_request_lines', {
  id: integer().$type<Id>().primaryKey(),
  requestId: integer('request_id').$type<Id>().notNull(),
  orderLineId: integer('order_line_id').$type<Id>().notNull(),
  name: text().notNull(),
  spec: text().notNull(),
  unit: text().notNull(),
  qty: integer().$type<Qty>().notNull(),
  gross: integer().$type<Fen>().notNull(),
  net: integer().$type<Fen>().notNull(),
  tax: integer().$type<Fen>().notNull(),
  taxKind: text('tax_kind').$type<TaxKind>().notNull(),
  taxRate: integer('tax_rate').$type<Rate>().notNull(),
  /** What was taken off it where that is shown as a row of its own: with tax, and the tax of it. */
  discount: integer().$type<Fen>().notNull().default(zeroFen),
  discountTax: integer('discount_tax').$type<Fen>().notNull().default(zeroFen),
})

/** Red letters; their amounts and quantities are below nothing. */
export const invoiceReds = sqliteTable('invoice_reds', {
  id: integer().$type<Id>().primaryKey(),
  no: text().notNull(),
  requestId: integer('request_id').$type<Id>().notNull(),
  state: text().$type<RedState>().notNull(),
  reason: text().$type<RedReason>().notNull(),
  confirmationNo: text('confirmation_no').notNull(),
  startedBy: text('started_by').$type<RedSide>().notNull(),
  startedAt: integer('started_at').$type<Instant>().notNull(),
  deadlineAt: integer('deadline_at').$type<Instant>(),
  gross: integer().$type<Fen>().notNull(),
  net: integer().$type<Fen>().notNull(),
  tax: integer().$type<Fen>().notNull(),
  redCode: text('red_code').notNull().default(''),
  redNo: text('red_no'),
  issuedOn: text('issued_on').$type<Day>(),
  note: text().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
})

export const invoiceRedLines = sqliteTable('invoice_red_lines', {
  id: integer().$type<Id>().primaryKey(),
  redId: integer('red_id').$type<Id>().notNull(),
  requestLineId: integer('request_line_id').$type<Id>().notNull(),
  qty: integer().$type<Qty>().notNull(),
  gross: integer().$type<Fen>().notNull(),
  net: integer().$type<Fen>().notNull(),
  tax: integer().$type<Fen>().notNull(),
})

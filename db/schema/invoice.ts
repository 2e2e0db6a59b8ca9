import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { InvoiceKind, InvoiceState } from '../../main/invoice/invoice'
import type { TaxKind } from '../../main/pricing/vat'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
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
})

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
})

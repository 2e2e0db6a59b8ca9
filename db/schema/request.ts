import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { RequestState } from '../../main/request/request'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'
import type { Price } from '../../main/value/price'
import type { Qty } from '../../main/value/qty'

/** What the shop needs, before it is known who supplies it. */
export const purchaseRequests = sqliteTable('purchase_requests', {
  id: integer().$type<Id>().primaryKey(),
  no: text().notNull(),
  state: text().$type<RequestState>().notNull(),
  requestedOn: text('requested_on').$type<Day>().notNull(),
  neededOn: text('needed_on').$type<Day>(),
  reason: text().notNull(),
  /** Why it was rejected or cancelled. */
  answer: text().notNull().default(''),
  /** Why the lowest offer was not chosen. */
  choice: text().notNull().default(''),
  searchKey: text('search_key').notNull(),
  version: integer().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
})

/** A line of a request, of the product's base unit; the offer that was chosen, and the purchase order it became. */
export const purchaseRequestLines = sqliteTable('purchase_request_lines', {
  id: integer().$type<Id>().primaryKey(),
  requestId: integer('request_id').$type<Id>().notNull(),
  lineNo: integer('line_no').notNull(),
  productId: integer('product_id').$type<Id>().notNull(),
  qty: integer().$type<Qty>().notNull(),
  quoteId: integer('quote_id').$type<Id>(),
  purchaseId: integer('purchase_id').$type<Id>(),
})

/** What one supplier offers for the lines of a request. */
export const supplierQuotes = sqliteTable('supplier_quotes', {
  id: integer().$type<Id>().primaryKey(),
  requestId: integer('request_id').$type<Id>().notNull(),
  supplierId: integer('supplier_id').$type<Id>().notNull(),
  quotedOn: text('quoted_on').$type<Day>().notNull(),
  validTo: text('valid_to').$type<Day>(),
  promisedOn: text('promised_on').$type<Day>(),
  note: text().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
})

/** The price of one of the base unit with its tax. */
export const supplierQuoteLines = sqliteTable(
  'supplier_quote_lines',
  {
    quoteId: integer('quote_id').$type<Id>().notNull(),
    lineId: integer('line_id').$type<Id>().notNull(),
    price: integer().$type<Price>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.quoteId, table.lineId] })],
)

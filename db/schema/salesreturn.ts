import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { TaxKind } from '../../main/pricing/vat'
import type { ReturnCause, ReturnSettlement, ReturnWish, SalesReturnState } from '../../main/salesreturn/salesreturn'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'
import type { Rate } from '../../main/value/percent'
import type { Price } from '../../main/value/price'
import type { Qty } from '../../main/value/qty'

/** What a customer wants to give back, of one delivery or of none that is known. `amount` is what was given for it, 0 until it is settled. */
export const salesReturns = sqliteTable('sales_returns', {
  id: integer().$type<Id>().primaryKey(),
  no: text().notNull(),
  state: text().$type<SalesReturnState>().notNull(),
  /** Both null where nobody knows which order it was. */
  orderId: integer('order_id').$type<Id>(),
  deliveryId: integer('delivery_id').$type<Id>(),
  customerId: integer('customer_id').$type<Id>().notNull(),
  wish: text().$type<ReturnWish>().notNull(),
  /** '' where nobody was asked for it. */
  cause: text().$type<ReturnCause | ''>().notNull(),
  reason: text().notNull(),
  /** Why it was rejected or cancelled. */
  answer: text().notNull().default(''),
  requestedOn: text('requested_on').$type<Day>().notNull(),
  returnedOn: text('returned_on').$type<Day>(),
  settledOn: text('settled_on').$type<Day>(),
  settledBy: text('settled_by').$type<ReturnSettlement>(),
  amount: integer().$type<Fen>().notNull(),
  /** The red-letter invoice, or why there is none. */
  redNote: text('red_note').notNull().default(''),
  searchKey: text('search_key').notNull(),
  version: integer().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  /** When it was asked for and when it was settled; null where it was both in one step. */
  submittedAt: integer('submitted_at').$type<Instant>(),
  settledAt: integer('settled_at').$type<Instant>(),
})

/** A line of a return; quantities are of the unit that was sold. Null: not here yet, not looked at yet. */
export const salesReturnLines = sqliteTable('sales_return_lines', {
  id: integer().$type<Id>().primaryKey(),
  returnId: integer('return_id').$type<Id>().notNull(),
  deliveryLineId: integer('delivery_line_id').$type<Id>(),
  productId: integer('product_id').$type<Id>().notNull(),
  qty: integer().$type<Qty>().notNull(),
  receivedQty: integer('received_qty').$type<Qty>(),
  badQty: integer('bad_qty').$type<Qty>(),
  gross: integer().$type<Fen>().notNull(),
  net: integer().$type<Fen>().notNull(),
  tax: integer().$type<Fen>().notNull(),
  /** The rest only of goods without a delivery; `price` of one of the unit, with its tax. */
  productName: text('product_name'),
  unit: text(),
  unitRatio: integer('unit_ratio').$type<Qty>(),
  price: integer().$type<Price>(),
  taxKind: text('tax_kind').$type<TaxKind>(),
  taxRate: integer('tax_rate').$type<Rate>(),
})

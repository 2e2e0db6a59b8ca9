import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ChangeState } from '../../main/order/change'
import type { OrderChannel, OrderState } from '../../main/order/order'
import type { TaxKind } from '../../main/pricing/vat'
import type { Day } from '../../main/value/day'
import { type Fen, zeroFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'
import type { PayPercent, Rate } from '../../main/value/percent'
import type { Price } from '../../main/value/price'
import { oneUnit, type Qty } from '../../main/value/qty'

export const salesOrders = sqliteTable('sales_orders', {
  id: integer().$type<Id>().primaryKey(),
  no: text(),
  externalNo: text('external_no').notNull(),
  importKey: text('import_key'),
  importId: integer('import_id').$type<Id>(),
  state: text().$type<OrderState>().notNull(),
  historical: integer({ mode: 'boolean' }).notNull(),
  orderOn: text('order_on').$type<Day>().notNull(),
  promisedOn: text('promised_on').$type<Day>(),
  customerId: integer('customer_id').$type<Id>().notNull(),
  customerCode: text('customer_code').notNull(),
  customerName: text('customer_name').notNull(),
  contact: text().notNull(),
  phone: text().notNull(),
  address: text().notNull(),
  searchKey: text('search_key').notNull(),
  taxInclusive: integer('tax_inclusive', { mode: 'boolean' }).notNull(),
  discountMode: text('discount_mode').$type<'none' | 'percent' | 'amount'>().notNull(),
  discountPay: integer('discount_pay').$type<PayPercent>().notNull(),
  productTotal: integer('product_total').$type<Fen>().notNull(),
  orderAmount: integer('order_amount').$type<Fen>().notNull(),
  gross: integer().$type<Fen>().notNull(),
  net: integer().$type<Fen>().notNull(),
  tax: integer().$type<Fen>().notNull(),
  delivered: integer().$type<Fen>().notNull(),
  returned: integer().$type<Fen>().notNull(),
  received: integer().$type<Fen>().notNull(),
  invoicePending: integer('invoice_pending').$type<Fen>().notNull(),
  invoiced: integer().$type<Fen>().notNull(),
  note: text().notNull(),
  version: integer().notNull(),
  createdBy: integer('created_by').$type<Id>(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  confirmedAt: integer('confirmed_at').$type<Instant>(),
  /** Null for an ordinary sales order. */
  typeId: integer('type_id').$type<Id>(),
  typeVersion: integer('type_version'),
  stageId: integer('stage_id').$type<Id>(),
  startedAt: integer('started_at').$type<Instant>(),
  onHold: integer('on_hold', { mode: 'boolean' }).notNull().default(false),
  holdReason: text('hold_reason').notNull().default(''),
  archived: integer({ mode: 'boolean' }).notNull().default(false),
  endedAt: integer('ended_at').$type<Instant>(),
  specialTerms: text('special_terms').notNull().default(''),
  ownerId: integer('owner_id').$type<Id>(),
  couponId: integer('coupon_id').$type<Id>(),
  /** What the coupon takes off after the discount. */
  couponAmount: integer('coupon_amount').$type<Fen>().notNull().default(zeroFen),
  /** The return whose goods it replaces. */
  exchangeOf: integer('exchange_of').$type<Id>(),
  /** What was shipped beyond what was ordered, line by line, is worth so much. */
  overShipped: integer('over_shipped').$type<Fen>().notNull().default(zeroFen),
  channel: text().$type<OrderChannel>().notNull().default('offline'),
  /** What of it was written off or is another customer's debt now: settled, and no money. */
  cleared: integer().$type<Fen>().notNull().default(zeroFen),
  /** Issued beyond what is due of a line, all lines together: a red letter is due for so much (R-INV). */
  redDue: integer('red_due').$type<Fen>().notNull().default(zeroFen),
  /** Issued or asked for beyond what is due of a line, all lines together. */
  invoiceBeyond: integer('invoice_beyond').$type<Fen>().notNull().default(zeroFen),
  /** Issued or asked for beyond what of a line is shipped and did not come back, all lines together. */
  invoiceAhead: integer('invoice_ahead').$type<Fen>().notNull().default(zeroFen),
})

export const orderMembers = sqliteTable(
  'order_members',
  {
    orderId: integer('order_id').$type<Id>().notNull(),
    userId: integer('user_id').$type<Id>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.orderId, table.userId] })],
)

/** How far the preparing of an order has come, in the shop's own words. */
export const orderStages = sqliteTable('order_stages', {
  id: integer().$type<Id>().primaryKey(),
  name: text().notNull(),
  nameKey: text('name_key').notNull(),
  place: integer().notNull(),
})

export const orderTypes = sqliteTable('order_types', {
  id: integer().$type<Id>().primaryKey(),
  name: text().notNull(),
  nameKey: text('name_key').notNull(),
  base: text().$type<'sales'>().notNull(),
  active: integer({ mode: 'boolean' }).notNull(),
  version: integer().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
})

/** What a type asks for, as it was at each of its versions. */
export const orderTypeVersions = sqliteTable(
  'order_type_versions',
  {
    typeId: integer('type_id').$type<Id>().notNull(),
    version: integer().notNull(),
    config: text().notNull(),
    createdAt: integer('created_at').$type<Instant>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.typeId, table.version] })],
)

export const salesOrderLines = sqliteTable('sales_order_lines', {
  id: integer().$type<Id>().primaryKey(),
  orderId: integer('order_id').$type<Id>().notNull(),
  lineNo: integer('line_no').notNull(),
  productId: integer('product_id').$type<Id>().notNull(),
  productCode: text('product_code').notNull(),
  productName: text('product_name').notNull(),
  spec: text().notNull(),
  unit: text().notNull(),
  qty: integer().$type<Qty>().notNull(),
  listPrice: integer('list_price').$type<Price>().notNull(),
  pay: integer().$type<PayPercent>().notNull(),
  typedAmount: integer('typed_amount').$type<Fen>(),
  dealPrice: integer('deal_price').$type<Price>().notNull(),
  amount: integer().$type<Fen>().notNull(),
  discountShare: integer('discount_share').$type<Fen>().notNull(),
  gross: integer().$type<Fen>().notNull(),
  net: integer().$type<Fen>().notNull(),
  tax: integer().$type<Fen>().notNull(),
  taxKind: text('tax_kind').$type<TaxKind>().notNull(),
  taxRate: integer('tax_rate').$type<Rate>().notNull(),
  deliveredGross: integer('delivered_gross').$type<Fen>().notNull(),
  note: text().notNull(),
  unitRatio: integer('unit_ratio').$type<Qty>().notNull().default(oneUnit),
  inDiscount: integer('in_discount', { mode: 'boolean' }).notNull().default(true),
  /** What of the share the coupon takes. */
  couponShare: integer('coupon_share').$type<Fen>().notNull().default(zeroFen),
  deliveredQty: integer('delivered_qty').$type<Qty>().notNull(),
})

export const salesOrderLineComponents = sqliteTable(
  'sales_order_line_components',
  {
    lineId: integer('line_id').$type<Id>().notNull(),
    productId: integer('product_id').$type<Id>().notNull(),
    qty: integer().$type<Qty>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.lineId, table.productId] })],
)

/** A change of a confirmed order that somebody asked for; `before` and `after` are JSON text. */
export const orderChanges = sqliteTable('order_changes', {
  id: integer().$type<Id>().primaryKey(),
  orderId: integer('order_id').$type<Id>().notNull(),
  baseVersion: integer('base_version').notNull(),
  state: text().$type<ChangeState>().notNull(),
  reason: text().notNull(),
  before: text().notNull(),
  after: text().notNull(),
  gross: integer().$type<Fen>().notNull(),
  revision: integer(),
  requestedBy: integer('requested_by').$type<Id>().notNull(),
  requestedAt: integer('requested_at').$type<Instant>().notNull(),
  endedAt: integer('ended_at').$type<Instant>(),
})

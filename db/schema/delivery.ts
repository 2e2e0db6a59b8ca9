import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { DeliveryState } from '../../main/delivery/delivery'
import type { Outcome } from '../../main/delivery/difference'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'
import type { Qty } from '../../main/value/qty'

export const deliveries = sqliteTable('deliveries', {
  id: integer().$type<Id>().primaryKey(),
  no: text().notNull(),
  orderId: integer('order_id').$type<Id>().notNull(),
  customerId: integer('customer_id').$type<Id>().notNull(),
  state: text().$type<DeliveryState>().notNull(),
  deliveredOn: text('delivered_on').$type<Day>().notNull(),
  amount: integer().$type<Fen>().notNull(),
  carrier: text().notNull(),
  trackingNo: text('tracking_no').notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  receivedOn: text('received_on').$type<Day>(),
  voidReason: text('void_reason').notNull().default(''),
  /** Which warehouse it leaves from. */
  warehouseId: integer('warehouse_id').$type<Id>(),
  searchKey: text('search_key').notNull().default(''),
  /** The last four digits of the phone, or ''; some carriers ask for them. */
  phoneEnd: text('phone_end').notNull().default(''),
  receivedBy: integer('received_by').$type<Id>(),
  receivedAt: integer('received_at').$type<Instant>(),
  /** The delivery of which something did not arrive and is shipped again with this one. */
  replaces: integer().$type<Id>(),
})

export const deliveryLines = sqliteTable('delivery_lines', {
  id: integer().$type<Id>().primaryKey(),
  deliveryId: integer('delivery_id').$type<Id>().notNull(),
  orderLineId: integer('order_line_id').$type<Id>().notNull(),
  productId: integer('product_id').$type<Id>().notNull(),
  qty: integer().$type<Qty>().notNull(),
  gross: integer().$type<Fen>().notNull(),
  returnedQty: integer('returned_qty').$type<Qty>().notNull(),
  returnedGross: integer('returned_gross').$type<Fen>().notNull(),
  /** What arrived; null where all of it did, or nobody has said. */
  receivedQty: integer('received_qty').$type<Qty>(),
})

/** What is said of a delivery on its way; `minute` counts from midnight. */
export const deliveryEvents = sqliteTable('delivery_events', {
  id: integer().$type<Id>().primaryKey(),
  deliveryId: integer('delivery_id').$type<Id>().notNull(),
  happenedOn: text('happened_on').$type<Day>().notNull(),
  minute: integer().notNull(),
  place: text().notNull(),
  said: text().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
})

/** What went wrong with a delivery; open while `settledAt` is null. */
export const deliveryTroubles = sqliteTable('delivery_troubles', {
  id: integer().$type<Id>().primaryKey(),
  deliveryId: integer('delivery_id').$type<Id>().notNull(),
  reason: text().notNull(),
  raisedBy: integer('raised_by').$type<Id>().notNull(),
  raisedAt: integer('raised_at').$type<Instant>().notNull(),
  answer: text().notNull().default(''),
  settledBy: integer('settled_by').$type<Id>(),
  settledAt: integer('settled_at').$type<Instant>(),
})

/** What did not arrive of a delivered line, and what became of it. */
export const deliveryDifferences = sqliteTable('delivery_differences', {
  id: integer().$type<Id>().primaryKey(),
  deliveryLineId: integer('delivery_line_id').$type<Id>().notNull(),
  outcome: text().$type<Outcome>().notNull(),
  qty: integer().$type<Qty>().notNull(),
  returnId: integer('return_id').$type<Id>(),
  replacementId: integer('replacement_id').$type<Id>(),
})

/** Who drives which deliveries on a day. */
export const deliveryPlans = sqliteTable('delivery_plans', {
  id: integer().$type<Id>().primaryKey(),
  plannedOn: text('planned_on').$type<Day>().notNull(),
  driver: text().notNull(),
  vehicle: text().notNull(),
  note: text().notNull(),
  version: integer().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
})

/** The deliveries of a plan in the order they are driven. */
export const deliveryPlanStops = sqliteTable(
  'delivery_plan_stops',
  {
    planId: integer('plan_id').$type<Id>().notNull(),
    place: integer().notNull(),
    deliveryId: integer('delivery_id').$type<Id>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.place] })],
)

import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { DeliveryState } from '../../main/delivery/delivery'
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
})

import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ServiceKind, ServiceState } from '../../main/serviceorder/serviceorder'
import type { Minute } from '../../main/serviceorder/slot'
import type { Day } from '../../main/value/day'
import { type Fen, zeroFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'
import type { Price } from '../../main/value/price'
import type { Qty } from '../../main/value/qty'

/** Work done at a customer's. The four of the plan are there together or not at all. */
export const serviceOrders = sqliteTable('service_orders', {
  id: integer().$type<Id>().primaryKey(),
  no: text().notNull(),
  state: text().$type<ServiceState>().notNull(),
  kind: text().$type<ServiceKind>().notNull(),
  customerId: integer('customer_id').$type<Id>().notNull(),
  customerName: text('customer_name').notNull(),
  productId: integer('product_id').$type<Id>(),
  need: text().notNull(),
  contact: text().notNull(),
  phone: text().notNull(),
  address: text().notNull(),
  requestedOn: text('requested_on').$type<Day>().notNull(),
  wishedOn: text('wished_on').$type<Day>(),
  ownerId: integer('owner_id').$type<Id>().notNull(),
  technicianId: integer('technician_id').$type<Id>(),
  plannedOn: text('planned_on').$type<Day>(),
  startsAt: integer('starts_at').$type<Minute>(),
  endsAt: integer('ends_at').$type<Minute>(),
  startedAt: integer('started_at').$type<Instant>(),
  doneOn: text('done_on').$type<Day>(),
  result: text().notNull().default(''),
  score: integer(),
  feedback: text().notNull().default(''),
  /** Why it was sent back, planned anew or cancelled. */
  answer: text().notNull().default(''),
  searchKey: text('search_key').notNull(),
  version: integer().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  fee: integer().$type<Fen>().notNull().default(zeroFen),
  /** The fee and the parts that were used, once the work is done. */
  amount: integer().$type<Fen>().notNull().default(zeroFen),
})

/** Parts that were taken for a service, of the product's base unit; `amount` is what is not given back comes to. */
export const serviceParts = sqliteTable('service_parts', {
  id: integer().$type<Id>().primaryKey(),
  serviceId: integer('service_id').$type<Id>().notNull(),
  productId: integer('product_id').$type<Id>().notNull(),
  warehouseId: integer('warehouse_id').$type<Id>().notNull(),
  qty: integer().$type<Qty>().notNull(),
  backQty: integer('back_qty').$type<Qty>().notNull(),
  price: integer().$type<Price>().notNull(),
  amount: integer().$type<Fen>().notNull(),
  takenOn: text('taken_on').$type<Day>().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
})

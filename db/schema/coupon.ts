import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'

export const coupons = sqliteTable('coupons', {
  id: integer().$type<Id>().primaryKey(),
  code: text().notNull(),
  codeKey: text('code_key').notNull(),
  /** Null is for whoever brings the code. */
  customerId: integer('customer_id').$type<Id>(),
  amount: integer().$type<Fen>().notNull(),
  minAmount: integer('min_amount').$type<Fen>().notNull(),
  validFrom: text('valid_from').$type<Day>().notNull(),
  validTo: text('valid_to').$type<Day>().notNull(),
  /** The order it makes up for. */
  orderId: integer('order_id').$type<Id>(),
  reason: text().notNull(),
  issuedBy: integer('issued_by').$type<Id>().notNull(),
  issuedAt: integer('issued_at').$type<Instant>().notNull(),
  voidedBy: integer('voided_by').$type<Id>(),
  voidedAt: integer('voided_at').$type<Instant>(),
  voidReason: text('void_reason').notNull(),
})

/** A confirmed order takes its coupon; `releasedAt` is when it gave it back. */
export const couponUses = sqliteTable('coupon_uses', {
  id: integer().$type<Id>().primaryKey(),
  couponId: integer('coupon_id').$type<Id>().notNull(),
  orderId: integer('order_id').$type<Id>().notNull(),
  amount: integer().$type<Fen>().notNull(),
  usedAt: integer('used_at').$type<Instant>().notNull(),
  releasedAt: integer('released_at').$type<Instant>(),
})

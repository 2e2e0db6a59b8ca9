import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ReceiptMethod } from '../../main/receipt/receipt'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'

/** How money comes and goes, in the order of the shop. A built-in method has no name of its own. */
export const settlementMethods = sqliteTable('settlement_methods', {
  id: integer().$type<Id>().primaryKey(),
  code: text().$type<ReceiptMethod>().notNull(),
  name: text().notNull(),
  nameKey: text('name_key').notNull(),
  position: integer().notNull(),
  retired: integer({ mode: 'boolean' }).notNull().default(false),
  accountId: integer('account_id').$type<Id>(),
})

/** Money between the shop's own accounts: `amount` leaves one, what is left of it after the fee comes to the other. */
export const accountTransfers = sqliteTable('account_transfers', {
  id: integer().$type<Id>().primaryKey(),
  no: text().notNull(),
  fromId: integer('from_id').$type<Id>().notNull(),
  toId: integer('to_id').$type<Id>().notNull(),
  movedOn: text('moved_on').$type<Day>().notNull(),
  amount: integer().$type<Fen>().notNull(),
  fee: integer().$type<Fen>().notNull(),
  note: text().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  voidedBy: integer('voided_by').$type<Id>(),
  voidedAt: integer('voided_at').$type<Instant>(),
  reason: text().notNull().default(''),
  /** What its arrival is known by in the book. */
  arrivalId: integer('arrival_id').$type<Id>().notNull(),
})

/** What is to come in a month, `2026-03`. */
export const receiptTargets = sqliteTable('receipt_targets', {
  id: integer().$type<Id>().primaryKey(),
  month: text().notNull(),
  amount: integer().$type<Fen>().notNull(),
})

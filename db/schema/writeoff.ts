import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'
import type { WriteOffKind, WriteOffState } from '../../main/writeoff/writeoff'

/** What of a customer's debt is not asked for any more, or is another customer's from now on. */
export const writeOffs = sqliteTable('write_offs', {
  id: integer().$type<Id>().primaryKey(),
  no: text().notNull(),
  kind: text().$type<WriteOffKind>().notNull(),
  customerId: integer('customer_id').$type<Id>().notNull(),
  /** Who owes it from now on; of a transfer only. */
  toCustomerId: integer('to_customer_id').$type<Id>(),
  state: text().$type<WriteOffState>().notNull(),
  writtenOn: text('written_on').$type<Day>().notNull(),
  amount: integer().$type<Fen>().notNull(),
  reason: text().notNull(),
  /** Why it was rejected or voided. */
  answer: text().notNull().default(''),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  confirmedBy: integer('confirmed_by').$type<Id>(),
  confirmedAt: integer('confirmed_at').$type<Instant>(),
})

/** How much of which open item a write-off takes. */
export const writeOffLines = sqliteTable('write_off_lines', {
  id: integer().$type<Id>().primaryKey(),
  writeOffId: integer('write_off_id').$type<Id>().notNull(),
  openItemId: integer('open_item_id').$type<Id>().notNull(),
  amount: integer().$type<Fen>().notNull(),
})

/** What was settled by hand under one number. */
export const settlements = sqliteTable('settlements', {
  id: integer().$type<Id>().primaryKey(),
  no: text().notNull(),
  customerId: integer('customer_id').$type<Id>().notNull(),
  state: text().$type<'DONE' | 'UNDONE'>().notNull(),
  settledOn: text('settled_on').$type<Day>().notNull(),
  note: text().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  undoneBy: integer('undone_by').$type<Id>(),
  undoneAt: integer('undone_at').$type<Instant>(),
})

/** Which credit pays how much of which item; below zero is taken back. */
export const settlementLines = sqliteTable('settlement_lines', {
  id: integer().$type<Id>().primaryKey(),
  settlementId: integer('settlement_id').$type<Id>().notNull(),
  creditId: integer('credit_id').$type<Id>().notNull(),
  openItemId: integer('open_item_id').$type<Id>().notNull(),
  amount: integer().$type<Fen>().notNull(),
})

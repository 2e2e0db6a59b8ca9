import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { DunningChannel, DunningLevel } from '../../main/dunning/dunning'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'

/** What was said with a customer who is late, and what was promised. */
export const dunningNotes = sqliteTable('dunning_notes', {
  id: integer().$type<Id>().primaryKey(),
  customerId: integer('customer_id').$type<Id>().notNull(),
  notedOn: text('noted_on').$type<Day>().notNull(),
  channel: text().$type<DunningChannel>().notNull(),
  said: text().notNull(),
  level: integer().$type<DunningLevel>().notNull(),
  nextOn: text('next_on').$type<Day>(),
  promisedOn: text('promised_on').$type<Day>(),
  promisedAmount: integer('promised_amount').$type<Fen>(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  /** When it was taken back, by whom and why. */
  withdrawnAt: integer('withdrawn_at').$type<Instant>(),
  withdrawnBy: integer('withdrawn_by').$type<Id>(),
  withdrawnReason: text('withdrawn_reason').notNull().default(''),
})

import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'

/** Each closing of the books up to a day, with what they told then. One that was reopened stays on record and holds nothing. */
export const periodClosings = sqliteTable('period_closings', {
  id: integer().$type<Id>().primaryKey(),
  toOn: text('to_on').$type<Day>().notNull(),
  receivable: integer().$type<Fen>().notNull(),
  payable: integer().$type<Fen>().notNull(),
  stockValue: integer('stock_value').$type<Fen>().notNull(),
  /** The SHA-256 of what each partner owes or is owed, and of what lies there of each product and what it cost. */
  fingerprint: text().notNull(),
  closedBy: integer('closed_by').$type<Id>().notNull(),
  closedAt: integer('closed_at').$type<Instant>().notNull(),
  reopenedBy: integer('reopened_by').$type<Id>(),
  reopenedAt: integer('reopened_at').$type<Instant>(),
  /** Why it was reopened. */
  reason: text().notNull().default(''),
})

/** What lay on each of the shop's accounts then; account 0 is what names none. */
export const periodCash = sqliteTable(
  'period_cash',
  {
    closingId: integer('closing_id').$type<Id>().notNull(),
    accountId: integer('account_id').$type<Id>().notNull(),
    amount: integer().$type<Fen>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.closingId, table.accountId] })],
)

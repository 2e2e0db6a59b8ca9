import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { LineState, OwnAccountKind } from '../../main/bank/line'
import type { Day } from '../../main/value/day'
import { type Fen, zeroFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'

/** The shop's own accounts, the cash box too. `opening` is what lay in it when `openedOn` began; null: nothing, since ever. */
export const bankAccounts = sqliteTable('bank_accounts', {
  id: integer().$type<Id>().primaryKey(),
  name: text().notNull(),
  nameKey: text('name_key').notNull(),
  kind: text().$type<OwnAccountKind>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  opening: integer().$type<Fen>().notNull().default(zeroFen),
  openedOn: text('opened_on').$type<Day>(),
  off: integer({ mode: 'boolean' }).notNull().default(false),
})

/** A statement that was imported: lines it added, lines that were here, rows that could not be read, rows that moved no money. */
export const bankFiles = sqliteTable('bank_files', {
  id: integer().$type<Id>().primaryKey(),
  accountId: integer('account_id').$type<Id>().notNull(),
  fileName: text('file_name').notNull(),
  fileHash: text('file_hash').notNull(),
  added: integer().notNull(),
  known: integer().notNull(),
  refused: integer().notNull(),
  leftOut: integer('left_out').notNull(),
  firstOn: text('first_on').$type<Day>().notNull(),
  lastOn: text('last_on').$type<Day>().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  undoneBy: integer('undone_by').$type<Id>(),
  undoneAt: integer('undone_at').$type<Instant>(),
})

/**
 * A line of a statement: above zero came in, below went out. `lineKey` tells it from others of its account, `nth` from those that
 * say the very same. Matched, it is of one receipt, refund or payment; `made` when the receipt was entered from it.
 */
export const bankLines = sqliteTable('bank_lines', {
  id: integer().$type<Id>().primaryKey(),
  accountId: integer('account_id').$type<Id>().notNull(),
  lineKey: text('line_key').notNull(),
  nth: integer().notNull(),
  happenedOn: text('happened_on').$type<Day>().notNull(),
  /** `10:31:05`; '' where the statement says no time. */
  happenedAt: text('happened_at').notNull(),
  amount: integer().$type<Fen>().notNull(),
  counterparty: text().notNull(),
  counterAccount: text('counter_account').notNull(),
  remark: text().notNull(),
  reference: text().notNull(),
  payerKey: text('payer_key').notNull(),
  state: text().$type<LineState>().notNull(),
  receiptId: integer('receipt_id').$type<Id>(),
  refundId: integer('refund_id').$type<Id>(),
  paymentId: integer('payment_id').$type<Id>(),
  made: integer().notNull(),
  reason: text().notNull(),
  settledBy: integer('settled_by').$type<Id>(),
  settledAt: integer('settled_at').$type<Instant>(),
  searchKey: text('search_key').notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
})

/** Which files hold a line, and in which row: months may overlap. */
export const bankFileLines = sqliteTable(
  'bank_file_lines',
  {
    fileId: integer('file_id').$type<Id>().notNull(),
    lineId: integer('line_id').$type<Id>().notNull(),
    row: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.fileId, table.lineId] })],
)

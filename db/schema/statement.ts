import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ReplyOutcome, SendWay, StatementState } from '../../main/statement/statement'
import type { MovementKind } from '../../main/statement/view'
import type { Day } from '../../main/value/day'
import { type Fen, zeroFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'

/** A statement of a period under a number, with the figures it had when it was made. */
export const customerStatements = sqliteTable('customer_statements', {
  id: integer().$type<Id>().primaryKey(),
  no: text().notNull(),
  customerId: integer('customer_id').$type<Id>().notNull(),
  state: text().$type<StatementState>().notNull(),
  customerName: text('customer_name').notNull(),
  contact: text().notNull(),
  phone: text().notNull(),
  from: text('from_on').$type<Day>().notNull(),
  to: text('to_on').$type<Day>().notNull(),
  opening: integer().$type<Fen>().notNull(),
  debit: integer().$type<Fen>().notNull(),
  credit: integer().$type<Fen>().notNull(),
  closing: integer().$type<Fen>().notNull(),
  notDue: integer('not_due').$type<Fen>().notNull(),
  band1: integer('late_30').$type<Fen>().notNull(),
  band2: integer('late_60').$type<Fen>().notNull(),
  band3: integer('late_90').$type<Fen>().notNull(),
  band4: integer('late_more').$type<Fen>().notNull(),
  unallocated: integer().$type<Fen>().notNull(),
  /** The SHA-256 of the figures and lines. */
  fingerprint: text().notNull(),
  madeOn: text('made_on').$type<Day>().notNull(),
  sentOn: text('sent_on').$type<Day>(),
  repliedOn: text('replied_on').$type<Day>(),
  /** What the customer has instead. */
  theirs: integer().$type<Fen>(),
  /** Why it was taken back. */
  reason: text().notNull().default(''),
  version: integer().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  /** Where the columns of the aging end, in days, as JSON. */
  bounds: text().notNull().default('[30,60,90]'),
  band5: integer('late_5').$type<Fen>().notNull().default(zeroFen),
  band6: integer('late_6').$type<Fen>().notNull().default(zeroFen),
})

export const customerStatementLines = sqliteTable(
  'customer_statement_lines',
  {
    statementId: integer('statement_id').$type<Id>().notNull(),
    lineNo: integer('line_no').notNull(),
    key: text().notNull(),
    on: text('moved_on').$type<Day>().notNull(),
    kind: text().$type<MovementKind>().notNull(),
    documentNo: text('document_no').notNull(),
    orderNo: text('order_no'),
    debit: integer().$type<Fen>().notNull(),
    credit: integer().$type<Fen>().notNull(),
    /** The customer's own number of the order. */
    externalNo: text('external_no'),
  },
  (table) => [primaryKey({ columns: [table.statementId, table.lineNo] })],
)

/** How, when and to whom a statement went. */
export const customerStatementSendings = sqliteTable('customer_statement_sendings', {
  id: integer().$type<Id>().primaryKey(),
  statementId: integer('statement_id').$type<Id>().notNull(),
  way: text().$type<SendWay>().notNull(),
  recipient: text().notNull(),
  note: text().notNull(),
  sentBy: integer('sent_by').$type<Id>().notNull(),
  sentAt: integer('sent_at').$type<Instant>().notNull(),
})

/** What the customer said about it. */
export const customerStatementReplies = sqliteTable('customer_statement_replies', {
  id: integer().$type<Id>().primaryKey(),
  statementId: integer('statement_id').$type<Id>().notNull(),
  outcome: text().$type<ReplyOutcome>().notNull(),
  repliedOn: text('replied_on').$type<Day>().notNull(),
  person: text().notNull(),
  theirs: integer().$type<Fen>(),
  note: text().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
})

/** What differs by the customer's word: a line of the statement, or a document that is not on it. */
export const customerStatementDifferences = sqliteTable('customer_statement_differences', {
  id: integer().$type<Id>().primaryKey(),
  statementId: integer('statement_id').$type<Id>().notNull(),
  replyId: integer('reply_id').$type<Id>().notNull(),
  key: text().notNull(),
  documentNo: text('document_no').notNull(),
  ours: integer().$type<Fen>(),
  theirs: integer().$type<Fen>(),
  remark: text().notNull(),
  settledOn: text('settled_on').$type<Day>(),
  settledBy: integer('settled_by').$type<Id>(),
})

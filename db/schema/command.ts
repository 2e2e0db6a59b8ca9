import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'

export const commands = sqliteTable('commands', {
  id: text().primaryKey(),
  name: text().notNull(),
  userId: integer('user_id').$type<Id>(),
  at: integer().$type<Instant>().notNull(),
  result: text().notNull(),
})

export const activityLog = sqliteTable('activity_log', {
  id: integer().$type<Id>().primaryKey(),
  commandId: text('command_id').notNull(),
  command: text().notNull(),
  userId: integer('user_id').$type<Id>(),
  at: integer().$type<Instant>().notNull(),
  record: text().notNull(),
  recordId: integer('record_id').$type<Id>().notNull(),
  before: text('before'),
  after: text('after'),
  previousHash: text('previous_hash').notNull(),
  hash: text().notNull(),
})

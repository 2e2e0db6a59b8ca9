import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'

export const bureauBatches = sqliteTable('bureau_batches', {
  id: integer().$type<Id>().primaryKey(),
  no: text().notNull(),
  fileName: text('file_name').notNull(),
  templateName: text('template_name').notNull(),
  version: text().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  withdrawnBy: integer('withdrawn_by').$type<Id>(),
  withdrawnAt: integer('withdrawn_at').$type<Instant>(),
})

export const bureauBatchRequests = sqliteTable(
  'bureau_batch_requests',
  {
    batchId: integer('batch_id').$type<Id>().notNull(),
    requestId: integer('request_id').$type<Id>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.requestId] })],
)

export const bureauFailures = sqliteTable('bureau_failures', {
  id: integer().$type<Id>().primaryKey(),
  requestId: integer('request_id').$type<Id>().notNull(),
  reason: text().notNull(),
  fileName: text('file_name').notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
})

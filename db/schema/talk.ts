import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AttachmentType } from '../../main/talk/attachment'
import type { Discussed } from '../../main/talk/discussed'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'

export const comments = sqliteTable('comments', {
  id: integer().$type<Id>().primaryKey(),
  record: text().$type<Discussed>().notNull(),
  recordId: integer('record_id').$type<Id>().notNull(),
  text: text().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  struckAt: integer('struck_at').$type<Instant>(),
})

export const commentMentions = sqliteTable(
  'comment_mentions',
  {
    commentId: integer('comment_id').$type<Id>().notNull(),
    userId: integer('user_id').$type<Id>().notNull(),
    readAt: integer('read_at').$type<Instant>(),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.userId] })],
)

export const attachments = sqliteTable('attachments', {
  id: integer().$type<Id>().primaryKey(),
  record: text().$type<Discussed>().notNull(),
  recordId: integer('record_id').$type<Id>().notNull(),
  hash: text().notNull(),
  type: text().$type<AttachmentType>().notNull(),
  name: text().notNull(),
  size: integer().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  removedBy: integer('removed_by').$type<Id>(),
  removedAt: integer('removed_at').$type<Instant>(),
})

import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { NoticeEvent, NoticeRecord } from '../../main/notice/event'
import type { RecipientKind } from '../../main/notice/recipient'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'

/** What somebody was told of; `params` is JSON text. */
export const notices = sqliteTable('notices', {
  id: integer().$type<Id>().primaryKey(),
  userId: integer('user_id').$type<Id>().notNull(),
  event: text().$type<NoticeEvent>().notNull(),
  record: text().$type<NoticeRecord>().notNull(),
  recordId: integer('record_id').$type<Id>().notNull(),
  because: text().$type<RecipientKind>().notNull(),
  params: text().notNull(),
  text: text().notNull().default(''),
  once: text().notNull(),
  at: integer().$type<Instant>().notNull(),
  readAt: integer('read_at').$type<Instant>(),
})

export const noticeRules = sqliteTable('notice_rules', {
  event: text().$type<NoticeEvent>().primaryKey(),
  active: integer({ mode: 'boolean' }).notNull(),
  text: text().notNull().default(''),
  days: integer(),
})

export const noticeRecipients = sqliteTable(
  'notice_recipients',
  {
    event: text().$type<NoticeEvent>().notNull(),
    place: integer().notNull(),
    kind: text().$type<RecipientKind>().notNull(),
    roleId: integer('role_id').$type<Id>(),
    userId: integer('user_id').$type<Id>(),
  },
  (t) => [primaryKey({ columns: [t.event, t.place] })],
)

import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'

export const listViews = sqliteTable('list_views', {
  id: integer().$type<Id>().primaryKey(),
  list: text().notNull(),
  name: text().notNull(),
  shared: integer({ mode: 'boolean' }).notNull(),
  scope: text().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
})

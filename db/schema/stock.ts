import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'

export const warehouses = sqliteTable('warehouses', {
  id: integer().$type<Id>().primaryKey(),
  code: text().notNull(),
  name: text().notNull(),
  nameKey: text('name_key').notNull(),
  active: integer({ mode: 'boolean' }).notNull().default(true),
  createdAt: integer('created_at').$type<Instant>().notNull(),
})

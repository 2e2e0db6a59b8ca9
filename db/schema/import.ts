import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'

export const imports = sqliteTable('imports', {
  id: integer().$type<Id>().primaryKey(),
  fileName: text('file_name').notNull(),
  fileHash: text('file_hash').notNull(),
  sheet: text().notNull(),
  lines: integer().notNull(),
  ordersAdded: integer('orders_added').notNull(),
  ordersKnown: integer('orders_known').notNull(),
  customersAdded: integer('customers_added').notNull(),
  productsAdded: integer('products_added').notNull(),
  amount: integer().$type<Fen>().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
})

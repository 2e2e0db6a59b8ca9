import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'

export const imports = sqliteTable('imports', {
  id: integer().$type<Id>().primaryKey(),
  fileName: text('file_name').notNull(),
  fileHash: text('file_hash').notNull(),
  sheet: text().notNull(),
  rows: integer().notNull(),
  added: integer().notNull(),
  unchanged: integer().notNull(),
  customersAdded: integer('customers_added').notNull(),
  productsAdded: integer('products_added').notNull(),
  amount: integer().$type<Fen>().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  kind: text({ enum: ['orders', 'customers', 'products', 'prices'] }).notNull(),
  changed: integer().notNull(),
  leftOut: integer('left_out').notNull(),
  undoneBy: integer('undone_by').$type<Id>(),
  undoneAt: integer('undone_at').$type<Instant>(),
})

/** What an import added (`before` is null) or changed, with the changed columns before and after as JSON. */
export const importRecords = sqliteTable(
  'import_records',
  {
    importId: integer('import_id').$type<Id>().notNull(),
    record: text({
      enum: ['salesOrder', 'customer', 'contact', 'address', 'title', 'opening', 'product', 'price', 'levelPrices'],
    }).notNull(),
    recordId: integer('record_id').$type<Id>().notNull(),
    before: text(),
    after: text(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.record, table.recordId] })],
)

import { integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import type { Id } from '../../main/value/id'
import type { SearchKind } from '../search'

export const searchDocs = sqliteTable(
  'search_docs',
  {
    doc: integer().primaryKey(),
    kind: text().$type<SearchKind>().notNull(),
    recordId: integer('record_id').$type<Id>().notNull(),
  },
  (table) => [unique().on(table.kind, table.recordId)],
)

import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { FormKind } from '../../main/form/form'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'

/** What a person has typed into a document and not saved; `documentId` null for a new one. */
export const typedForms = sqliteTable(
  'typed_forms',
  {
    userId: integer('user_id').$type<Id>().notNull(),
    key: text().notNull(),
    kind: text().$type<FormKind>().notNull(),
    documentId: integer('document_id').$type<Id>(),
    form: text().notNull(),
    keptAt: integer('kept_at').$type<Instant>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.key] })],
)

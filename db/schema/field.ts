import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { FieldKind, FieldRecord } from '../../main/field/field'
import type { NeedableField } from '../../main/field/needed'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'

export const fields = sqliteTable('fields', {
  id: integer().$type<Id>().primaryKey(),
  record: text().$type<FieldRecord>().notNull(),
  name: text().notNull(),
  nameKey: text('name_key').notNull(),
  kind: text().$type<FieldKind>().notNull(),
  decimals: integer().notNull(),
  needed: integer({ mode: 'boolean' }).notNull(),
  active: integer({ mode: 'boolean' }).notNull(),
  place: integer().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
})

export const fieldWords = sqliteTable(
  'field_words',
  {
    fieldId: integer('field_id').$type<Id>().notNull(),
    name: text().notNull(),
    active: integer({ mode: 'boolean' }).notNull(),
    place: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.fieldId, table.name] })],
)

export const customerFieldValues = sqliteTable('customer_field_values', {
  id: integer().$type<Id>().primaryKey(),
  customerId: integer('customer_id').$type<Id>().notNull(),
  fieldId: integer('field_id').$type<Id>().notNull(),
  textValue: text('text_value'),
  numberValue: integer('number_value'),
  copy: text(),
})

export const productFieldValues = sqliteTable('product_field_values', {
  id: integer().$type<Id>().primaryKey(),
  productId: integer('product_id').$type<Id>().notNull(),
  fieldId: integer('field_id').$type<Id>().notNull(),
  textValue: text('text_value'),
  numberValue: integer('number_value'),
  copy: text(),
})

export const orderFieldValues = sqliteTable('order_field_values', {
  id: integer().$type<Id>().primaryKey(),
  orderId: integer('order_id').$type<Id>().notNull(),
  fieldId: integer('field_id').$type<Id>().notNull(),
  textValue: text('text_value'),
  numberValue: integer('number_value'),
  copy: text(),
})

export const neededFields = sqliteTable(
  'needed_fields',
  {
    record: text().$type<FieldRecord>().notNull(),
    field: text().$type<NeedableField>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.record, table.field] })],
)

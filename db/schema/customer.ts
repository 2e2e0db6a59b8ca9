import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PaymentTerm } from '../../main/receivable/term'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'

export const customers = sqliteTable('customers', {
  id: integer().$type<Id>().primaryKey(),
  code: text().notNull(),
  name: text().notNull(),
  searchKey: text('search_key').notNull(),
  segment: text().notNull(),
  contact: text().notNull(),
  phone: text().notNull(),
  country: text().notNull(),
  region: text().notNull(),
  province: text().notNull(),
  city: text().notNull(),
  address: text().notNull(),
  taxId: text('tax_id').notNull(),
  termMethod: text('term_method').$type<PaymentTerm['method']>().notNull(),
  termDays: integer('term_days').notNull(),
  termDay: integer('term_day').notNull(),
  creditLimit: integer('credit_limit').$type<Fen>(),
  receivable: integer().$type<Fen>().notNull(),
  unallocated: integer().$type<Fen>().notNull(),
  lastOrderOn: text('last_order_on'),
  note: text().notNull(),
  active: integer({ mode: 'boolean' }).notNull(),
  version: integer().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
})

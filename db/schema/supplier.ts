import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PaymentTerm } from '../../main/receivable/term'
import { type Fen, zeroFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'

export const suppliers = sqliteTable('suppliers', {
  id: integer().$type<Id>().primaryKey(),
  code: text().notNull(),
  name: text().notNull(),
  nameKey: text('name_key').notNull(),
  searchKey: text('search_key').notNull(),
  contact: text().notNull(),
  phone: text().notNull(),
  phoneKey: text('phone_key').notNull(),
  email: text().notNull(),
  address: text().notNull(),
  taxId: text('tax_id').notNull(),
  termMethod: text('term_method').$type<PaymentTerm['method']>().notNull(),
  termDays: integer('term_days').notNull(),
  termDay: integer('term_day').notNull(),
  note: text().notNull(),
  active: integer({ mode: 'boolean' }).notNull(),
  version: integer().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  /** What is owed to it, and what of the shop's money it holds beside that; maintained. */
  payable: integer().$type<Fen>().notNull().default(zeroFen),
  unallocated: integer().$type<Fen>().notNull().default(zeroFen),
})

import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CustomerAddress, OptionField } from '../../main/customer/customer'
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
  level: text().notNull(),
  kind: text().notNull(),
  industry: text().notNull(),
  ownerId: integer('owner_id').$type<Id>(),
  position: text().notNull(),
  email: text().notNull(),
  nameKey: text('name_key').notNull(),
  phoneKey: text('phone_key').notNull(),
})

export const customerContacts = sqliteTable('customer_contacts', {
  id: integer().$type<Id>().primaryKey(),
  customerId: integer('customer_id').$type<Id>().notNull(),
  lineNo: integer('line_no').notNull(),
  name: text().notNull(),
  position: text().notNull(),
  phone: text().notNull(),
  phoneKey: text('phone_key').notNull(),
  email: text().notNull(),
})

export const customerAddresses = sqliteTable('customer_addresses', {
  id: integer().$type<Id>().primaryKey(),
  customerId: integer('customer_id').$type<Id>().notNull(),
  lineNo: integer('line_no').notNull(),
  purpose: text().$type<CustomerAddress['purpose']>().notNull(),
  province: text().notNull(),
  city: text().notNull(),
  address: text().notNull(),
})

export const invoiceTitles = sqliteTable('invoice_titles', {
  id: integer().$type<Id>().primaryKey(),
  customerId: integer('customer_id').$type<Id>().notNull(),
  lineNo: integer('line_no').notNull(),
  title: text().notNull(),
  naturalPerson: integer('natural_person', { mode: 'boolean' }).notNull(),
  taxId: text('tax_id').notNull(),
  address: text().notNull(),
  phone: text().notNull(),
  bank: text().notNull(),
  account: text().notNull(),
  usual: integer({ mode: 'boolean' }).notNull(),
})

export const customerOptions = sqliteTable(
  'customer_options',
  {
    field: text().$type<OptionField>().notNull(),
    name: text().notNull(),
    lineNo: integer('line_no').notNull(),
  },
  (t) => [primaryKey({ columns: [t.field, t.name] })],
)

import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CustomerAddress, OptionField } from '../../main/customer/customer'
import type { Channel } from '../../main/customer/followup'
import type { MergedTable } from '../../main/customer/merge'
import type { PaymentTerm } from '../../main/receivable/term'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'
import { noPay, type PayPercent } from '../../main/value/percent'

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
  mergedInto: integer('merged_into').$type<Id>(),
  priceLevelId: integer('price_level_id').$type<Id>(),
  rating: text().notNull(),
  /** How much of an order must be paid before its goods leave. */
  prepaidShare: integer('prepaid_share').$type<PayPercent>().notNull().default(noPay),
  /** Whether statements tell what was delivered line by line, and what of it is invoiced. */
  statementItems: integer('statement_items', { mode: 'boolean' }).notNull().default(false),
  statementInvoiced: integer('statement_invoiced', { mode: 'boolean' }).notNull().default(false),
  /** What commercial invoices say of the customer, how the goods are handed over and paid. */
  englishName: text('english_name').notNull().default(''),
  englishAddress: text('english_address').notNull().default(''),
  tradeTerms: text('trade_terms').notNull().default(''),
  tradePayment: text('trade_payment').notNull().default(''),
})

export const customerMerges = sqliteTable('customer_merges', {
  id: integer().$type<Id>().primaryKey(),
  keptId: integer('kept_id').$type<Id>().notNull(),
  goneId: integer('gone_id').$type<Id>().notNull(),
  goneActive: integer('gone_active', { mode: 'boolean' }).notNull(),
  goneTitleId: integer('gone_title_id').$type<Id>(),
  mergedAt: integer('merged_at').$type<Instant>().notNull(),
  mergedBy: integer('merged_by').$type<Id>().notNull(),
  undoneAt: integer('undone_at').$type<Instant>(),
  undoneBy: integer('undone_by').$type<Id>(),
})

export const customerMergeRows = sqliteTable(
  'customer_merge_rows',
  {
    mergeId: integer('merge_id').$type<Id>().notNull(),
    tableName: text('table_name').$type<MergedTable>().notNull(),
    recordId: integer('record_id').$type<Id>().notNull(),
    made: integer({ mode: 'boolean' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.mergeId, t.tableName, t.recordId] })],
)

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

export const followUps = sqliteTable('follow_ups', {
  id: integer().$type<Id>().primaryKey(),
  customerId: integer('customer_id').$type<Id>().notNull(),
  orderId: integer('order_id').$type<Id>(),
  channel: text().$type<Channel>().notNull(),
  happenedOn: text('happened_on').$type<Day>().notNull(),
  happenedAt: integer('happened_at').$type<Instant>().notNull(),
  person: text().notNull(),
  content: text().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
})

export const reminders = sqliteTable('reminders', {
  id: integer().$type<Id>().primaryKey(),
  customerId: integer('customer_id').$type<Id>().notNull(),
  userId: integer('user_id').$type<Id>().notNull(),
  about: text().notNull(),
  dueAt: integer('due_at').$type<Instant>().notNull(),
  doneAt: integer('done_at').$type<Instant>(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  orderId: integer('order_id').$type<Id>(),
})

export const followUpReplies = sqliteTable('follow_up_replies', {
  id: integer().$type<Id>().primaryKey(),
  followUpId: integer('follow_up_id').$type<Id>().notNull(),
  text: text().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
})

export const followUpLikes = sqliteTable(
  'follow_up_likes',
  {
    followUpId: integer('follow_up_id').$type<Id>().notNull(),
    userId: integer('user_id').$type<Id>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.followUpId, t.userId] })],
)

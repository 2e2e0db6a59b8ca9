import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { HideablePlace } from '../../main/access/menu'
import type { Right } from '../../main/access/right'
import type { DataScope } from '../../main/access/scope'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'
import type { Rate } from '../../main/value/percent'

export const company = sqliteTable('company', {
  id: integer().$type<1>().primaryKey(),
  name: text().notNull(),
  contact: text().notNull(),
  email: text().notNull(),
  mobile: text().notNull(),
  address: text().notNull(),
  bankAccount: text('bank_account').notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  completeNeedsPaid: integer('complete_needs_paid', { mode: 'boolean' }).notNull().default(false),
  /** How much more than was ordered may be shipped, of each line. */
  overShip: integer('over_ship')
    .$type<Rate>()
    .notNull()
    .default(0 as Rate),
  /** More may leave than is on hand. */
  allowNegative: integer('allow_negative', { mode: 'boolean' }).notNull().default(false),
  invoiceAfterPayment: integer('invoice_after_payment', { mode: 'boolean' }).notNull().default(false),
  /** Up to where small change is written off without anybody's word. */
  smallChange: integer('small_change')
    .$type<Fen>()
    .notNull()
    .default(100 as Fen),
  /** Within how many days customers are asked to check a statement; 0 asks nothing. */
  statementDays: integer('statement_days').notNull().default(7),
  /** What commercial invoices say of the shop. */
  englishName: text('english_name').notNull().default(''),
  englishAddress: text('english_address').notNull().default(''),
  /** Nobody confirms money they entered themselves, where there is somebody else. */
  dualControl: integer('dual_control', { mode: 'boolean' }).notNull().default(true),
})

export const roles = sqliteTable('roles', {
  id: integer().$type<Id>().primaryKey(),
  code: text().notNull(),
  name: text().notNull(),
  scope: text().$type<DataScope>().notNull().default('all'),
})

export const departments = sqliteTable('departments', {
  id: integer().$type<Id>().primaryKey(),
  name: text().notNull(),
  nameKey: text('name_key').notNull(),
  parentId: integer('parent_id').$type<Id>(),
})

export const roleRights = sqliteTable(
  'role_rights',
  {
    roleId: integer('role_id').$type<Id>().notNull(),
    right: text('right').$type<Right>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.roleId, t.right] })],
)

export const users = sqliteTable('users', {
  id: integer().$type<Id>().primaryKey(),
  name: text().notNull(),
  nameKey: text('name_key').notNull(),
  passwordHash: text('password_hash').notNull(),
  roleId: integer('role_id').$type<Id>().notNull(),
  active: integer({ mode: 'boolean' }).notNull(),
  failedTries: integer('failed_tries').notNull(),
  lockedUntil: integer('locked_until').$type<Instant>(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  email: text().notNull().default(''),
  mobile: text().notNull().default(''),
  departmentId: integer('department_id').$type<Id>(),
  superiorId: integer('superior_id').$type<Id>(),
  codeHash: text('code_hash'),
})

export const preferences = sqliteTable(
  'preferences',
  {
    userId: integer('user_id').$type<Id>().notNull(),
    name: text().notNull(),
    value: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.name] })],
)

export const counters = sqliteTable(
  'counters',
  {
    prefix: text().notNull(),
    period: text().notNull(),
    last: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.prefix, t.period] })],
)

export const hiddenPlaces = sqliteTable('hidden_places', {
  screen: text().$type<HideablePlace>().primaryKey(),
})

import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PriceKind } from '../../main/pricing/offer'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'
import type { Price } from '../../main/value/price'
import type { Qty } from '../../main/value/qty'

export const priceLevels = sqliteTable('price_levels', {
  id: integer().$type<Id>().primaryKey(),
  name: text().notNull(),
  nameKey: text('name_key').notNull(),
})

export const levelPrices = sqliteTable(
  'level_prices',
  {
    productId: integer('product_id').$type<Id>().notNull(),
    levelId: integer('level_id').$type<Id>().notNull(),
    price: integer().$type<Price>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.productId, table.levelId] })],
)

export const customerPrices = sqliteTable('customer_prices', {
  id: integer().$type<Id>().primaryKey(),
  customerId: integer('customer_id').$type<Id>().notNull(),
  productId: integer('product_id').$type<Id>().notNull(),
  fromQty: integer('from_qty').$type<Qty>().notNull(),
  validFrom: text('valid_from').$type<Day>().notNull(),
  validTo: text('valid_to').$type<Day>(),
  price: integer().$type<Price>().notNull(),
})

export const priceChanges = sqliteTable('price_changes', {
  id: integer().$type<Id>().primaryKey(),
  productId: integer('product_id').$type<Id>().notNull(),
  kind: text().$type<PriceKind>().notNull(),
  name: text().notNull(),
  oldPrice: integer('old_price').$type<Price>(),
  newPrice: integer('new_price').$type<Price>(),
  changedBy: integer('changed_by').$type<Id>().notNull(),
  changedAt: integer('changed_at').$type<Instant>().notNull(),
})

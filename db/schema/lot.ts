import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'
import type { Qty } from '../../main/value/qty'

/** A batch of a product, or one piece of it with its serial number. */
export const lots = sqliteTable('lots', {
  id: integer().$type<Id>().primaryKey(),
  productId: integer('product_id').$type<Id>().notNull(),
  code: text().notNull(),
  codeKey: text('code_key').notNull(),
  madeOn: text('made_on').$type<Day>(),
  /** The last day on which it may be used. */
  expiresOn: text('expires_on').$type<Day>(),
  version: integer().notNull().default(1),
  createdAt: integer('created_at').$type<Instant>().notNull(),
})

/** What of each batch lies where, maintained with the movements. */
export const lotLevels = sqliteTable(
  'lot_levels',
  {
    lotId: integer('lot_id').$type<Id>().notNull(),
    locationId: integer('location_id').$type<Id>().notNull(),
    productId: integer('product_id').$type<Id>().notNull(),
    qty: integer().$type<Qty>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.lotId, table.locationId] })],
)

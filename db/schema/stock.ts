import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { MovementKind } from '../../main/stock/movement'
import type { PlaceKind } from '../../main/stock/place'
import type { StocktakeState } from '../../main/stock/stocktake'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'
import type { Qty } from '../../main/value/qty'

export const warehouses = sqliteTable('warehouses', {
  id: integer().$type<Id>().primaryKey(),
  code: text().notNull(),
  name: text().notNull(),
  nameKey: text('name_key').notNull(),
  active: integer({ mode: 'boolean' }).notNull().default(true),
  createdAt: integer('created_at').$type<Instant>().notNull(),
})

/** A place in a warehouse; '' is the code of the warehouse's own place of a kind. */
export const locations = sqliteTable('locations', {
  id: integer().$type<Id>().primaryKey(),
  warehouseId: integer('warehouse_id').$type<Id>().notNull(),
  kind: text().$type<PlaceKind>().notNull(),
  code: text().notNull(),
  active: integer({ mode: 'boolean' }).notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
})

/** Facts, only added. `originId` is the document whose goods come back with it. */
export const stockMovements = sqliteTable('stock_movements', {
  id: integer().$type<Id>().primaryKey(),
  productId: integer('product_id').$type<Id>().notNull(),
  locationId: integer('location_id').$type<Id>().notNull(),
  kind: text().$type<MovementKind>().notNull(),
  documentId: integer('document_id').$type<Id>().notNull(),
  documentNo: text('document_no').notNull(),
  originId: integer('origin_id').$type<Id>(),
  movedOn: text('moved_on').$type<Day>().notNull(),
  qty: integer().$type<Qty>().notNull(),
  value: integer().$type<Fen>().notNull(),
  note: text().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  lotId: integer('lot_id').$type<Id>(),
})

/** Of a movement with which more left than was there: `qty` was missing, of which `openQty` has not come yet, at what that was taken to cost. */
export const pendingCosts = sqliteTable('pending_costs', {
  movementId: integer('movement_id').$type<Id>().primaryKey(),
  productId: integer('product_id').$type<Id>().notNull(),
  qty: integer().$type<Qty>().notNull(),
  openQty: integer('open_qty').$type<Qty>().notNull(),
  openValue: integer('open_value').$type<Fen>().notNull(),
})

/** What lies where, maintained with the movements. */
export const stockLevels = sqliteTable(
  'stock_levels',
  {
    productId: integer('product_id').$type<Id>().notNull(),
    locationId: integer('location_id').$type<Id>().notNull(),
    qty: integer().$type<Qty>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.productId, table.locationId] })],
)

export const stocktakes = sqliteTable('stocktakes', {
  id: integer().$type<Id>().primaryKey(),
  no: text().notNull(),
  state: text().$type<StocktakeState>().notNull(),
  warehouseId: integer('warehouse_id').$type<Id>().notNull(),
  categoryId: integer('category_id').$type<Id>(),
  blind: integer({ mode: 'boolean' }).notNull(),
  note: text().notNull(),
  postedOn: text('posted_on').$type<Day>(),
  /** Why it was cancelled. */
  answer: text().notNull().default(''),
  searchKey: text('search_key').notNull(),
  version: integer().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
})

/** A product in a place: `bookQty` of it when the count began, `expectedQty` when it was counted. */
export const stocktakeLines = sqliteTable('stocktake_lines', {
  id: integer().$type<Id>().primaryKey(),
  stocktakeId: integer('stocktake_id').$type<Id>().notNull(),
  productId: integer('product_id').$type<Id>().notNull(),
  locationId: integer('location_id').$type<Id>().notNull(),
  /** The batch or serial number that is counted, of what is told apart. */
  lotId: integer('lot_id').$type<Id>(),
  bookQty: integer('book_qty').$type<Qty>().notNull(),
  expectedQty: integer('expected_qty').$type<Qty>(),
  countedQty: integer('counted_qty').$type<Qty>(),
  /** What was counted before it was counted again. */
  firstQty: integer('first_qty').$type<Qty>(),
  countedBy: integer('counted_by').$type<Id>(),
  countedAt: integer('counted_at').$type<Instant>(),
})

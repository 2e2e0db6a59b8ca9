import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { TaxKind } from '../../main/pricing/vat'
import type { PictureType } from '../../main/product/picture'
import type { ProductKind } from '../../main/product/product'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'
import type { Tracking } from '../../main/value/lot'
import type { Rate } from '../../main/value/percent'
import type { Price } from '../../main/value/price'
import type { Qty } from '../../main/value/qty'

export const products = sqliteTable('products', {
  id: integer().$type<Id>().primaryKey(),
  code: text().notNull(),
  name: text().notNull(),
  searchKey: text('search_key').notNull(),
  importKey: text('import_key'),
  spec: text().notNull(),
  unit: text().notNull(),
  listPrice: integer('list_price').$type<Price>().notNull(),
  taxKind: text('tax_kind').$type<TaxKind>().notNull(),
  taxRate: integer('tax_rate').$type<Rate>().notNull(),
  reserved: integer().$type<Qty>().notNull(),
  active: integer({ mode: 'boolean' }).notNull(),
  version: integer().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  categoryId: integer('category_id').$type<Id>(),
  brandId: integer('brand_id').$type<Id>(),
  floorPrice: integer('floor_price').$type<Price>(),
  minStock: integer('min_stock').$type<Qty>(),
  kind: text().$type<ProductKind>().notNull(),
  styleId: integer('style_id').$type<Id>(),
  colour: text().notNull().default(''),
  size: text().notNull().default(''),
  charge: integer({ mode: 'boolean' }).notNull().default(false),
  /** Typed, net of tax. */
  costPrice: integer('cost_price').$type<Price>(),
  /** Of what is on hand: not for sale. */
  blocked: integer()
    .$type<Qty>()
    .notNull()
    .default(0 as Qty),
  /** What all that is on hand cost. */
  stockValue: integer('stock_value')
    .$type<Fen>()
    .notNull()
    .default(0 as Fen),
  tracking: text().$type<Tracking>().notNull().default('none'),
  /** How many days after it was made it may be used. */
  shelfDays: integer('shelf_days'),
  /** Below zero where more left than was there. */
  onHand: integer('on_hand')
    .$type<Qty>()
    .notNull()
    .default(0 as Qty),
  /** What the tax bureau calls it: 19 digits, the short name between stars, and the preferential policy. */
  taxCode: text('tax_code').notNull().default(''),
  taxShortName: text('tax_short_name').notNull().default(''),
  taxPolicy: text('tax_policy').notNull().default(''),
  /** What commercial invoices say of the goods. */
  englishName: text('english_name').notNull().default(''),
  hsCode: text('hs_code').notNull().default(''),
  origin: text().notNull().default(''),
})

export const styles = sqliteTable('styles', {
  id: integer().$type<Id>().primaryKey(),
  code: text().notNull(),
  name: text().notNull(),
})

export const categories = sqliteTable('categories', {
  id: integer().$type<Id>().primaryKey(),
  parentId: integer('parent_id').$type<Id>(),
  name: text().notNull(),
  nameKey: text('name_key').notNull(),
  path: text().notNull(),
})

export const brands = sqliteTable('brands', {
  id: integer().$type<Id>().primaryKey(),
  name: text().notNull(),
  nameKey: text('name_key').notNull(),
})

export const productBarcodes = sqliteTable('product_barcodes', {
  barcode: text().primaryKey(),
  productId: integer('product_id').$type<Id>().notNull(),
  place: integer().notNull(),
})

export const productUnits = sqliteTable(
  'product_units',
  {
    productId: integer('product_id').$type<Id>().notNull(),
    name: text().notNull(),
    ratio: integer().$type<Qty>().notNull(),
    listPrice: integer('list_price').$type<Price>(),
    place: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.productId, table.name] })],
)

export const bundleComponents = sqliteTable(
  'bundle_components',
  {
    bundleId: integer('bundle_id').$type<Id>().notNull(),
    productId: integer('product_id').$type<Id>().notNull(),
    qty: integer().$type<Qty>().notNull(),
    place: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.bundleId, table.productId] })],
)

export const productPictures = sqliteTable(
  'product_pictures',
  {
    productId: integer('product_id').$type<Id>().notNull(),
    hash: text().notNull(),
    type: text().$type<PictureType>().notNull(),
    place: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.productId, table.hash] })],
)

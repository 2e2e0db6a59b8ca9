import { and, asc, desc, eq, ne, sql } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { ownValues } from '../../db/field'
import { one } from '../../db/find'
import { availableOf, componentsOf, unitsOfProducts } from '../../db/product'
import { brands, categories, productPictures, products } from '../../db/schema/product'
import { locations, pendingCosts, stockLevels, stockMovements, warehouses } from '../../db/schema/stock'
import { placeKinds } from '../stock/place'
import type { Id } from '../value/id'
import { type Qty, zeroQty } from '../value/qty'
import { unitCost } from '../value/worth'
import { barcodesOf } from './keep-barcodes'
import { pictureName } from './picture'
import type { ProductPage, StockLevel, StockMovement } from './product'

/** A product's own page with its last hundred stock movements. */
export async function readProduct(reading: Reading, { id }: { id: Id }): Promise<ProductPage> {
  const found = await reading.db
    .select({ row: products, category: categories.path, brand: brands.name })
    .from(products)
    .leftJoin(categories, eq(categories.id, products.categoryId))
    .leftJoin(brands, eq(brands.id, products.brandId))
    .where(eq(products.id, id))
  const { row, category, brand } = one(found, 'product')
  const { searchKey, importKey, createdAt, ...fields } = row
  return {
    ...{ ...fields, category: category ?? '', brand: brand ?? '', barcodes: await barcodesOf(reading, id) },
    units: (await unitsOfProducts(reading, [id])).get(id) ?? [],
    pictures: await picturesOf(reading, id),
    components: (await componentsOf(reading, [id])).get(id) ?? [],
    available: (await availableOf(reading, [id])).get(id) ?? zeroQty,
    unitCost: unitCost({ qty: row.onHand, value: row.stockValue }),
    levels: await levelsOf(reading, id),
    ...(await ownValues(reading, 'product', id)),
    movements: await movementsOf(reading, id),
  }
}

const place = { warehouse: warehouses.name, place: locations.kind, code: locations.code }

/** The last hundred movements, the latest day first. */
async function movementsOf(reading: Reading, id: Id): Promise<StockMovement[]> {
  const { kind, documentNo, movedOn, qty, value, note } = stockMovements
  const pending = sql<Qty>`coalesce(${pendingCosts.openQty}, 0)`
  return reading.db
    .select({ id: stockMovements.id, kind, documentNo, movedOn, ...place, qty, value, pending, note })
    .from(stockMovements)
    .leftJoin(pendingCosts, eq(pendingCosts.movementId, stockMovements.id))
    .innerJoin(locations, eq(locations.id, stockMovements.locationId))
    .innerJoin(warehouses, eq(warehouses.id, locations.warehouseId))
    .where(eq(stockMovements.productId, id))
    .orderBy(desc(stockMovements.movedOn), desc(stockMovements.id))
    .limit(100)
}

/** Where the product lies: by warehouse, what is for sale first. */
async function levelsOf(reading: Reading, id: Id): Promise<StockLevel[]> {
  const { locationId, qty } = stockLevels
  const rows = await reading.db
    .select({ locationId, warehouseId: warehouses.id, ...place, qty })
    .from(stockLevels)
    .innerJoin(locations, eq(locations.id, locationId))
    .innerJoin(warehouses, eq(warehouses.id, locations.warehouseId))
    .where(and(eq(stockLevels.productId, id), ne(qty, zeroQty)))
    .orderBy(asc(warehouses.code), asc(locations.code))
  return rows.sort((a, b) => placeKinds.indexOf(a.place) - placeKinds.indexOf(b.place))
}

async function picturesOf(reading: Reading, id: Id): Promise<string[]> {
  const { hash, type, productId, place } = productPictures
  const rows = await reading.db
    .select({ hash, type })
    .from(productPictures)
    .where(eq(productId, id))
    .orderBy(asc(place))
  return rows.map((row) => pictureName(row.hash, row.type))
}

import { and, asc, desc, eq, ne, sql } from 'drizzle-orm'
import { type StockFigures, stockFiguresOf } from '../../db/available'
import type { Reading } from '../../db/engine'
import { ownValues } from '../../db/field'
import { one } from '../../db/find'
import { componentsOf, unitsOfProducts } from '../../db/product'
import { brands, categories, productPictures, products } from '../../db/schema/product'
import { locations, pendingCosts, stockLevels, stockMovements, warehouses } from '../../db/schema/stock'
import { placeKinds } from '../stock/place'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { oneUnit, type Qty, zeroQty } from '../value/qty'
import { unitCost } from '../value/worth'
import { barcodesOf } from './keep-barcodes'
import { pictureName } from './picture'
import type { ProductPage, StockLevel, StockMovement } from './product'

/** A product's own page on a day, with its last hundred stock movements. */
export async function readProduct(reading: Reading, today: Day, { id }: { id: Id }): Promise<ProductPage> {
  const found = await reading.db
    .select({ row: products, category: categories.path, brand: brands.name })
    .from(products)
    .leftJoin(categories, eq(categories.id, products.categoryId))
    .leftJoin(brands, eq(brands.id, products.brandId))
    .where(eq(products.id, id))
  const { row, category, brand } = one(found, 'product')
  const figures = (await stockFiguresOf(reading, [id]))(id)
  const { searchKey, importKey, createdAt, ...fields } = row
  return {
    ...fields,
    category: category ?? '',
    brand: brand ?? '',
    barcodes: await barcodesOf(reading, id),
    units: (await unitsOfProducts(reading, [id])).get(id) ?? [],
    pictures: await picturesOf(reading, id),
    components: (await componentsOf(reading, [id])).get(id) ?? [],
    ...figures,
    ...(await besides(reading, today, id, figures)),
    unitCost: unitCost({ qty: row.onHand, value: row.stockValue }),
    levels: await levelsOf(reading, id),
    ...(await ownValues(reading, 'product', id)),
    movements: await movementsOf(reading, id),
  }
}

/**
 * What one has to know besides of some figures of a product: how much of what lies there for sale has expired before a day, as far as
 * it is among what is available, for what is reserved takes what is good; and what has come and waits to be looked at, in the base unit.
 */
async function besides(
  reading: Reading,
  today: Day,
  id: Id,
  { available }: StockFigures,
): Promise<{ expired: Qty; toInspect: Qty }> {
  const { expired, toInspect } = await reading.json<{ expired: Qty; toInspect: Qty }>(besidesSql, [id, today])
  return { expired: Math.max(0, Math.min(expired, available)) as Qty, toInspect }
}

const besidesSql = `select json_object(
  'expired', coalesce((select sum(v.qty) from lot_levels v join locations k on k.id = v.location_id and k.kind = 'sale'
    join lots t on t.id = v.lot_id where v.product_id = ?1 and v.qty > 0 and t.expires_on < ?2), 0),
  'toInspect', coalesce((select sum(c.qty * l.unit_ratio / ${oneUnit}) from purchase_receipts r join purchase_receipt_lines c on c.receipt_id = r.id
    join purchase_order_lines l on l.id = c.purchase_line_id and l.product_id = ?1
      and l.received_qty > l.accepted_qty where r.state = 'RECEIVED'), 0))`

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

import { and, asc, eq, sql } from 'drizzle-orm'
import type { ProductKind } from '../main/product/product'
import type { PlaceKind } from '../main/stock/place'
import type { Fen } from '../main/value/fen'
import type { Id } from '../main/value/id'
import type { Qty } from '../main/value/qty'
import { inBase } from '../main/value/qty'
import { Refusal } from '../main/value/refusal'
import type { Level } from '../main/value/take'
import type { Reading, Tx } from './engine'
import { one } from './find'
import type { OrderLineRecord } from './order'
import { salesOrderLineComponents } from './schema/order'
import { products } from './schema/product'
import { locations, stockLevels, warehouses } from './schema/stock'

/** Reserves goods for a confirmed order, or frees them when `qty` is negative (R-STK). */
export async function postReservation(tx: Tx, productId: Id, qty: Qty): Promise<void> {
  await tx.db
    .update(products)
    .set({ reserved: sql`${products.reserved} + ${qty}` })
    .where(eq(products.id, productId))
}

/** A product's stock: on hand everywhere, of that blocked, reserved, and what all of it cost (R-STK). */
export interface ProductStock {
  name: string
  kind: ProductKind
  onHand: Qty
  blocked: Qty
  reserved: Qty
  stockValue: Fen
}

/** What is known of a product's stock. */
export async function stockOf(reading: Reading, productId: Id): Promise<ProductStock> {
  const { name, kind, onHand, blocked, reserved, stockValue } = products
  const rows = await reading.db
    .select({ name, kind, onHand, blocked, reserved, stockValue })
    .from(products)
    .where(eq(products.id, productId))
  return one(rows, 'product')
}

/** What may be promised: on hand less what is not for sale and what is reserved (R-STK). */
export const availableIn = ({
  onHand,
  blocked,
  reserved,
}: Pick<ProductStock, 'onHand' | 'blocked' | 'reserved'>): Qty => (onHand - blocked - reserved) as Qty

/** The places of a warehouse for sale that hold a product, the warehouse's own first, then by code. */
export const levelsForSale = (reading: Reading, productId: Id, warehouseId: Id): Promise<Level[]> =>
  levelsIn(reading, productId, warehouseId, 'sale')

/** The places of a kind in a warehouse that hold a product, the warehouse's own first, then by code. */
export function levelsIn(reading: Reading, productId: Id, warehouseId: Id, kind: PlaceKind): Promise<Level[]> {
  return reading.db
    .select({ locationId: stockLevels.locationId, qty: stockLevels.qty })
    .from(stockLevels)
    .innerJoin(locations, eq(locations.id, stockLevels.locationId))
    .where(and(eq(stockLevels.productId, productId), eq(locations.warehouseId, warehouseId), eq(locations.kind, kind)))
    .orderBy(asc(locations.code))
}

/** A warehouse's own place of a kind. */
export async function placeOf(reading: Reading, warehouseId: Id, kind: PlaceKind = 'sale'): Promise<Id> {
  const own = and(eq(locations.warehouseId, warehouseId), eq(locations.kind, kind), eq(locations.code, ''))
  const rows = await reading.db.select({ id: locations.id }).from(locations).where(own)
  return one(rows, 'warehouse').id
}

/** Refuses to put goods into a bin that is retired (`bin.inactive`). */
export async function checkInUse(reading: Reading, locationId: Id): Promise<void> {
  const { code, active } = one(
    await reading.db.select().from(locations).where(eq(locations.id, locationId)),
    'warehouse',
  )
  if (!active) throw new Refusal('bin.inactive', { code })
}

/** The warehouse that is meant where nobody names one: of those in use the first by code. */
export async function usualWarehouse(reading: Reading): Promise<Id> {
  const rows = await reading.db
    .select({ id: warehouses.id })
    .from(warehouses)
    .where(eq(warehouses.active, true))
    .orderBy(asc(warehouses.code), asc(warehouses.id))
    .limit(1)
  return one(rows, 'warehouse').id
}

/** The warehouse somebody named, or the usual one; refuses one that is out of use (`warehouse.inactive`). */
export async function chosenWarehouse(reading: Reading, id: Id | null | undefined): Promise<Id> {
  if (id === null || id === undefined) return usualWarehouse(reading)
  const { name, active } = one(await reading.db.select().from(warehouses).where(eq(warehouses.id, id)), 'warehouse')
  if (!active) throw new Refusal('warehouse.inactive', { name }, { warehouseId: 'warehouse.inactive' })
  return id
}

/** Something that leaves the stock with an order line, in its base unit. */
export interface StockPart {
  productId: Id
  qty: Qty
}

/**
 * What so much of an order line takes out of stock: goods themselves, the components of a bundle as they were when the order
 * was saved, nothing for a service. Exact; refuses what does not come out in base units (`quantity.notExact`).
 */
export async function stockParts(tx: Tx, line: OrderLineRecord, qty: Qty): Promise<StockPart[]> {
  const { kind } = await stockOf(tx, line.productId)
  if (kind === 'service') return []
  if (kind === 'goods') return [{ productId: line.productId, qty: inBase(qty, line.unitRatio) }]
  const components = await tx.db
    .select()
    .from(salesOrderLineComponents)
    .where(eq(salesOrderLineComponents.lineId, line.id))
  return components.map((component) => ({ productId: component.productId, qty: inBase(qty, component.qty) }))
}

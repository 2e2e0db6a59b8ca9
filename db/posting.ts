import { and, eq, sql } from 'drizzle-orm'
import type { MovementKind } from '../main/stock/movement'
import type { Day } from '../main/value/day'
import type { Fen } from '../main/value/fen'
import type { Id } from '../main/value/id'
import { formatQty, type Qty } from '../main/value/qty'
import { Refusal } from '../main/value/refusal'
import type { Tx } from './engine'
import { one } from './find'
import type { Moment } from './ledger'
import type { LotChoice } from './lot'
import { keepLotLevel } from './lot-level'
import { refuseClosedDay } from './period'
import { products } from './schema/product'
import { locations, stockLevels, stockMovements, warehouses } from './schema/stock'
import { stockOf } from './stock'

/** What moves goods: its kind, number and day, and which batches somebody chose for it. */
export interface StockDocument {
  kind: MovementKind
  documentId: Id
  documentNo: string
  movedOn: Day
  note?: string
  lots?: LotChoice
}

/** Refuses to take more of a product from a place than lies there (`stock.notThere`). */
export async function checkLies(tx: Tx, productId: Id, locationId: Id, qty: Qty): Promise<void> {
  const rows = await tx.db
    .select({ qty: stockLevels.qty })
    .from(stockLevels)
    .where(and(eq(stockLevels.productId, productId), eq(stockLevels.locationId, locationId)))
  const lies = rows[0]?.qty ?? 0
  if (lies >= qty) return
  const place = await tx.db.select().from(locations).where(eq(locations.id, locationId))
  await refuseShort(tx, productId, one(place, 'warehouse').warehouseId, qty, lies as Qty)
}

/** Says that a warehouse has less than is wanted (`stock.notThere`). */
export async function refuseShort(tx: Tx, productId: Id, warehouseId: Id, need: Qty, lies: Qty): Promise<never> {
  const available = formatQty(Math.max(0, lies))
  const { name } = one(await tx.db.select().from(warehouses).where(eq(warehouses.id, warehouseId)), 'warehouse')
  const { name: product } = await stockOf(tx, productId)
  throw new Refusal('stock.notThere', { product, warehouse: name, need: formatQty(need), available })
}

/** Goods of one batch that come to a place or leave it (below zero), and what they cost. */
export interface Goods {
  productId: Id
  locationId: Id
  qty: Qty
  value: Fen
  originId: Id | null
  lotId: Id | null
}

/** Only the functions of db/movement.ts and its neighbours call this. Writes a movement and keeps with it what lies there, and what the shop has of the product and what it cost. Gives its id. Refuses a day of a closed period (`period.closed`). */
export async function post(
  tx: Tx,
  at: Moment,
  { note = '', lots: _, ...document }: StockDocument,
  goods: Goods,
): Promise<Id> {
  const { kind, documentId, documentNo, movedOn } = document
  const { productId, locationId, qty, value } = goods
  await refuseClosedDay(tx, movedOn)
  const id = at.newId()
  const row = { id, kind, documentId, documentNo, movedOn, note, createdAt: at.now }
  await tx.db.insert(stockMovements).values({ ...row, ...goods })
  await tx.db
    .insert(stockLevels)
    .values({ productId, locationId, qty })
    .onConflictDoUpdate({
      target: [stockLevels.productId, stockLevels.locationId],
      set: { qty: sql`${stockLevels.qty} + ${qty}` },
    })
  await keepLotLevel(tx, goods)
  const place = one(await tx.db.select().from(locations).where(eq(locations.id, locationId)), 'warehouse')
  const blocked = place.kind === 'sale' ? 0 : qty
  await tx.db
    .update(products)
    .set({
      onHand: sql`${products.onHand} + ${qty}`,
      blocked: sql`${products.blocked} + ${blocked}`,
      stockValue: sql`${products.stockValue} + ${value}`,
    })
    .where(eq(products.id, productId))
  return id
}

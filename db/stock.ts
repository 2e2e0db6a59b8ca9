import { eq, sql } from 'drizzle-orm'
import type { ProductKind } from '../main/product/product'
import type { Id } from '../main/value/id'
import type { Qty } from '../main/value/qty'
import { formatQty, inBase } from '../main/value/qty'
import { Refusal } from '../main/value/refusal'
import type { Tx } from './engine'
import type { Moment } from './ledger'
import type { OrderLineRecord } from './order'
import { salesOrderLineComponents } from './schema/order'
import { products, stockMovements } from './schema/product'

type NewMovement = Omit<typeof stockMovements.$inferInsert, 'id' | 'createdAt'>

/** Adds a stock movement and keeps what is on hand; refuses to go below zero (`stock.short`, R-STK). */
export async function postMovement(tx: Tx, at: Moment, movement: NewMovement): Promise<void> {
  const product = await stockOf(tx, movement.productId)
  if (product.onHand + movement.qty < 0) {
    throw new Refusal('stock.short', {
      product: product.name,
      need: formatQty(-movement.qty),
      available: formatQty(product.onHand),
    })
  }
  await tx.db.insert(stockMovements).values({ ...movement, id: at.newId(), createdAt: at.now })
  await tx.db
    .update(products)
    .set({ onHand: sql`${products.onHand} + ${movement.qty}` })
    .where(eq(products.id, movement.productId))
}

/** Reserves goods for a confirmed order, or frees them when `qty` is negative (R-STK). */
export async function postReservation(tx: Tx, productId: Id, qty: Qty): Promise<void> {
  await tx.db
    .update(products)
    .set({ reserved: sql`${products.reserved} + ${qty}` })
    .where(eq(products.id, productId))
}

/** What is known of a product's stock. */
export async function stockOf(
  tx: Tx,
  productId: Id,
): Promise<{ name: string; kind: ProductKind; onHand: Qty; reserved: Qty }> {
  const [product] = await tx.db
    .select({ name: products.name, kind: products.kind, onHand: products.onHand, reserved: products.reserved })
    .from(products)
    .where(eq(products.id, productId))
  if (!product) throw new Refusal('record.notFound', { record: 'product' })
  return product
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

import { eq, sql } from 'drizzle-orm'
import type { Id } from '../main/value/id'
import type { Qty } from '../main/value/qty'
import { formatQty } from '../main/value/qty'
import { Refusal } from '../main/value/refusal'
import type { Tx } from './engine'
import type { Moment } from './ledger'
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
): Promise<{ name: string; kind: 'goods' | 'service'; onHand: Qty; reserved: Qty }> {
  const [product] = await tx.db
    .select({ name: products.name, kind: products.kind, onHand: products.onHand, reserved: products.reserved })
    .from(products)
    .where(eq(products.id, productId))
  if (!product) throw new Refusal('record.notFound', { record: 'product' })
  return product
}

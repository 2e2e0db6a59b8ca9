import { eq } from 'drizzle-orm'
import { stockFiguresOf } from '../../db/available'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { products } from '../../db/schema/product'
import type { Id } from '../value/id'
import type { ProductStock } from './product'

/** What there is of a product this moment, and what will be (R-STK). */
export async function readStock(reading: Reading, { id }: { id: Id }): Promise<ProductStock> {
  const { id: key, onHand, reserved } = products
  const rows = await reading.db.select({ id: key, onHand, reserved }).from(products).where(eq(key, id))
  return { ...one(rows, 'product'), ...(await stockFiguresOf(reading, [id]))(id) }
}

import { eq } from 'drizzle-orm'
import { productUnits } from '../../db/schema/product'
import type { Work } from '../command'
import type { Id } from '../value/id'
import type { ProductUnit } from './unit'

/** Gives a product these units and no others; documents keep the ratios they were made with. */
export async function writeUnits(work: Work, productId: Id, units: readonly ProductUnit[]): Promise<void> {
  await work.db.delete(productUnits).where(eq(productUnits.productId, productId))
  if (units.length === 0) return
  const rows = units.map(({ name, ratio, listPrice }, place) => ({ productId, name, ratio, listPrice, place }))
  await work.db.insert(productUnits).values(rows)
}

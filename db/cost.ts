import { inArray } from 'drizzle-orm'
import type { ReferenceCosts } from '../main/pricing/cost'
import type { Id } from '../main/value/id'
import type { Reading } from './engine'
import { bundleComponents, products } from './schema/product'

/** The reference costs of some products and of what their bundles consist of, as they are today. */
export async function referenceCosts(reading: Reading, ids: readonly Id[]): Promise<ReferenceCosts> {
  if (ids.length === 0) return { typed: new Map(), parts: [] }
  const { bundleId, productId, qty } = bundleComponents
  const parts = await reading.db
    .select({ bundleId, productId, qty })
    .from(bundleComponents)
    .where(inArray(bundleId, [...ids]))
  const { id, costPrice } = products
  const named = [...new Set([...ids, ...parts.map((part) => part.productId)])]
  const rows = await reading.db.select({ id, costPrice }).from(products).where(inArray(id, named))
  return { typed: new Map(rows.map((row) => [row.id, row.costPrice])), parts }
}

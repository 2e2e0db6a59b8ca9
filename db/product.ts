import { asc, inArray } from 'drizzle-orm'
import type { ProductUnit } from '../main/product/unit'
import type { Id } from '../main/value/id'
import type { Reading } from './engine'
import { productUnits } from './schema/product'

/** The units of some products besides their base units, in the order they are offered. */
export async function unitsOfProducts(reading: Reading, ids: readonly Id[]): Promise<Map<Id, ProductUnit[]>> {
  const units = new Map<Id, ProductUnit[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return units
  const rows = await reading.db
    .select()
    .from(productUnits)
    .where(inArray(productUnits.productId, [...ids]))
    .orderBy(asc(productUnits.place))
  for (const { productId, name, ratio, listPrice } of rows) units.get(productId)?.push({ name, ratio, listPrice })
  return units
}

import { asc, eq, inArray } from 'drizzle-orm'
import type { BundleComponent } from '../main/product/product'
import type { ProductUnit } from '../main/product/unit'
import type { Id } from '../main/value/id'
import type { Reading } from './engine'
import { bundleComponents, products, productUnits } from './schema/product'

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

/** What some bundles consist of, with the names of the components; nothing for what is no bundle. */
export async function componentsOf(
  reading: Reading,
  ids: readonly Id[],
): Promise<Map<Id, (BundleComponent & { name: string; unit: string })[]>> {
  const found = new Map<Id, (BundleComponent & { name: string; unit: string })[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return found
  const { bundleId, productId, qty, place } = bundleComponents
  const rows = await reading.db
    .select({ bundleId, productId, qty, name: products.name, unit: products.unit })
    .from(bundleComponents)
    .innerJoin(products, eq(products.id, productId))
    .where(inArray(bundleId, [...ids]))
    .orderBy(asc(place))
  for (const { bundleId: id, ...component } of rows) found.get(id)?.push(component)
  return found
}

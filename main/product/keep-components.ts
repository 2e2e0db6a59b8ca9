import { and, eq, inArray, ne } from 'drizzle-orm'
import { bundleComponents, products } from '../../db/schema/product'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import type { BundleComponent, ProductKind } from './product'

/**
 * Makes a bundle of these components and no others; orders keep what they were made with. Refuses a bundle of nothing
 * (`bundle.empty`), and a component that is not goods or is there twice (`bundle.component`).
 */
export async function writeComponents(
  work: Work,
  bundleId: Id,
  { kind, components }: { kind: ProductKind; components: readonly BundleComponent[] },
): Promise<void> {
  if (kind === 'bundle') await check(work, bundleId, components)
  await work.db.delete(bundleComponents).where(eq(bundleComponents.bundleId, bundleId))
  if (components.length === 0) return
  await work.db
    .insert(bundleComponents)
    .values(components.map(({ productId, qty }, place) => ({ bundleId, productId, qty, place })))
}

async function check(work: Work, bundleId: Id, components: readonly BundleComponent[]): Promise<void> {
  if (components.length === 0) throw new Refusal('bundle.empty', {}, { components: 'bundle.empty' })
  const ids = components.map(({ productId }) => productId)
  const found = await work.db
    .select({ id: products.id })
    .from(products)
    .where(and(inArray(products.id, ids), eq(products.kind, 'goods'), ne(products.id, bundleId)))
  const goods = new Set(found.map(({ id }) => id))
  const wrong = ids.find((id, i) => !goods.has(id) || ids.indexOf(id) !== i)
  if (wrong === undefined) return
  const [named] = await work.db.select({ name: products.name }).from(products).where(eq(products.id, wrong))
  throw new Refusal('bundle.component', { product: named?.name ?? '' }, { components: 'bundle.component' })
}

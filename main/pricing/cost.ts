import { priceInUnit } from '../product/unit'
import type { Id } from '../value/id'
import { type Price, price } from '../value/price'
import type { Qty } from '../value/qty'

/** What was typed as the cost of one of each product, net of tax, or else what it costs on the average; null where nobody knows; and what the bundles among them consist of. */
export interface ReferenceCosts {
  typed: ReadonlyMap<Id, Price | null>
  parts: readonly { bundleId: Id; productId: Id; qty: Qty }[]
}

/**
 * What one of the base unit of a product costs: what was typed, or the average; of a bundle without that, what its components cost together. Null
 * where it, or one of its components, has none.
 */
export function costOf({ typed, parts }: ReferenceCosts, productId: Id): Price | null {
  const own = typed.get(productId) ?? null
  const components = parts.filter(({ bundleId }) => bundleId === productId)
  if (own !== null || components.length === 0) return own
  return components.reduce<Price | null>((sum, part) => {
    const cost = typed.get(part.productId) ?? null
    return sum === null || cost === null ? null : price(sum + priceInUnit(cost, part.qty))
  }, 0 as Price)
}

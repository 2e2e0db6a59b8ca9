import type { PriceKind } from '../main/pricing/offer'
import type { Id } from '../main/value/id'
import type { Price } from '../main/value/price'
import type { Tx } from './engine'
import type { Moment } from './ledger'
import { priceChanges } from './schema/pricing'

/** A price of a product before and after; `name` is the level's or the customer's. */
export interface RepricedProduct {
  productId: Id
  kind: PriceKind
  name: string
  oldPrice: Price | null
  newPrice: Price | null
}

/** Adds to the history of a product's prices who changed what (PRD-07); what did not change is not written. */
export async function postPriceChange(
  tx: Tx,
  at: Moment & { user: { id: Id } },
  change: RepricedProduct,
): Promise<void> {
  if (change.oldPrice === change.newPrice) return
  const who = { changedBy: at.user.id, changedAt: at.now }
  await tx.db.insert(priceChanges).values({ id: at.newId(), ...change, ...who })
}

/** The same for many prices at once. */
export async function postPriceChanges(
  tx: Tx,
  at: Moment & { user: { id: Id } },
  changes: readonly RepricedProduct[],
): Promise<void> {
  const rows = changes
    .filter(({ oldPrice, newPrice }) => oldPrice !== newPrice)
    .map(({ productId, kind, name, oldPrice, newPrice }) => [at.newId(), productId, kind, name, oldPrice, newPrice])
  const who = { changed_by: at.user.id, changed_at: at.now }
  await tx.bulk('price_changes', ['id', 'product_id', 'kind', 'name', 'old_price', 'new_price'], rows, who)
}

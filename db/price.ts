import type { PriceKind, PriceOffer } from '../main/pricing/offer'
import type { Id } from '../main/value/id'
import type { Price } from '../main/value/price'
import type { Reading, Tx } from './engine'
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

/**
 * What one customer may get each of some products for (R-PRICE); with no customer only list prices and floors. Which of the
 * offers a line gets depends on its day and quantity, and is chosen where it is typed.
 */
export function offerPrices(
  reading: Reading,
  input: { customerId: Id | null; productIds: Id[] },
): Promise<PriceOffer[]> {
  return reading.json<PriceOffer[]>(offersSql, [input.customerId, JSON.stringify(input.productIds)])
}

const offersSql = `select json_group_array(json_object('productId', p.id, 'listPrice', p.list_price, 'floorPrice', p.floor_price, 'unit', p.unit,
    'units', (select json_group_array(json_object('name', name, 'ratio', ratio, 'listPrice', list_price)) from (
      select * from product_units u where u.product_id = p.id order by u.place)),
    'level', (select json_object('name', v.name, 'price', l.price) from customers c
      join price_levels v on v.id = c.price_level_id join level_prices l on l.level_id = v.id
      where c.id = ?1 and l.product_id = p.id),
    'customer', (select json_group_array(json_object('fromQty', k.from_qty, 'validFrom', k.valid_from, 'validTo', k.valid_to,
      'price', k.price)) from customer_prices k where k.customer_id = ?1 and k.product_id = p.id)))
  from products p where p.id in (select value from json_each(?2))`

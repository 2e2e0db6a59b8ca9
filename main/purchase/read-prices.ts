import type { Reading } from '../../db/engine'
import { unitsOfProducts } from '../../db/product'
import type { Id } from '../value/id'
import { bought, paidSql } from './bought'
import { lastPaid } from './last-paid'
import type { PaidPrice, PurchaseOffer } from './view'

/**
 * What a line of each of some products begins with: its units, and what it last cost from a supplier when one is given
 * (PUR-04).
 */
export async function offersOf(
  reading: Reading,
  { supplierId, productIds }: { supplierId: Id | null; productIds: Id[] },
): Promise<PurchaseOffer[]> {
  const units = await unitsOfProducts(reading, productIds)
  const paid = supplierId === null ? [] : await lastPaid(reading, supplierId, productIds)
  return productIds.map((productId) => ({
    productId,
    units: units.get(productId) ?? [],
    paid: paid.find((one) => one.productId === productId) ?? null,
  }))
}

/** What a product was bought for, by whichever supplier, newest first, the last thirty times (PUR-04). */
export function paidBefore(reading: Reading, { productId }: { productId: Id }): Promise<PaidPrice[]> {
  return reading.json<PaidPrice[]>(
    `select json_group_array(json_object(${paidSql})) from (${bought} and l.product_id = ?1
      order by o.ordered_on desc, o.id desc, l.line_no desc limit 30)`,
    [productId],
  )
}

import type { Reading } from '../../db/engine'
import { unitsOfProducts } from '../../db/product'
import { unagreedPurchasesSql } from '../supplier/documents'
import type { Id } from '../value/id'
import type { PaidPrice, PurchaseOffer } from './view'

const paidSql = `'productId', product_id, 'purchaseId', purchase_id, 'no', no, 'supplierId', supplier_id,
  'supplierName', supplier_name, 'orderedOn', ordered_on, 'qty', qty, 'unit', unit, 'unitRatio', unit_ratio, 'price', price,
  'taxInclusive', json(iif(tax_inclusive, 'true', 'false')), 'taxKind', tax_kind, 'taxRate', tax_rate`

/** Lines `l` of purchase orders `o` that were agreed on. */
const bought = `select l.product_id, l.purchase_id, o.no, o.supplier_id, o.supplier_name, o.ordered_on, l.qty, l.unit, l.unit_ratio,
    l.price, o.tax_inclusive, l.tax_kind, l.tax_rate, o.id, l.line_no
  from purchase_order_lines l join purchase_orders o on o.id = l.purchase_id
  where o.state not in ${unagreedPurchasesSql}`

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
    ...{ productId, units: units.get(productId) ?? [] },
    paid: paid.find((one) => one.productId === productId) ?? null,
  }))
}

function lastPaid(reading: Reading, supplierId: Id, productIds: readonly Id[]): Promise<PaidPrice[]> {
  return reading.json<PaidPrice[]>(
    `select json_group_array(json_object(${paidSql})) from (
      select *, row_number() over (partition by product_id order by ordered_on desc, id desc, line_no desc) as turn from (${bought}
        and o.supplier_id = ?1 and l.product_id in (select value from json_each(?2))))
    where turn = 1`,
    [supplierId, JSON.stringify(productIds)],
  )
}

/** What a product was bought for, by whichever supplier, newest first, the last thirty times (PUR-04). */
export function paidBefore(reading: Reading, { productId }: { productId: Id }): Promise<PaidPrice[]> {
  return reading.json<PaidPrice[]>(
    `select json_group_array(json_object(${paidSql})) from (${bought} and l.product_id = ?1
      order by o.ordered_on desc, o.id desc, l.line_no desc limit 30)`,
    [productId],
  )
}

import type { PurchaseState } from '../main/purchase/purchase'
import type { Id } from '../main/value/id'
import { oneUnit, type Qty, zeroQty } from '../main/value/qty'
import type { Reading } from './engine'

/** What of a product may be promised now, what is on its way, and what there is to promise once that is here, in its base unit (R-STK). */
export interface StockFigures {
  available: Qty
  inTransit: Qty
  projected: Qty
}

/** The states of a purchase order whose supplier knows of it, and of which something is still to come. */
const sent = ['SENT', 'CONFIRMED', 'PART_RECEIVED'] as const satisfies readonly PurchaseState[]
const notEnded = ['DRAFT', 'PENDING', 'REJECTED', 'APPROVED', ...sent] as const satisfies readonly PurchaseState[]

/** What purchase orders in some states still wait for of a product, in the base unit. */
const awaitedSql = (product: string, states: readonly PurchaseState[]) =>
  `coalesce((select sum((pl.qty - pl.received_qty) * pl.unit_ratio / ${oneUnit}) from purchase_order_lines pl
    join purchase_orders po on po.id = pl.purchase_id where pl.product_id = ${product}.id and pl.qty > pl.received_qty
      and po.state in (${states.map((state) => `'${state}'`).join(', ')})), 0)`

/** What of a product has left one warehouse and not come to the other: it lies in their places of the kind transit. */
const betweenWarehousesSql = (product: string) =>
  `coalesce((select sum(sl.qty) from stock_levels sl join locations lo on lo.id = sl.location_id
    where sl.product_id = ${product}.id and lo.kind = 'transit'), 0)`

const availableGoods = (product: string) => `(${product}.on_hand - ${product}.blocked - ${product}.reserved)`
const comingGoods = (product: string) => `(${awaitedSql(product, sent)} + ${betweenWarehousesSql(product)})`
const projectedGoods = (product: string) => `(${availableGoods(product)} + ${comingGoods(product)})`

/** Of a bundle as many as its scarcest component makes. */
const bundlesOf = (goods: string) =>
  `coalesce((select min(${goods} * ${oneUnit} / b.qty) from bundle_components b join products k on k.id = b.product_id
    where b.bundle_id = p.id), 0)`

const byKind = (goods: string, bundle: string) =>
  `(case p.kind when 'goods' then ${goods} when 'service' then 0 else ${bundle} end)`

/** What is available of goods `p`, which are kept in stock themselves: on hand less what is not for sale and what is reserved. */
export const availableGoodsSql = availableGoods('p')

/** The goods `p` that line `l` of an order takes out of stock: its product, or the components of its bundle. */
const takenByLine = `(p.id = l.product_id or p.id in (select t.product_id from sales_order_line_components t where t.line_id = l.id))`

/** Whether line `l` of an order waits for goods, itself or through a component of its bundle: something of it is to go, and less is available than all orders wait for (INV-04). */
export const shortLineSql = `(l.delivered_qty < l.qty and exists (select 1 from products p where ${takenByLine} and ${availableGoodsSql} < 0))`

/** The names of at most three goods that order ?1 waits for, in the order of its lines. */
export const shortNamesSql = `select json_group_array(name) from (select p.name from sales_order_lines l join products p on ${takenByLine}
  where l.order_id = ?1 and l.delivered_qty < l.qty and ${availableGoodsSql} < 0
  group by p.name order by min(l.line_no) limit 3)`

/** What is available of product `p`: on hand less what is not for sale and what is reserved, of a bundle as many as its scarcest component makes, of a service 0. */
export const availableSql = byKind(availableGoods('p'), bundlesOf(availableGoods('k')))

/**
 * What is on its way of product `p` (R-STK): what purchase orders that were sent still wait for, in the quantities their suppliers
 * confirmed, and what is between two warehouses. The latter is on hand but not available, so that it counts once in `projectedSql`;
 * what came and nobody has looked at yet counts nowhere. Of a bundle how many more it makes, of a service 0.
 */
export const inTransitSql = byKind(
  comingGoods('p'),
  `(${bundlesOf(projectedGoods('k'))} - ${bundlesOf(availableGoods('k'))})`,
)

/** What is available of product `p` once all that is on its way is here: always `availableSql` + `inTransitSql` (R-STK). */
export const projectedSql = byKind(projectedGoods('p'), bundlesOf(projectedGoods('k')))

/** What of product `p` is on purchase orders that are not at an end, drafts included: what nobody has to order once more (INV-06). */
export const onOrderSql = awaitedSql('p', notEnded)

/** What is available, on its way and to be available of some products; of one that is not there nothing. */
export async function stockFiguresOf(reading: Reading, ids: readonly Id[]): Promise<(id: Id) => StockFigures> {
  const rows = await reading.json<[Id, Qty, Qty, Qty][]>(
    `select json_group_array(json_array(p.id, ${availableSql}, ${inTransitSql}, ${projectedSql})) from products p
      where p.id in (select value from json_each(?))`,
    [JSON.stringify(ids)],
  )
  const found = new Map(rows.map(([id, available, inTransit, projected]) => [id, { available, inTransit, projected }]))
  return (id) => found.get(id) ?? { available: zeroQty, inTransit: zeroQty, projected: zeroQty }
}

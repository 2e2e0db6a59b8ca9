import { inArray } from 'drizzle-orm'
import type { ReferenceCosts } from '../main/pricing/cost'
import type { GoneLine, OrderCosts, Spent } from '../main/pricing/issued'
import type { Fen } from '../main/value/fen'
import type { Id } from '../main/value/id'
import type { Price } from '../main/value/price'
import type { Qty } from '../main/value/qty'
import { unitCost } from '../main/value/worth'
import type { Reading } from './engine'
import { bundleComponents, products } from './schema/product'

/** What an order's goods cost: those that have left what they cost then, the others what they would today. */
export async function orderCosts(reading: Reading, orderId: Id, productIds: readonly Id[]): Promise<OrderCosts> {
  const gone = await reading.json<GoneLine[]>(goneSql, [orderId])
  const parts = gone.flatMap((line) => line.parts.map(({ productId }) => productId))
  return {
    reference: await referenceCosts(reading, [...new Set([...productIds, ...parts])]),
    spent: await reading.json<Spent[]>(spentSql, [orderId]),
    gone,
  }
}

/** The typed costs of some products and of what their bundles consist of, as they are today; where none is typed, the average. */
async function referenceCosts(reading: Reading, ids: readonly Id[]): Promise<ReferenceCosts> {
  if (ids.length === 0) return { typed: new Map(), parts: [] }
  const { bundleId, productId, qty } = bundleComponents
  const parts = await reading.db
    .select({ bundleId, productId, qty })
    .from(bundleComponents)
    .where(inArray(bundleId, [...ids]))
  const { id, costPrice, onHand, stockValue } = products
  const named = [...new Set([...ids, ...parts.map((part) => part.productId)])]
  const rows = await reading.db.select({ id, costPrice, onHand, stockValue }).from(products).where(inArray(id, named))
  const costs = rows.map((row): [Id, Price | null] => [row.id, row.costPrice ?? averageOf(row)])
  return { typed: new Map(costs), parts }
}

/** Goods that are worth nothing are of unknown cost. */
const averageOf = ({ onHand: qty, stockValue: value }: { onHand: Qty; stockValue: Fen }) =>
  unitCost({ qty, value }) || null

const goneSql = `select json_group_array(json_object('lineId', id, 'qty', qty, 'back', back, 'parts', json(parts))) from (
  select l.id, l.delivered_qty as qty, coalesce((select sum(d.returned_qty) from delivery_lines d join deliveries h on h.id = d.delivery_id
      where d.order_line_id = l.id and h.state <> 'VOIDED'), 0) as back,
    case p.kind when 'goods' then json_array(json_object('productId', p.id, 'qty', l.delivered_qty * l.unit_ratio / 10000))
      when 'bundle' then (select json_group_array(json_object('productId', c.product_id, 'qty', l.delivered_qty * c.qty / 10000))
        from sales_order_line_components c where c.line_id = l.id) else '[]' end as parts
  from sales_order_lines l join products p on p.id = l.product_id where l.order_id = ?1 and l.delivered_qty > 0 order by l.line_no)`

/** What came back, came back with a delivery of the order; what was voided comes to nothing by itself, and corrections count with their document. */
const spentSql = `select json_group_array(json_object('productId', product_id, 'out', "out", 'back', back)) from (
  select product_id, -sum(case when own then value else 0 end) as "out", sum(case when own then 0 else value end) as back
  from (select product_id, value, document_id in (select id from deliveries where order_id = ?1) as own from stock_movements
    where document_id in (select id from deliveries where order_id = ?1) or origin_id in (select id from deliveries where order_id = ?1)) m
  group by product_id)`

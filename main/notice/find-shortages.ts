import { availableGoodsSql, shortNamesSql } from '../../db/available'
import type { Reading } from '../../db/engine'
import type { Id } from '../value/id'
import { formatQty } from '../value/qty'
import type { Happened, Logged } from './event'
import type { News } from './tell-people'

interface Tipped {
  id: Id
  left: number
  least: number
}

/** What a command has to tell of the goods: which are short for an order, and which it has tipped below their minimum. */
export async function findShortages(
  reading: Reading,
  commandId: string,
  told: readonly Happened[],
  logged: readonly Logged[],
): Promise<News[]> {
  const orders = told.filter(({ event }) => event === 'orderApproved' || event === 'changeApplied')
  const news: News[] = []
  for (const { recordId } of orders) news.push(...(await findShort(reading, recordId)))
  return [...news, ...(await findTipped(reading, commandId, orders, logged))]
}

/** An order whose goods are not all there (R-ST, ORD-17), told of once, with some of what is short. */
async function findShort(reading: Reading, orderId: Id): Promise<News[]> {
  const products = await reading.json<string[]>(shortNamesSql, [orderId])
  if (products.length === 0) return []
  const params = { product: products.join('、') }
  return [{ event: 'orderShort', record: 'salesOrder', recordId: orderId, params, once: 'short' }]
}

/**
 * The products that an order just confirmed or changed, or a correction of the stock, has tipped below their minimum (INV-02): what is
 * available is too little now, and was enough without it. An order tips a product once.
 */
async function findTipped(
  reading: Reading,
  commandId: string,
  orders: readonly Happened[],
  logged: readonly Logged[],
): Promise<News[]> {
  const news: News[] = []
  for (const { recordId } of orders) {
    const tipped = await reading.json<Tipped[]>(byOrderSql, [recordId])
    news.push(...tipped.map((one) => newsOf(one, `order ${recordId}`)))
  }
  for (const { record, recordId, before, after } of logged) {
    const taken = record === 'product' ? onHandOf(before) - onHandOf(after) : 0
    if (!(taken > 0)) continue
    const tipped = await reading.json<Tipped[]>(byHandSql, [recordId, taken])
    news.push(...tipped.map((one) => newsOf(one, commandId)))
  }
  return news
}

/** What the log says was on hand; not a number where it says nothing of it. */
const onHandOf = (side: unknown): number => Number((side as { onHand?: number } | null | undefined)?.onHand)

const newsOf = ({ id, left, least }: Tipped, once: string): News => ({
  event: 'stockLow',
  record: 'product',
  recordId: id,
  once,
  params: { left: formatQty(left), least: formatQty(least) },
})

/** Rows of products `p` whose available stock is below their minimum, and was not with `need` more of them. */
const tippedSql = (
  from: string,
  need: string,
) => `select json_group_array(json_object('id', id, 'left', available, 'least', min_stock)) from (
  select p.id, p.min_stock, ${availableGoodsSql} as available from ${from}
  where p.active = 1 and p.min_stock > ${availableGoodsSql} and p.min_stock <= ${availableGoodsSql} + ${need})`

/** What an order still waits for, in base units: goods themselves, and the components of bundles. */
const byOrderSql = tippedSql(
  `(select product_id, sum(need) as need from (
      select l.product_id, (l.qty - l.delivered_qty) * l.unit_ratio / 10000 as need from sales_order_lines l
        where l.order_id = ?1 and l.delivered_qty < l.qty
      union all
      select c.product_id, (l.qty - l.delivered_qty) * c.qty / 10000 from sales_order_lines l
        join sales_order_line_components c on c.line_id = l.id where l.order_id = ?1 and l.delivered_qty < l.qty) group by product_id) n
    join products p on p.id = n.product_id`,
  'n.need',
)

const byHandSql = tippedSql('(select ?1 as id) n join products p on p.id = n.id', '?2')

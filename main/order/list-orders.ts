import type { Reading } from '../../db/engine'
import type { ListSpec } from '../../db/list'
import type { Id } from '../value/id'
import { unagreedSql } from './agreed'
import type { LastPrice, OrderRow } from './view'

/** What is still to be received of an order, 0 where nothing is expected (R-AR). */
export const outstandingSql = `(case when o.historical = 1 or o.state in ${unagreedSql} then 0 else o.gross - o.returned - o.received end)`

/** The order list, of one customer when given. What a customer is sorted by is what it is today (CUS-03, CUS-04). */
export function orderList(customerId: Id | null): ListSpec<keyof OrderRow> {
  const order = 'sales_orders o'
  const withCustomer = `${order} left join customers c on c.id = o.customer_id`
  const withOwner = `${withCustomer} left join users u on u.id = o.owner_id`
  return {
    from: withOwner,
    ...(customerId === null ? {} : { where: 'o.customer_id = ?1', params: [customerId] }),
    key: { id: 'o.id', from: [order, withCustomer, withOwner] },
    columns: {
      id: { sql: 'o.id', kind: 'integer' },
      no: { sql: 'o.no', kind: 'text' },
      externalNo: { sql: 'o.external_no', kind: 'text' },
      state: { sql: 'o.state', kind: 'text', words: 'order.state' },
      historical: { sql: 'o.historical', kind: 'flag' },
      orderOn: { sql: 'o.order_on', kind: 'day' },
      promisedOn: { sql: 'o.promised_on', kind: 'day' },
      customerId: { sql: 'o.customer_id', kind: 'integer' },
      customerName: { sql: 'o.customer_name', kind: 'text' },
      gross: { sql: 'o.gross', kind: 'money', sum: true },
      delivered: { sql: 'o.delivered', kind: 'money', sum: true },
      received: { sql: 'o.received', kind: 'money', sum: true },
      outstanding: { sql: outstandingSql, kind: 'money', sum: true },
      invoiced: { sql: 'o.invoiced', kind: 'money', sum: true },
      level: { sql: 'c.level', kind: 'text' },
      kind: { sql: 'c.kind', kind: 'text' },
      industry: { sql: 'c.industry', kind: 'text' },
      region: { sql: 'c.region', kind: 'text' },
      ownerName: { sql: 'u.name', kind: 'text' },
      note: { sql: 'o.note', kind: 'text' },
    },
    search: 'o.search_key',
    searchIn: 'order',
    order: 'o.order_on desc, o.id desc',
  }
}

/** What a customer last paid for each of some products; only orders that were agreed count. */
export function lastPrices(reading: Reading, input: { customerId: Id; productIds: Id[] }): Promise<LastPrice[]> {
  return reading.json<LastPrice[]>(
    `select json_group_array(json_object('productId', product_id, 'dealPrice', deal_price, 'unit', unit, 'unitRatio', unit_ratio,
      'orderOn', order_on)) from (
      select l.product_id, l.deal_price, l.unit, l.unit_ratio, o.order_on,
        row_number() over (partition by l.product_id order by o.order_on desc, o.id desc) as turn
      from sales_orders o join sales_order_lines l on l.order_id = o.id
      where o.customer_id = ? and o.state not in ${unagreedSql} and l.product_id in (select value from json_each(?)))
    where turn = 1`,
    [input.customerId, JSON.stringify(input.productIds)],
  )
}

import { shortLineSql } from '../../db/available'
import type { Reading } from '../../db/engine'
import { fieldColumns } from '../../db/field'
import type { ListSpec } from '../../db/list'
import type { SearchRoads } from '../../db/search-roads'
import type { Field } from '../field/field'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { unagreedSql } from './agreed'
import { outstandingSql } from './due'
import type { LastPrice, OrderRow } from './view'

/** An order is found by its number, customer, phone and remark, by what is in it, and by the numbers of what came of it (ORD-27). */
export const orderRoads: SearchRoads = {
  kind: 'order',
  over: [
    { kind: 'product', table: 'sales_order_lines', names: 'product_id', record: 'order_id' },
    { kind: 'invoice', table: 'invoice_request_orders', names: 'request_id', record: 'order_id', byNumber: true },
    { kind: 'delivery', table: 'deliveries', names: 'id', record: 'order_id', byNumber: true },
  ],
}

/**
 * The order list as of a day, of one customer when given, with or without what is archived (null: both), of one type or
 * the ordinary ones (null: all). What a customer is sorted by is what it is today (CUS-03, CUS-04). That money is overdue is
 * told to who may know debts (IDP-07).
 */
export function orderList(
  customerId: Id | null,
  today: Day,
  archived: boolean | null,
  type: Id | 'ordinary' | null = null,
  mayKnowDebts = true,
  fields: readonly Field[] = [],
): ListSpec<keyof OrderRow> {
  const order = 'sales_orders o'
  const whole = `${order} left join customers c on c.id = o.customer_id left join order_stages s on s.id = o.stage_id
    left join order_types t on t.id = o.type_id left join users u on u.id = o.owner_id`
  const where = [
    ...(customerId === null ? [] : ['o.customer_id = ?2']),
    ...(type === null ? [] : [type === 'ordinary' ? 'o.type_id is null' : `o.type_id = ${Number(type)}`]),
    ...(archived === null ? [] : [`o.archived = ${archived ? 1 : 0}`]),
  ]
  return {
    from: whole,
    ...(where.length === 0 ? {} : { where: where.join(' and ') }),
    params: customerId === null ? [today] : [today, customerId],
    key: { id: 'o.id', from: [order, `${order} left join customers c on c.id = o.customer_id`] },
    columns: {
      id: { sql: 'o.id', kind: 'integer' },
      no: { sql: 'o.no', kind: 'text' },
      externalNo: { sql: 'o.external_no', kind: 'text' },
      state: { sql: 'o.state', kind: 'text', words: 'order.state' },
      historical: { sql: 'o.historical', kind: 'flag' },
      channel: { sql: 'o.channel', kind: 'text', words: 'order.channel' },
      typeName: { sql: `coalesce(t.name, '')`, kind: 'text' },
      trouble: { sql: troubleSql(mayKnowDebts), kind: 'text', words: 'order.trouble' },
      stage: { sql: `coalesce(s.name, '')`, kind: 'text' },
      orderOn: { sql: 'o.order_on', kind: 'day' },
      promisedOn: { sql: 'o.promised_on', kind: 'day' },
      customerId: { sql: 'o.customer_id', kind: 'integer' },
      customerName: { sql: 'o.customer_name', kind: 'text' },
      gross: { sql: 'o.gross', kind: 'money', sum: true },
      delivered: { sql: 'o.delivered', kind: 'money', sum: true },
      received: { sql: 'o.received', kind: 'money', sum: true },
      cleared: { sql: 'o.cleared', kind: 'money', sum: true },
      outstanding: { sql: outstandingSql, kind: 'money', sum: true },
      invoiced: { sql: 'o.invoiced', kind: 'money', sum: true },
      level: { sql: 'c.level', kind: 'text' },
      kind: { sql: 'c.kind', kind: 'text' },
      industry: { sql: 'c.industry', kind: 'text' },
      region: { sql: 'c.region', kind: 'text' },
      ownerId: { sql: 'o.owner_id', kind: 'integer' },
      ownerName: { sql: 'u.name', kind: 'text' },
      note: { sql: 'o.note', kind: 'text' },
      archived: { sql: 'o.archived', kind: 'flag' },
      ...fieldColumns('order', 'o.id', fields),
    },
    search: 'o.search_key',
    searchIn: orderRoads,
    order: 'o.order_on desc, o.id desc',
  }
}

const overdueSql = `when exists (select 1 from open_items i where i.order_id = o.id and i."open" > 0 and i.due_on < ?1) then 'overdue'`

/** What is wrong with an order `o` on day ?1, the worst first; '' for nothing (R-ST, ORD-17, ORD-23, LOG-03). Nothing is wrong with one that has ended. */
const troubleSql = (
  mayKnowDebts: boolean,
) => `(case when o.historical = 1 or o.state in ('DRAFT', 'COMPLETED', 'CLOSED', 'CANCELLED') then ''
  when o.on_hold = 1 then 'held'
  when exists (select 1 from deliveries d join delivery_troubles x on x.delivery_id = d.id and x.settled_at is null
    where d.order_id = o.id and d.state <> 'VOIDED') then 'delivery'
  when o.state in ('CONFIRMED', 'PROCESSING', 'PART_SHIPPED') and o.promised_on < ?1 then 'late'
  ${mayKnowDebts ? overdueSql : ''}
  when o.state in ('CONFIRMED', 'PROCESSING', 'PART_SHIPPED') and exists (select 1 from sales_order_lines l
    where l.order_id = o.id and ${shortLineSql}) then 'short'
  else '' end)`

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

import { availableGoodsSql, inTransitSql, projectedSql, shortLineSql } from '../../db/available'
import type { ListSpec } from '../../db/list'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { ShortageRow, ToShipRow } from './view'

const order = 'sales_orders o'
const neededSql = '((o.gross + o.over_shipped - o.returned) * c.prepaid_share + 5000) / 10000'
const inHandSql = `(select coalesce(sum(k.unallocated), 0) from credits k
  where k.customer_id = o.customer_id and (k.kind <> 'receipt' or k.order_id is null))`
const owedSql = `(select coalesce(sum(i."open"), 0) from open_items i where i.customer_id = o.customer_id and i."open" <> 0
  and (i.order_id is null or i.order_id <> o.id))`
/** Whether an order `o` of a customer `c` waits for money, as `gateOf` says it. */
const waitsSql = `case when coalesce(c.prepaid_share, 0) = 0 then 0 else
  (${neededSql} > o.received + o.cleared and ${neededSql} > o.received + o.cleared + ${inHandSql} - ${owedSql}) end`
const from = `${order} left join users u on u.id = o.owner_id left join order_stages s on s.id = o.stage_id
  left join customers c on c.id = o.customer_id`
const waiting = `o.archived = 0 and o.historical = 0 and o.state in ('CONFIRMED', 'PROCESSING', 'PART_SHIPPED')`
const open = 'sales_order_lines l where l.order_id = o.id and l.delivered_qty < l.qty'
/** The lines that take a product out of stock, themselves or through a component. */
const takes = (product: string) => `(l.product_id = ${product}
  or exists (select 1 from sales_order_line_components c where c.line_id = l.id and c.product_id = ${product}))`

/**
 * The orders of which something is to be shipped, the late ones first, then by the promised day (DLV-04); those that wait for
 * one product when it is given.
 */
export const toShipList = (today: Day, productId: Id | null): ListSpec<keyof ToShipRow> => ({
  from,
  where: productId === null ? waiting : `${waiting} and exists (select 1 from ${open} and ${takes('?2')})`,
  params: productId === null ? [today] : [today, productId],
  key: { id: 'o.id', from: [order, `${order} left join customers c on c.id = o.customer_id`, from] },
  columns: {
    id: { sql: 'o.id', kind: 'integer' },
    no: { sql: 'o.no', kind: 'text' },
    state: { sql: 'o.state', kind: 'text', words: 'order.state' },
    orderOn: { sql: 'o.order_on', kind: 'day' },
    promisedOn: { sql: 'o.promised_on', kind: 'day' },
    late: { sql: '(o.promised_on is not null and o.promised_on < ?1)', kind: 'flag' },
    waits: { sql: waitsSql, kind: 'flag' },
    onHold: { sql: 'o.on_hold', kind: 'flag' },
    customerId: { sql: 'o.customer_id', kind: 'integer' },
    customerName: { sql: 'o.customer_name', kind: 'text' },
    address: { sql: 'o.address', kind: 'text' },
    openLines: { sql: `(select count(*) from ${open})`, kind: 'integer' },
    shortLines: { sql: `(select count(*) from ${open} and ${shortLineSql})`, kind: 'integer' },
    left: { sql: 'o.gross + o.over_shipped - o.delivered', kind: 'money', sum: true },
    stage: { sql: `coalesce(s.name, '')`, kind: 'text' },
    ownerName: { sql: `coalesce(u.name, '')`, kind: 'text' },
  },
  search: 'o.search_key',
  searchIn: 'order',
  order: 'o.promised_on nulls last, o.order_on, o.id',
})

const waitingFor = `sales_orders o where ${waiting} and exists (select 1 from ${open} and ${takes('p.id')})`

/** The products that confirmed orders wait for, whosever orders they are: what is missing, and what is on its way. */
export const shortageList: ListSpec<keyof ShortageRow> = {
  from: 'products p',
  where: `p.kind = 'goods' and ${availableGoodsSql} < 0`,
  key: { id: 'p.id', from: 'products p' },
  columns: {
    id: { sql: 'p.id', kind: 'integer' },
    code: { sql: 'p.code', kind: 'text' },
    name: { sql: 'p.name', kind: 'text' },
    spec: { sql: 'p.spec', kind: 'text' },
    unit: { sql: 'p.unit', kind: 'text' },
    wanted: { sql: 'p.reserved', kind: 'quantity' },
    onHand: { sql: 'p.on_hand', kind: 'quantity' },
    missing: { sql: `-${availableGoodsSql}`, kind: 'quantity' },
    inTransit: { sql: inTransitSql, kind: 'quantity' },
    projected: { sql: projectedSql, kind: 'quantity' },
    orders: { sql: `(select count(*) from ${waitingFor})`, kind: 'integer' },
    promisedOn: { sql: `(select min(o.promised_on) from ${waitingFor})`, kind: 'day' },
  },
  search: 'p.search_key',
  searchIn: 'product',
  order: 'p.code, p.id',
}

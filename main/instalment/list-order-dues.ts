import type { ListSpec } from '../../db/list'
import { agreedSql, outstandingSql, settledSql } from '../order/due'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { OrderDueRow } from './view'

const planOf = (what: string, where = '') =>
  `(select ${what} from receipt_instalments p where p.order_id = o.id ${where})`

/** The first instalment that is not paid; what an order comes to more than its plan is part of the last one. */
const nextSql = `coalesce(${planOf('min(p.due_on)', `and p.until > ${settledSql}`)}, ${planOf('max(p.due_on)')},
  (select min(i.due_on) from open_items i where i.order_id = o.id and i."open" > 0))`

/** What should have come in by yesterday and has not: of a planned order by its plan, of others by the due days of what was delivered. */
const overdueSql = `case when ${planOf('count(*)')} > 0
  then case when ${planOf('max(p.due_on)')} < ?1 then ${outstandingSql}
    else max(0, min(${outstandingSql}, coalesce(${planOf('max(p.until)', 'and p.due_on < ?1')}, 0) - ${settledSql})) end
  else coalesce((select sum(i."open") from open_items i where i.order_id = o.id and i."open" > 0 and i.due_on < ?1), 0) end`

/** Every order that is not paid in full, as of today, of one customer when given: received, outstanding, the next due day and how late it is (ARR-01, ARR-02). */
export const orderDueList = (today: Day, customerId: Id | null): ListSpec<keyof OrderDueRow> => ({
  from: `(select o.id, o.no, o.state, o.order_on, o.customer_id, o.customer_name, o.owner_id, o.search_key, o.received,
      ${agreedSql} - o.returned as amount, ${outstandingSql} as outstanding, ${nextSql} as next_on, ${overdueSql} as overdue,
      coalesce((select sum(i."open") from open_items i where i.order_id = o.id and i."open" <> 0), 0) as owed,
      case when ${planOf('count(*)')} > 0 then 'yes' else 'no' end as planned
    from sales_orders o where ${outstandingSql} > 0 ${customerId === null ? '' : 'and o.customer_id = ?2'}) o
    left join users u on u.id = o.owner_id`,
  params: customerId === null ? [today] : [today, customerId],
  rowId: 'o.id',
  columns: {
    id: { sql: 'o.id', kind: 'integer' },
    no: { sql: 'o.no', kind: 'text' },
    state: { sql: 'o.state', kind: 'text', words: 'order.state' },
    orderOn: { sql: 'o.order_on', kind: 'day' },
    customerId: { sql: 'o.customer_id', kind: 'integer' },
    customerName: { sql: 'o.customer_name', kind: 'text' },
    ownerName: { sql: 'u.name', kind: 'text' },
    amount: { sql: 'o.amount', kind: 'money', sum: true },
    received: { sql: 'o.received', kind: 'money', sum: true },
    outstanding: { sql: 'o.outstanding', kind: 'money', sum: true },
    owed: { sql: 'o.owed', kind: 'money', sum: true },
    planned: { sql: 'o.planned', kind: 'text', words: 'instalment.planned' },
    nextDueOn: { sql: 'o.next_on', kind: 'day' },
    overdueDays: {
      sql: 'case when o.next_on < ?1 then cast(julianday(?1) - julianday(o.next_on) as integer) else 0 end',
      kind: 'integer',
    },
    overdue: { sql: 'o.overdue', kind: 'money', sum: true },
  },
  search: 'o.search_key',
  order: 'o.next_on is null, o.next_on, o.id',
})

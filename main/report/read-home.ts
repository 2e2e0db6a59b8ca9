import type { Reading } from '../../db/engine'
import type { Right } from '../access/right'
import { unagreedSql } from '../order/agreed'
import type { Day } from '../value/day'
import { addDays, dayOfMonth, endOfMonth } from '../value/day'
import type { HomeFigures, HomeMoney, HomeOrders } from './view'

/**
 * The first screen as of today, of what a holder of `rights` may read: five figures, what is to be done (at most six of
 * each), twelve months, and the counts.
 */
export async function readHome(reading: Reading, today: Day, rights: readonly Right[]): Promise<HomeFigures> {
  const days = [today, dayOfMonth(today, 0, 1), endOfMonth(today), addDays(today, -1)]
  const mayRead = (right: Right) => rights.includes(right)
  return {
    orders: mayRead('order.read') ? await reading.json<HomeOrders>(`select ${ordersSql}`, days.slice(0, 3)) : null,
    money: mayRead('receivable.read')
      ? await reading.json<HomeMoney>(`select ${moneySql}`, [...days, lastMonths(today)])
      : null,
    counts: await reading.json<HomeFigures['counts']>(`select ${countsSql}`),
    setUp: mayRead('company.manage') ? await reading.json<HomeFigures['setUp']>(`select ${setUpSql}`) : null,
  }
}

/** The twelve months up to the one of `today`, as JSON text: each with its first and last day. */
function lastMonths(today: Day): string {
  return JSON.stringify(
    Array.from({ length: 12 }, (_, index) => {
      const last = endOfMonth(today, index - 11)
      return { month: last.slice(0, 7), first: dayOfMonth(last, 0, 1), last }
    }),
  )
}

const trading = `state not in ${unagreedSql}`
/** Summed by case, not chosen: the days alone lead to the one index that holds all that is added up. */
const soldSum = (days: string) =>
  `(select coalesce(sum(case when ${trading} then gross else 0 end), 0) from sales_orders where order_on between ${days})`
const receivedSum = (days: string) =>
  `(select coalesce(sum(case when kind in ('receipt', 'receiptVoid') then amount else 0 end), 0) from credits where credit_on between ${days})`
const ofMonth = `value ->> 'first' and value ->> 'last'`
const ordersSql = `json_object(
  'today', (select json_object('count', count(*), 'amount', coalesce(sum(gross), 0)) from sales_orders where order_on = ?1 and ${trading}),
  'monthSales', ${soldSum('?2 and ?3')},
  'toShip', (select json_group_array(json_object('id', id, 'no', no, 'customerName', customer_name, 'left', gross + over_shipped - delivered, 'promisedOn', promised_on)) from (
    select * from sales_orders where state in ('CONFIRMED', 'PROCESSING', 'PART_SHIPPED') order by promised_on nulls last, order_on limit 6)),
  'drafts', (select json_group_array(json_object('id', id, 'customerName', customer_name, 'gross', gross, 'state', state)) from (
    select * from sales_orders where state in ('DRAFT', 'REJECTED') order by order_on desc, id desc limit 6)))`
/** The sales and receipts of the months in `?5`, a JSON array of `{ month, first, last }`, as one JSON array in the same order. */
export const monthsSql = `select json_group_array(json_object('month', value ->> 'month', 'sales', ${soldSum(ofMonth)}, 'received', ${receivedSum(ofMonth)}))
  from (select value from json_each(?5) order by key)`
const moneySql = `json_object(
  'monthReceived', ${receivedSum('?2 and ?3')},
  'balance', (select coalesce(sum(receivable - unallocated), 0) from customers where receivable <> 0 or unallocated <> 0),
  'overdue', (select json_object('amount', coalesce(sum("open"), 0), 'customers', count(distinct customer_id)) from open_items where "open" <> 0 and due_on < ?1),
  'overdueItems', (select json_group_array(json_object('customerId', customer_id, 'customerName', name, 'open', owed, 'days', days)) from (
    select i.customer_id, c.name, sum(i."open") as owed, cast(julianday(?1) - julianday(min(i.due_on)) as integer) as days
    from open_items i join customers c on c.id = i.customer_id where i."open" <> 0 and i.due_on <= ?4
    group by i.customer_id order by days desc, owed desc limit 6)),
  'toConfirm', (select json_group_array(json_object('id', id, 'no', no, 'customerName', name, 'amount', amount)) from (
    select r.id, r.no, c.name, r.amount from receipts r join customers c on c.id = r.customer_id where r.state = 'PENDING' order by r.received_on limit 6)),
  'months', (${monthsSql}))`
const isThere = (rows: string) => `json(iif(exists (${rows}), 'true', 'false'))`
const setUpSql = `json_object(
  'company', ${isThere(`select 1 from company where address <> ''`)},
  'people', (select count(*) from users where active = 1),
  'openings', ${isThere(`select 1 from open_items where kind = 'opening' union all select 1 from credits where kind = 'opening'`)})`
const countsSql = `json_object('customers', (select count(*) from customers), 'products', (select count(*) from products), 'orders', (select count(*) from sales_orders))`

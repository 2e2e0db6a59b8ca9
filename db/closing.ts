import { createHash } from 'node:crypto'
import type { Figures } from '../main/period/period'
import type { Day } from '../main/value/day'
import type { Reading } from './engine'

/** What came to each figure on each day. */
const movedSql = `select 'receivable' as figure, item_on as day, sum(amount) as amount from open_items group by item_on
  union all select 'receivable', credit_on, -sum(amount) from credits group by credit_on
  union all select 'payable', item_on, sum(amount) from payable_items group by item_on
  union all select 'payable', credit_on, -sum(amount) from payable_credits group by credit_on
  union all select 'stockValue', moved_on, sum(value) from stock_movements group by moved_on`

/** SQL of each closing that holds, a row with what was kept of each figure and what the facts of its days come to now. */
export const keptSql = `with moved as materialized (${movedSql}),
    held as (select id, to_on, 'receivable' as figure, receivable as kept from period_closings where reopened_at is null
      union all select id, to_on, 'payable', payable from period_closings where reopened_at is null
      union all select id, to_on, 'stockValue', stock_value from period_closings where reopened_at is null)
  select h.id, h.to_on, h.figure, h.kept,
    coalesce((select sum(m.amount) from moved m where m.figure = h.figure and m.day <= h.to_on), 0) as facts from held h`

/** What the books tell at the end of each of some days, in fen, in the order of the days. */
export function figuresAt(reading: Reading, days: readonly Day[]): Promise<Figures[]> {
  const sum = (figure: keyof Figures) => `coalesce(sum(case when m.figure = '${figure}' then m.amount else 0 end), 0)`
  return reading.json<Figures[]>(
    `with moved as materialized (${movedSql}) select json_group_array(json_object('receivable', receivable, 'payable', payable,
      'stockValue', stock_value)) from (select d.key, ${sum('receivable')} as receivable, ${sum('payable')} as payable,
      ${sum('stockValue')} as stock_value from json_each(?) d left join moved m on m.day <= d.value group by d.key order by d.key)`,
    [JSON.stringify(days)],
  )
}

/** The days of a table up to ?1: how many rows each has and what they come to. */
const days = (table: string, day: string, amount: string) =>
  `select '${table}' as of, ${day} as "on", count(*) as many, sum(${amount}) as whole from ${table} where ${day} <= ?1 group by ${day}`

/** Customers can become one: what each owes is no part of it, what all owe on each day is. */
const toldSql = `select json_group_array(json_array(of, "on", many, whole)) from (select * from (
    ${days('open_items', 'item_on', 'amount')}
    union all ${days('credits', 'credit_on', 'amount')}
    union all ${days('allocations', 'allocated_on', 'amount')}
    union all ${days('payable_items', 'item_on', 'amount')}
    union all ${days('payable_credits', 'credit_on', 'amount')}
    union all ${days('payable_allocations', 'allocated_on', 'amount')}
    union all ${days('stock_movements', 'moved_on', 'value')}
    union all select 'products', product_id, sum(qty), sum(value) from stock_movements where moved_on <= ?1 group by product_id)
  order by of, "on")`

/**
 * What the books tell of all days up to one, as 64 hexadecimal digits: of each day how many items, credits, allocations and movements
 * there are and what they come to, and of each product how much lies there at the end and what it cost.
 */
export async function fingerprintAt(reading: Reading, to: Day): Promise<string> {
  return createHash('sha256')
    .update(await reading.text(toldSql, [to]))
    .digest('hex')
}

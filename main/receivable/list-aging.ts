import type { ListSpec } from '../../db/list'
import { addDays, type Day } from '../value/day'
import type { AgingRow } from './view'

/**
 * Aging by due date as of a day, a row per customer (R-AR): five columns and 未核销, which together are the balance.
 * As of today or later the maintained `open` is read; for an earlier day everything is computed from what was there then.
 */
export function agingList(asOf: Day, today: Day): ListSpec<keyof AgingRow> {
  const money = (sql: string) => ({ sql, kind: 'money', sum: true }) as const
  return {
    from: `(select customer_id, sum(not_due) as not_due, sum(late_30) as late_30, sum(late_60) as late_60, sum(late_90) as late_90,
        sum(late_more) as late_more, sum(unallocated) as unallocated
      from (${bucketsSql(asOf >= today ? openNow : openThen)} union all ${asOf >= today ? creditsNow : creditsThen})
      group by customer_id) b
      join customers c on c.id = b.customer_id`,
    rowId: 'b.customer_id',
    params: [asOf, addDays(asOf, -30), addDays(asOf, -60), addDays(asOf, -90)],
    where:
      'b.not_due <> 0 or b.late_30 <> 0 or b.late_60 <> 0 or b.late_90 <> 0 or b.late_more <> 0 or b.unallocated <> 0',
    columns: {
      customerId: { sql: 'b.customer_id', kind: 'integer' },
      customerCode: { sql: 'c.code', kind: 'text' },
      customerName: { sql: 'c.name', kind: 'text' },
      balance: money('(b.not_due + b.late_30 + b.late_60 + b.late_90 + b.late_more + b.unallocated)'),
      notDue: money('b.not_due'),
      days1To30: money('b.late_30'),
      days31To60: money('b.late_60'),
      days61To90: money('b.late_90'),
      over90: money('b.late_more'),
      unallocated: money('b.unallocated'),
    },
    search: 'c.search_key',
    order: '(b.not_due + b.late_30 + b.late_60 + b.late_90 + b.late_more + b.unallocated) desc, b.customer_id',
  }
}

/** What is open of each item now, and as it was at the end of day ?1. */
const openNow = `select customer_id, due_on, "open" as amount from open_items where "open" <> 0`
const openThen = `select i.customer_id, i.due_on,
    i.amount - coalesce((select sum(a.amount) from allocations a where a.open_item_id = i.id and a.allocated_on <= ?1), 0) as amount
  from open_items i where i.item_on <= ?1`

const creditsNow = `select customer_id, 0, 0, 0, 0, 0, -unallocated from credits where unallocated <> 0`
const creditsThen = `select k.customer_id, 0, 0, 0, 0, 0,
    coalesce((select sum(a.amount) from allocations a where a.credit_id = k.id and a.allocated_on <= ?1), 0) - k.amount
  from credits k where k.credit_on <= ?1`

function bucketsSql(open: string): string {
  const column = (test: string, name: string) => `case when ${test} then amount else 0 end as ${name}`
  return `select customer_id, ${[
    column('due_on >= ?1', 'not_due'),
    column('due_on < ?1 and due_on >= ?2', 'late_30'),
    column('due_on < ?2 and due_on >= ?3', 'late_60'),
    column('due_on < ?3 and due_on >= ?4', 'late_90'),
    column('due_on < ?4', 'late_more'),
  ].join(', ')}, 0 as unallocated from (${open})`
}

import type { ListSpec } from '../../db/list'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { LedgerRow } from './ledger'
import { movementsSql } from './movementsql'

/**
 * The accounts of a period, of all customers one after the other or of one: what was owed, each document with the balance after
 * it, what is owed (ARR-04). Who neither owed nor moved anything is not among them. A customer's rows are those of the statement.
 */
export function ledgerList({ from, to }: { from: Day; to: Day }, customerId: Id | null): ListSpec<keyof LedgerRow> {
  const amount = (name: string) => ({ sql: `l.${name}`, kind: 'money', sum: true }) as const
  return {
    from: `(${rowsSql(customerId !== null)}) l join customers c on c.id = l.customer_id left join sales_orders o on o.id = l.order_id`,
    params: [customerId, to, from],
    rowId: 'l.id',
    columns: {
      id: { sql: 'l.id', kind: 'integer' },
      customerId: { sql: 'l.customer_id', kind: 'integer' },
      customerCode: { sql: 'c.code', kind: 'text' },
      customerName: { sql: 'c.name', kind: 'text' },
      on: { sql: 'l."on"', kind: 'day' },
      kind: { sql: 'l.kind', kind: 'text', words: 'customer.statement.kind' },
      documentNo: { sql: 'l.document_no', kind: 'text' },
      orderId: { sql: 'l.order_id', kind: 'integer' },
      orderNo: { sql: 'o.no', kind: 'text' },
      opening: amount('opening'),
      debit: amount('debit'),
      credit: amount('credit'),
      balance: { sql: 'l.balance', kind: 'money' },
      closing: amount('closing'),
    },
    search: `(c.search_key || ' ' || lower(l.document_no) || ' ' || lower(coalesce(o.no, '')))`,
    order: 'c.code, l.customer_id, l.part, l."on", l.first, l.row_no',
  }
}

/** The balance after a row: all before it, those of its day in the order they were written, the opening first. */
const after = 'over (partition by r.customer_id order by r.part, r."on", r.first, r.row_no rows unbounded preceding)'

/** Rows from ?3 to ?2; their ids are those of the documents, of the opening and closing rows the customer's with either sign. */
const rowsSql = (one: boolean): string => `
  with m as materialized (${movementsSql(one ? '?1' : null)}),
  t as materialized (select customer_id, sum(case when "on" < ?3 then debit - credit else 0 end) as opening,
      sum(debit - credit) as closing, sum(case when "on" >= ?3 then 1 else 0 end) as moved
    from m group by customer_id),
  r as (
    select -t.customer_id as id, t.customer_id, 0 as part, ?3 as "on", 0 as first, 0 as row_no, 'brought' as kind, '' as document_no,
      null as order_id, t.opening, null as debit, null as credit, null as closing, t.opening as change
    from t where t.opening <> 0 or t.moved > 0
    union all
    select m.id, m.customer_id, 1, m."on", m.kind <> 'opening', m.id, m.kind, m.document_no, m.order_id, null, nullif(m.debit, 0),
      nullif(m.credit, 0), null, m.debit - m.credit
    from m where m."on" >= ?3
    union all
    select t.customer_id, t.customer_id, 2, ?2, 0, 0, 'carried', '', null, null, null, null, t.closing, 0
    from t where t.opening <> 0 or t.moved > 0)
  select r.*, sum(r.change) ${after} as balance from r`

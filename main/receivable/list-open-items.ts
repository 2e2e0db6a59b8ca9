import type { ListSpec } from '../../db/list'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { dueThenSql } from './duesql'
import type { OpenItemRow } from './view'

/** Outstanding payments as of a day: every item that was open at its end, of one customer when given (ARR-01). */
export function openItemList(asOf: Day, customerId: Id | null): ListSpec<keyof OpenItemRow> {
  const settled = `coalesce((select sum(a.amount) from allocations a where a.open_item_id = i.id and a.allocated_on <= ?1), 0)`
  const from = `(select i.id, i.customer_id, i.order_id, i.document_no, i.item_on, i.amount, ${dueThenSql} as due_on, ${settled} as settled from open_items i where i.item_on <= ?1 ${customerId === null ? '' : 'and i.customer_id = ?2'}) t
      join customers c on c.id = t.customer_id left join sales_orders o on o.id = t.order_id`
  return {
    from,
    key: { id: 't.id', from },
    params: customerId === null ? [asOf] : [asOf, customerId],
    where: 't.amount <> t.settled',
    columns: {
      id: { sql: 't.id', kind: 'integer' },
      customerId: { sql: 't.customer_id', kind: 'integer' },
      customerCode: { sql: 'c.code', kind: 'text' },
      customerName: { sql: 'c.name', kind: 'text' },
      orderId: { sql: 't.order_id', kind: 'integer' },
      orderNo: { sql: 'o.no', kind: 'text' },
      documentNo: { sql: 't.document_no', kind: 'text' },
      itemOn: { sql: 't.item_on', kind: 'day' },
      dueOn: { sql: 't.due_on', kind: 'day' },
      amount: { sql: 't.amount', kind: 'money', sum: true },
      settled: { sql: 't.settled', kind: 'money', sum: true },
      open: { sql: '(t.amount - t.settled)', kind: 'money', sum: true },
      overdueDays: { sql: 'cast(julianday(?1) - julianday(t.due_on) as integer)', kind: 'integer' },
    },
    search: `(c.search_key || ' ' || lower(t.document_no) || ' ' || lower(coalesce(o.no, '')))`,
    order: 't.due_on, t.id',
  }
}

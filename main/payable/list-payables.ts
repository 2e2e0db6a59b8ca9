import type { ListSpec } from '../../db/list'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { PayableRow } from './view'

/** What the shop owes as of a day: every item that was open at its end, of one supplier when given. */
export function payableList(asOf: Day, supplierId: Id | null): ListSpec<keyof PayableRow> {
  const settled = `coalesce((select sum(a.amount) from payable_allocations a where a.item_id = i.id and a.allocated_on <= ?1), 0)`
  const from = `(select i.*, ${settled} as settled from payable_items i where i.item_on <= ?1 ${supplierId === null ? '' : 'and i.supplier_id = ?2'}) t
      join suppliers s on s.id = t.supplier_id left join purchase_orders o on o.id = t.purchase_id`
  return {
    from,
    key: { id: 't.id', from },
    params: supplierId === null ? [asOf] : [asOf, supplierId],
    where: 't.amount <> t.settled',
    columns: {
      id: { sql: 't.id', kind: 'integer' },
      supplierId: { sql: 't.supplier_id', kind: 'integer' },
      supplierCode: { sql: 's.code', kind: 'text' },
      supplierName: { sql: 's.name', kind: 'text' },
      purchaseId: { sql: 't.purchase_id', kind: 'integer' },
      purchaseNo: { sql: 'o.no', kind: 'text' },
      kind: { sql: 't.kind', kind: 'text', words: 'payable.kind' },
      documentNo: { sql: 't.document_no', kind: 'text' },
      itemOn: { sql: 't.item_on', kind: 'day' },
      dueOn: { sql: 't.due_on', kind: 'day' },
      amount: { sql: 't.amount', kind: 'money', sum: true },
      settled: { sql: 't.settled', kind: 'money', sum: true },
      open: { sql: '(t.amount - t.settled)', kind: 'money', sum: true },
      overdueDays: { sql: 'cast(julianday(?1) - julianday(t.due_on) as integer)', kind: 'integer' },
    },
    search: `(s.search_key || ' ' || lower(t.document_no) || ' ' || lower(coalesce(o.no, '')))`,
    order: 't.due_on, t.id',
  }
}

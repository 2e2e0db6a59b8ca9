import type { ListSpec } from '../../db/list'
import type { Id } from '../value/id'
import type { WriteOffRow } from './view'

const from = `write_offs w join customers c on c.id = w.customer_id left join customers x on x.id = w.to_customer_id
  left join users u on u.id = w.created_by left join users v on v.id = w.confirmed_by`

/** The list of write-offs and transfers, the latest first; of one customer when given, also what came to it from others. */
export const writeOffList = (customerId: Id | null): ListSpec<keyof WriteOffRow> => ({
  from,
  key: { id: 'w.id', from },
  ...(customerId === null ? {} : { where: '(w.customer_id = ?1 or w.to_customer_id = ?1)', params: [customerId] }),
  columns: {
    id: { sql: 'w.id', kind: 'integer' },
    no: { sql: 'w.no', kind: 'text' },
    kind: { sql: 'w.kind', kind: 'text', words: 'writeOff.kind' },
    state: { sql: 'w.state', kind: 'text', words: 'writeOff.state' },
    writtenOn: { sql: 'w.written_on', kind: 'day' },
    customerId: { sql: 'w.customer_id', kind: 'integer' },
    customerName: { sql: 'c.name', kind: 'text' },
    toCustomerName: { sql: 'x.name', kind: 'text' },
    amount: { sql: 'w.amount', kind: 'money', sum: true },
    documents: {
      sql: `coalesce((select group_concat(i.document_no, '、') from write_off_lines l join open_items i on i.id = l.open_item_id
        where l.write_off_id = w.id), '')`,
      kind: 'text',
    },
    reason: { sql: 'w.reason', kind: 'text' },
    answer: { sql: 'w.answer', kind: 'text' },
    createdBy: { sql: `coalesce(u.name, '')`, kind: 'text' },
    confirmedBy: { sql: 'v.name', kind: 'text' },
  },
  search: `(c.search_key || ' ' || coalesce(x.search_key, '') || ' ' || lower(w.no))`,
  order: 'w.written_on desc, w.id desc',
})

import type { ListSpec } from '../../db/list'
import type { RequestRow } from './view'

const from = 'purchase_requests r left join users u on u.id = r.created_by'
const ofRequest = 'from purchase_request_lines l join products p on p.id = l.product_id where l.request_id = r.id'

/** The list of purchase requests. */
export const requestList: ListSpec<keyof RequestRow> = {
  from,
  key: { id: 'r.id', from: ['purchase_requests r', from] },
  columns: {
    id: { sql: 'r.id', kind: 'integer' },
    no: { sql: 'r.no', kind: 'text' },
    state: { sql: 'r.state', kind: 'text', words: 'machine.purchaseRequest.state' },
    requestedOn: { sql: 'r.requested_on', kind: 'day' },
    neededOn: { sql: 'r.needed_on', kind: 'day' },
    goods: { sql: `coalesce((select p.name ${ofRequest} and l.line_no = 1), '')`, kind: 'text' },
    lines: { sql: '(select count(*) from purchase_request_lines l where l.request_id = r.id)', kind: 'integer' },
    quotes: { sql: '(select count(*) from supplier_quotes q where q.request_id = r.id)', kind: 'integer' },
    reason: { sql: 'r.reason', kind: 'text' },
    createdBy: { sql: 'u.name', kind: 'text' },
  },
  search: 'r.search_key',
  order: 'r.requested_on desc, r.id desc',
}

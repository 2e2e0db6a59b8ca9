import type { ListSpec } from '../../db/list'
import type { ServiceRow } from './view'

const from = `service_orders s left join products p on p.id = s.product_id left join users k on k.id = s.technician_id
  left join users u on u.id = s.owner_id`

const two = (number: string) => `substr('0' || (${number}), length('0' || (${number})) - 1)`
const hour = (minute: string) => `${two(`${minute} / 60`)} || ':' || ${two(`${minute} % 60`)}`

/** The list of service orders. */
export const serviceList: ListSpec<keyof ServiceRow> = {
  from,
  key: { id: 's.id', from: ['service_orders s', from] },
  columns: {
    id: { sql: 's.id', kind: 'integer' },
    no: { sql: 's.no', kind: 'text' },
    state: { sql: 's.state', kind: 'text', words: 'machine.service.state' },
    kind: { sql: 's.kind', kind: 'text', words: 'service.kind' },
    requestedOn: { sql: 's.requested_on', kind: 'day' },
    customerId: { sql: 's.customer_id', kind: 'integer' },
    customerName: { sql: 's.customer_name', kind: 'text' },
    productName: { sql: `coalesce(p.name, '')`, kind: 'text' },
    need: { sql: 's.need', kind: 'text' },
    contact: { sql: 's.contact', kind: 'text' },
    phone: { sql: 's.phone', kind: 'text' },
    address: { sql: 's.address', kind: 'text' },
    wishedOn: { sql: 's.wished_on', kind: 'day' },
    technicianName: { sql: `coalesce(k.name, '')`, kind: 'text' },
    plannedOn: { sql: 's.planned_on', kind: 'day' },
    hours: { sql: `coalesce(${hour('s.starts_at')} || '–' || ${hour('s.ends_at')}, '')`, kind: 'text' },
    doneOn: { sql: 's.done_on', kind: 'day' },
    score: { sql: 's.score', kind: 'integer' },
    amount: { sql: 's.amount', kind: 'money', sum: true },
    ownerName: { sql: `coalesce(u.name, '')`, kind: 'text' },
  },
  search: 's.search_key',
  searchIn: 'service',
  order: 's.requested_on desc, s.id desc',
}

import type { ListSpec } from '../../db/list'
import type { TransferRow } from './view'

const from = `stock_transfers t join warehouses f on f.id = t.from_id join warehouses w on w.id = t.to_id
  left join users u on u.id = t.created_by`

/** The list of transfers between warehouses. */
export const transferList: ListSpec<keyof TransferRow> = {
  from,
  key: { id: 't.id', from: ['stock_transfers t', from] },
  columns: {
    id: { sql: 't.id', kind: 'integer' },
    no: { sql: 't.no', kind: 'text' },
    state: { sql: 't.state', kind: 'text', words: 'machine.transfer.state' },
    requestedOn: { sql: 't.requested_on', kind: 'day' },
    fromName: { sql: 'f.name', kind: 'text' },
    toName: { sql: 'w.name', kind: 'text' },
    lines: { sql: '(select count(*) from stock_transfer_lines l where l.transfer_id = t.id)', kind: 'integer' },
    neededOn: { sql: 't.needed_on', kind: 'day' },
    plannedOn: { sql: 't.planned_on', kind: 'day' },
    carrier: { sql: 't.carrier', kind: 'text' },
    note: { sql: 't.note', kind: 'text' },
    createdBy: { sql: `coalesce(u.name, '')`, kind: 'text' },
  },
  search: 't.search_key',
  searchIn: 'transfer',
  order: 't.requested_on desc, t.id desc',
}

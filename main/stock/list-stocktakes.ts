import type { ListSpec } from '../../db/list'
import type { StocktakeRow } from './stocktake'

const from = `stocktakes t join warehouses w on w.id = t.warehouse_id left join categories c on c.id = t.category_id
  left join users u on u.id = t.created_by`

const linesThat = (test: string) => `(select count(*) from stocktake_lines l where l.stocktake_id = t.id${test})`

/** Every count of a warehouse, the latest first. */
export const stocktakeList: ListSpec<keyof StocktakeRow> = {
  from,
  key: { id: 't.id', from: ['stocktakes t', from] },
  columns: {
    id: { sql: 't.id', kind: 'integer' },
    no: { sql: 't.no', kind: 'text' },
    state: { sql: 't.state', kind: 'text', words: 'machine.stocktake.state' },
    warehouse: { sql: 'w.name', kind: 'text' },
    category: { sql: `coalesce(c.path, '')`, kind: 'text' },
    startedAt: { sql: 't.created_at', kind: 'instant' },
    lines: { sql: linesThat(''), kind: 'integer' },
    counted: { sql: linesThat(' and l.counted_qty is not null'), kind: 'integer' },
    differing: {
      sql: `case when t.blind = 1 and t.state = 'COUNTING' then 0 else ${linesThat(' and l.counted_qty <> l.expected_qty')} end`,
      kind: 'integer',
    },
    postedOn: { sql: 't.posted_on', kind: 'day' },
    note: { sql: 't.note', kind: 'text' },
    createdBy: { sql: `coalesce(u.name, '')`, kind: 'text' },
  },
  search: 't.search_key',
  order: 't.created_at desc, t.id desc',
}

import type { ListSpec } from '../../db/list'
import type { Day } from '../value/day'
import { agedSql, agingAmounts, agingOrder, agingParams, agingSql, receivables } from './agingsql'
import type { AgingRow } from './view'

/** What customers owe by due date as of a day, a row per customer (R-AR). */
export function agingList(asOf: Day, today: Day): ListSpec<keyof AgingRow> {
  return {
    from: `${agingSql(receivables, asOf >= today)} join customers c on c.id = b.partner_id`,
    rowId: 'b.partner_id',
    params: agingParams(asOf),
    where: agedSql,
    columns: {
      customerId: { sql: 'b.partner_id', kind: 'integer' },
      customerCode: { sql: 'c.code', kind: 'text' },
      customerName: { sql: 'c.name', kind: 'text' },
      ...agingAmounts,
    },
    search: 'c.search_key',
    order: agingOrder,
  }
}

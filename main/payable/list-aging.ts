import type { ListSpec } from '../../db/list'
import { agedSql, agingAmounts, agingOrder, agingParams, agingSql, payables } from '../receivable/agingsql'
import type { Day } from '../value/day'
import type { PayableAgingRow } from './view'

/** What suppliers are owed by due date as of a day, a row per supplier (R-AR). */
export function payableAgingList(asOf: Day, today: Day): ListSpec<keyof PayableAgingRow> {
  return {
    from: `${agingSql(payables, asOf >= today)} join suppliers s on s.id = b.partner_id`,
    rowId: 'b.partner_id',
    params: agingParams(asOf),
    where: agedSql,
    columns: {
      supplierId: { sql: 'b.partner_id', kind: 'integer' },
      supplierCode: { sql: 's.code', kind: 'text' },
      supplierName: { sql: 's.name', kind: 'text' },
      ...agingAmounts,
    },
    search: 's.search_key',
    order: agingOrder,
  }
}

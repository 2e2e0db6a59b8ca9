import type { PayableAgingRow } from '../../main/payable/view'
import type { Bucket } from '../../main/receivable/aging'
import type { ListColumn } from '../part/list'

/** The columns of the aging of what the shop owes. */
export const payableAgingColumns: readonly ListColumn<PayableAgingRow>[] = [
  { key: 'supplierName', title: 'payable.column.supplierName', kind: 'text', grow: true, width: 190, pinned: true },
  { key: 'supplierCode', title: 'payable.column.supplierCode', kind: 'text', hidden: true },
  { key: 'balance', title: 'payable.balance', kind: 'money', width: 128 },
  { key: 'notDue', title: 'receivable.column.notDue', kind: 'money', width: 122 },
  ...(['days1To30', 'days31To60', 'days61To90', 'over90'] as const).map(late),
  { key: 'unallocated', title: 'receivable.column.unallocated', kind: 'money', width: 118 },
]

function late(key: Exclude<Bucket, 'notDue'>): ListColumn<PayableAgingRow> {
  const tone = (row: PayableAgingRow) => (row[key] > 0 ? 'bad' : 'muted')
  return { key, title: `receivable.column.${key}`, kind: 'money', width: 118, tone }
}

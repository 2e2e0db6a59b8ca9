import type { Bucket } from '../../main/receivable/aging'
import type { AgingRow } from '../../main/receivable/view'
import type { ListColumn } from '../part/list'

/** The columns of the aging. */
export const agingColumns: readonly ListColumn<AgingRow>[] = [
  { key: 'customerName', title: 'receivable.column.customerName', kind: 'text', grow: true, width: 190, pinned: true },
  { key: 'customerCode', title: 'receivable.column.customerCode', kind: 'text', hidden: true },
  { key: 'balance', title: 'receivable.column.balance', kind: 'money', width: 128 },
  { key: 'notDue', title: 'receivable.column.notDue', kind: 'money', width: 122 },
  { key: 'days1To30', title: 'receivable.column.days1To30', kind: 'money', width: 118, tone: late('days1To30') },
  { key: 'days31To60', title: 'receivable.column.days31To60', kind: 'money', width: 118, tone: late('days31To60') },
  { key: 'days61To90', title: 'receivable.column.days61To90', kind: 'money', width: 118, tone: late('days61To90') },
  { key: 'over90', title: 'receivable.column.over90', kind: 'money', width: 118, tone: late('over90') },
  { key: 'unallocated', title: 'receivable.column.unallocated', kind: 'money', width: 118 },
]

function late(bucket: Exclude<Bucket, 'notDue'>) {
  return (row: AgingRow) => (row[bucket] > 0 ? 'bad' : 'muted')
}

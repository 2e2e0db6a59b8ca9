import type { OpenItemRow } from '../../main/receivable/view'
import type { ListColumn } from '../part/list'

/** The columns of the outstanding payments. */
export const openItemColumns: readonly ListColumn<OpenItemRow>[] = [
  { key: 'documentNo', title: 'receivable.column.documentNo', kind: 'text', width: 160, pinned: true },
  { key: 'customerName', title: 'receivable.column.customerName', kind: 'text', grow: true, width: 170 },
  { key: 'customerCode', title: 'receivable.column.customerCode', kind: 'text', width: 120, hidden: true },
  {
    key: 'orderNo',
    title: 'receivable.column.orderNo',
    kind: 'text',
    width: 160,
    text: ({ orderNo }) => orderNo ?? '—',
  },
  { key: 'itemOn', title: 'receivable.column.itemOn', kind: 'day', width: 108 },
  { key: 'dueOn', title: 'receivable.column.dueOn', kind: 'day', width: 108 },
  {
    key: 'overdueDays',
    title: 'receivable.column.overdueDays',
    kind: 'integer',
    width: 100,
    text: ({ overdueDays }) => (overdueDays > 0 ? String(overdueDays) : '—'),
    tone: ({ overdueDays }) => (overdueDays > 0 ? 'bad' : 'muted'),
  },
  { key: 'amount', title: 'receivable.column.amount', kind: 'money', width: 118 },
  { key: 'settled', title: 'receivable.column.settled', kind: 'money', width: 118 },
  {
    key: 'open',
    title: 'receivable.column.open',
    kind: 'money',
    width: 118,
    tone: ({ overdueDays }) => (overdueDays > 0 ? 'bad' : undefined),
  },
]

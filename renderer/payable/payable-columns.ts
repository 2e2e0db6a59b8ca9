import type { PayableRow } from '../../main/payable/view'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'

/** The columns of what the shop owes. */
export function payableColumns(t: Translate): ListColumn<PayableRow>[] {
  const kinds = (['goodsReceipt', 'refund'] as const).map((value) => ({
    value,
    title: `payable.kind.${value}` as const,
  }))
  return [
    { key: 'documentNo', title: 'payable.column.documentNo', kind: 'text', width: 160, pinned: true },
    { key: 'supplierName', title: 'payable.column.supplierName', kind: 'text', grow: true, width: 170 },
    { key: 'supplierCode', title: 'payable.column.supplierCode', kind: 'text', width: 110, hidden: true },
    {
      key: 'purchaseNo',
      title: 'payable.column.purchaseNo',
      kind: 'text',
      width: 160,
      text: ({ purchaseNo }) => purchaseNo ?? '—',
    },
    {
      key: 'kind',
      title: 'payable.column.kind',
      kind: 'text',
      width: 110,
      choices: kinds,
      hidden: true,
      text: ({ kind }) => t(`payable.kind.${kind}`),
    },
    { key: 'itemOn', title: 'payable.column.itemOn', kind: 'day', width: 108 },
    { key: 'dueOn', title: 'payable.column.dueOn', kind: 'day', width: 108 },
    {
      key: 'overdueDays',
      title: 'payable.column.overdueDays',
      kind: 'integer',
      width: 100,
      text: ({ overdueDays }) => (overdueDays > 0 ? String(overdueDays) : '—'),
      tone: ({ overdueDays }) => (overdueDays > 0 ? 'bad' : 'muted'),
    },
    {
      key: 'open',
      title: 'payable.column.open',
      kind: 'money',
      width: 118,
      tone: ({ overdueDays }) => (overdueDays > 0 ? 'bad' : undefined),
    },
    { key: 'amount', title: 'payable.column.amount', kind: 'money', width: 118 },
    { key: 'settled', title: 'payable.column.settled', kind: 'money', width: 118 },
  ]
}

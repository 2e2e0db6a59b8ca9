import { type FigureRow, figureKinds } from '../../main/receivable/figure'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'

/** The columns of the documents behind a figure. */
export const figureColumns = (t: Translate, ofOne = false): readonly ListColumn<FigureRow>[] => [
  {
    key: 'documentNo',
    title: 'receivable.column.documentNo',
    kind: 'text',
    width: 156,
    pinned: true,
    text: ({ documentNo }) => (documentNo === '' ? '—' : documentNo),
  },
  {
    key: 'kind',
    title: 'figure.column.kind',
    kind: 'text',
    width: 92,
    choices: figureKinds.map((kind) => ({ value: kind, title: `figure.kind.${kind}` as const })),
    text: ({ kind }) => t(`figure.kind.${kind}`),
  },
  { key: 'customerName', title: 'receivable.column.customerName', kind: 'text', grow: true, width: 130, hidden: ofOne },
  { key: 'customerCode', title: 'receivable.column.customerCode', kind: 'text', hidden: true },
  { key: 'orderNo', title: 'receivable.column.orderNo', kind: 'text', hidden: true },
  { key: 'datedOn', title: 'receivable.column.itemOn', kind: 'day', width: 100 },
  { key: 'dueOn', title: 'receivable.column.dueOn', kind: 'day', width: 100 },
  {
    key: 'overdueDays',
    title: 'receivable.column.overdueDays',
    kind: 'integer',
    width: 88,
    text: ({ overdueDays }) => (overdueDays !== null && overdueDays > 0 ? String(overdueDays) : '—'),
    tone: ({ overdueDays }) => (overdueDays !== null && overdueDays > 0 ? 'bad' : 'muted'),
  },
  { key: 'amount', title: 'receivable.column.amount', kind: 'money', width: 108 },
  { key: 'settled', title: 'figure.column.settled', kind: 'money', width: 108 },
  { key: 'open', title: 'figure.column.open', kind: 'money', width: 116 },
]

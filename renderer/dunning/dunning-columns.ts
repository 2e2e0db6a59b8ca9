import { type DunningRow, dunningLevels, type PromiseState, promiseStates } from '../../main/dunning/dunning'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'
import type { Tone } from '../part/pill'

/** How what became of a promise looks. */
export const promiseTones: Record<PromiseState, Tone> = { open: 'neutral', kept: 'ok', broken: 'bad' }

/** The columns of the customers who are late. */
export const dunningColumns = (t: Translate): readonly ListColumn<DunningRow>[] => [
  { key: 'customerName', title: 'receivable.column.customerName', kind: 'text', grow: true, width: 180, pinned: true },
  { key: 'customerCode', title: 'receivable.column.customerCode', kind: 'text', hidden: true },
  { key: 'overdue', title: 'dunning.column.overdue', kind: 'money', width: 118, tone: () => 'bad' },
  { key: 'unallocated', title: 'receivable.column.unallocated', kind: 'money', width: 110 },
  { key: 'left', title: 'dunning.column.left', kind: 'money', width: 118 },
  { key: 'overdueDays', title: 'dunning.column.overdueDays', kind: 'integer', width: 124 },
  { key: 'oldestOn', title: 'dunning.column.oldestOn', kind: 'day', width: 108 },
  { key: 'items', title: 'dunning.column.items', kind: 'integer', width: 88 },
  {
    key: 'level',
    title: 'dunning.column.level',
    kind: 'integer',
    width: 116,
    choices: dunningLevels.map((value) => ({ value, title: `dunning.level.${value}` as const })),
    text: ({ level }) => t(`dunning.level.${level}`),
  },
  { key: 'lastOn', title: 'dunning.column.lastOn', kind: 'day', width: 108 },
  { key: 'nextOn', title: 'dunning.column.nextOn', kind: 'day', width: 108 },
  { key: 'promisedOn', title: 'dunning.column.promisedOn', kind: 'day', width: 108 },
  { key: 'promisedAmount', title: 'dunning.column.promisedAmount', kind: 'money', width: 146 },
  {
    key: 'promise',
    title: 'dunning.column.promise',
    kind: 'text',
    width: 104,
    choices: promiseStates.map((value) => ({ value, title: `dunning.promise.${value}` as const })),
    pill: ({ promise }) => promise && { tone: promiseTones[promise], text: t(`dunning.promise.${promise}`) },
  },
  { key: 'ownerName', title: 'dunning.column.owner', kind: 'text', width: 96 },
  { key: 'phone', title: 'customer.phone', kind: 'text', hidden: true },
]

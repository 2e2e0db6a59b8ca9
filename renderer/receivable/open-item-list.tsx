import './receivable.css'
import { useState } from 'react'
import type { OpenItemRow } from '../../main/receivable/view'
import type { Day } from '../../main/value/day'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { ListGrid } from '../part/grid'
import type { ListColumn, ListView } from '../part/list'
import { Empty } from '../part/state'
import { openTab, useTab } from '../shell/workspace'
import { AsOf } from './as-of'
import { EnterReceipt } from './enter-receipt'

const columns: readonly ListColumn<OpenItemRow>[] = [
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

const views: readonly ListView[] = [
  { key: 'all', title: 'part.all' },
  {
    key: 'overdue',
    title: 'receivable.overdueView',
    filters: { overdueDays: { kind: 'range', from: 1, to: null } },
    counted: true,
  },
]

/** Outstanding payments: every document that was not settled on a day, of all customers or of one. */
export function OpenItemList() {
  const t = useWords()
  const { with: given } = useTab()
  const [asOf, setAsOf] = useState<Day>(today)
  const [row, setRow] = useState<OpenItemRow | null>(null)
  const customerId = given?.customerId === undefined ? null : Number(given.customerId)
  return (
    <ListGrid
      list="openItem"
      title="shell.place.openItems"
      columns={columns}
      extra={{ asOf, customerId: customerId as OpenItemRow['customerId'] | null }}
      searchHint="receivable.searchItems"
      views={views}
      narrow={<AsOf value={asOf} onChange={setAsOf} />}
      onSelect={setRow}
      onOpen={({ orderId }) => orderId !== null && openTab({ kind: 'order', id: orderId })}
      toolbar={<EnterReceipt customer={row && { id: row.customerId, name: row.customerName }} order={orderOf(row)} />}
      empty={<Empty icon="money" text={t('receivable.emptyItems')} />}
    />
  )
}

const orderOf = (row: OpenItemRow | null) =>
  row === null || row.orderId === null ? null : { id: row.orderId, no: row.orderNo ?? '' }

import './receivable.css'
import { useState } from 'react'
import type { OpenItemRow } from '../../main/receivable/view'
import { useWords } from '../look/words'
import { today, useAsOf } from '../part/clock'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { Empty } from '../part/state'
import { openTab, useTab } from '../shell/workspace'
import { WriteOffButton } from '../writeoff/write-off-button'
import { AsOf } from './as-of'
import { DueButton } from './due-dialog'
import { EnterReceipt } from './enter-receipt'
import { openItemColumns } from './open-item-columns'

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
  const [asOf, setAsOf] = useAsOf()
  const [row, setRow] = useState<OpenItemRow | null>(null)
  const customerId = given?.customerId === undefined ? null : Number(given.customerId)
  return (
    <ListGrid
      list="openItem"
      title="shell.place.openItems"
      columns={openItemColumns}
      extra={{ asOf, customerId: customerId as OpenItemRow['customerId'] | null }}
      searchHint="receivable.searchItems"
      views={views}
      narrow={<AsOf value={asOf} onChange={setAsOf} />}
      onSelect={setRow}
      onRenew={setRow}
      onOpen={({ orderId }) => orderId !== null && openTab({ kind: 'order', id: orderId })}
      toolbar={
        <>
          <DueButton key={row === null ? 'none' : `due ${row.id}`} item={asOf >= today() ? row : null} />
          <WriteOffButton
            key={row?.customerId}
            customer={row && { id: row.customerId, name: row.customerName }}
            orderId={row?.orderId ?? null}
          />
          <EnterReceipt customer={row && { id: row.customerId, name: row.customerName }} order={orderOf(row)} />
        </>
      }
      empty={<Empty icon="money" text={t('receivable.emptyItems')} />}
    />
  )
}

const orderOf = (row: OpenItemRow | null) =>
  row === null || row.orderId === null ? null : { id: row.orderId, no: row.orderNo ?? '' }

import '../order/order.css'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { SalesReturnState } from '../../main/salesreturn/salesreturn'
import type { ReturnRow } from '../../main/salesreturn/view'
import { useMay } from '../access/user'
import { useAsk } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { Empty } from '../part/state'
import { openTab } from '../shell/workspace'
import { ReturnActBar } from './return-act-bar'
import { salesReturnColumns } from './return-columns'

const only = (...values: SalesReturnState[]): NonNullable<ListView['filters']> => ({ state: { kind: 'oneOf', values } })

const views: readonly ListView[] = [
  { key: 'all', title: 'salesReturn.view.all' },
  { key: 'toDecide', title: 'salesReturn.view.toDecide', filters: only('SUBMITTED'), counted: true },
  { key: 'coming', title: 'salesReturn.view.coming', filters: only('APPROVED'), counted: true },
  { key: 'toInspect', title: 'salesReturn.view.toInspect', filters: only('RECEIVED'), counted: true },
  { key: 'toSettle', title: 'salesReturn.view.toSettle', filters: only('INSPECTED', 'SETTLED'), counted: true },
  { key: 'ended', title: 'salesReturn.view.ended', filters: only('COMPLETED', 'CANCELLED') },
]

/** All returns of customers; the one the cursor is on goes on from here. */
export function ReturnList() {
  const t = useWords()
  const columns = useMemo(() => salesReturnColumns(t), [t])
  const [row, setRow] = useState<ReturnRow | null>(null)
  return (
    <ListGrid
      list="salesReturn"
      title="salesReturn.title"
      columns={columns}
      extra={{ orderId: null }}
      searchHint="salesReturn.search"
      views={views}
      onSelect={setRow}
      onRenew={setRow}
      onOpen={({ id }) => openTab({ kind: 'return', id })}
      toolbar={<NewReturn />}
      under={<RowBar row={row} />}
      empty={
        <Empty icon="back" text={t('salesReturn.empty')}>
          <NewReturn />
        </Empty>
      }
    />
  )
}

function NewReturn() {
  const t = useWords()
  const mayFree = useMay('return.free')
  const mayAsk = useMay('return.request')
  return (
    <>
      {mayAsk && (
        <Button type="primary" icon={<Icon name="plus" />} onClick={() => openTab({ kind: 'return', id: null })}>
          {t('salesReturn.new')}
        </Button>
      )}
      {mayFree && (
        <Button onClick={() => openTab({ kind: 'return', id: null, with: { free: 1 } })}>
          {t('salesReturn.free.new')}
        </Button>
      )}
    </>
  )
}

function RowBar({ row }: { row: ReturnRow | null }) {
  const t = useWords()
  const { data } = useAsk('salesReturn.read', { id: row?.id ?? 1 }, { enabled: row !== null })
  if (row === null) return <div className="selection-bar note">{t('salesReturn.selectHint')}</div>
  const { id, no, customerName: customer } = row
  return (
    <div className="selection-bar">
      <span className="note selected-no">{t('salesReturn.selected', { no, customer })}</span>
      <Button onClick={() => openTab({ kind: 'return', id })}>{t('salesReturn.open')}</Button>
      {data?.id === id && <ReturnActBar page={data} />}
    </div>
  )
}

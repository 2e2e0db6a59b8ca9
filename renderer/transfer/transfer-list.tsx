import '../order/order.css'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { TransferState } from '../../main/transfer/transfer'
import type { TransferRow } from '../../main/transfer/view'
import { useMay } from '../access/user'
import { useAsk } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { Empty } from '../part/state'
import { openTab } from '../shell/workspace'
import { TransferActBar } from './transfer-act-bar'
import { transferColumns } from './transfer-columns'

const only = (...values: TransferState[]): NonNullable<ListView['filters']> => ({ state: { kind: 'oneOf', values } })

const views: readonly ListView[] = [
  { key: 'all', title: 'transfer.view.all' },
  { key: 'toConfirm', title: 'transfer.view.toConfirm', filters: only('DRAFT'), counted: true },
  { key: 'toPlan', title: 'transfer.view.toPlan', filters: only('CONFIRMED'), counted: true },
  { key: 'planned', title: 'transfer.view.planned', filters: only('PLANNED'), counted: true },
  { key: 'onTheWay', title: 'transfer.view.onTheWay', filters: only('IN_TRANSIT', 'PART_IN'), counted: true },
  { key: 'ended', title: 'transfer.view.ended', filters: only('COMPLETED', 'CANCELLED') },
]

/** All transfers between warehouses; the one the cursor is on goes on from here. */
export function TransferList() {
  const t = useWords()
  const columns = useMemo(() => transferColumns(t), [t])
  const [row, setRow] = useState<TransferRow | null>(null)
  return (
    <ListGrid
      list="transfer"
      title="transfer.title"
      columns={columns}
      extra={{}}
      searchHint="transfer.search"
      views={views}
      onSelect={setRow}
      onRenew={setRow}
      onOpen={({ id }) => openTab({ kind: 'transfer', id })}
      toolbar={<NewTransfer />}
      under={<RowBar row={row} />}
      empty={
        <Empty icon="truck" text={t('transfer.empty')}>
          <NewTransfer />
        </Empty>
      }
    />
  )
}

function NewTransfer() {
  const t = useWords()
  if (!useMay('transfer.edit')) return null
  return (
    <Button type="primary" icon={<Icon name="plus" />} onClick={() => openTab({ kind: 'transfer', id: null })}>
      {t('transfer.new')}
    </Button>
  )
}

function RowBar({ row }: { row: TransferRow | null }) {
  const t = useWords()
  const { data } = useAsk('transfer.read', { id: row?.id ?? 1 }, { enabled: row !== null })
  if (row === null) return <div className="selection-bar note">{t('transfer.selectHint')}</div>
  const { id, no, fromName: from, toName: to } = row
  return (
    <div className="selection-bar">
      <span className="note selected-no">{t('transfer.selected', { no, from, to })}</span>
      <Button onClick={() => openTab({ kind: 'transfer', id })}>{t('transfer.open')}</Button>
      {data?.id === id && <TransferActBar page={data} />}
    </div>
  )
}

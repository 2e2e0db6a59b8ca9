import '../order/order.css'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { RequestState } from '../../main/request/request'
import type { RequestRow } from '../../main/request/view'
import { useAsk } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { Empty } from '../part/state'
import { openTab } from '../shell/workspace'
import { RequestActBar } from './request-act-bar'
import { requestColumns } from './request-columns'

const only = (...values: RequestState[]): NonNullable<ListView['filters']> => ({ state: { kind: 'oneOf', values } })

const views: readonly ListView[] = [
  { key: 'all', title: 'request.view.all' },
  { key: 'toApprove', title: 'request.view.toApprove', filters: only('PENDING'), counted: true },
  { key: 'toOrder', title: 'request.view.toOrder', filters: only('APPROVED'), counted: true },
  { key: 'ended', title: 'request.view.ended', filters: only('ORDERED', 'CANCELLED') },
]

/** All purchase requests; the one the cursor is on goes on from here. */
export function RequestList() {
  const t = useWords()
  const columns = useMemo(() => requestColumns(t), [t])
  const [row, setRow] = useState<RequestRow | null>(null)
  const write = (
    <Button type="primary" icon={<Icon name="plus" />} onClick={() => openTab({ kind: 'request', id: null })}>
      {t('request.new')}
    </Button>
  )
  return (
    <ListGrid
      list="purchaseRequest"
      title="request.title"
      columns={columns}
      extra={{}}
      searchHint="request.search"
      views={views}
      onSelect={setRow}
      onRenew={setRow}
      onOpen={({ id }) => openTab({ kind: 'request', id })}
      toolbar={write}
      under={<RowBar row={row} />}
      empty={
        <Empty icon="download" text={t('request.empty')}>
          {write}
        </Empty>
      }
    />
  )
}

function RowBar({ row }: { row: RequestRow | null }) {
  const t = useWords()
  const { data } = useAsk('purchaseRequest.read', { id: row?.id ?? 1 }, { enabled: row !== null })
  if (row === null) return <div className="selection-bar note">{t('request.selectHint')}</div>
  const { id, no, goods } = row
  return (
    <div className="selection-bar">
      <span className="note selected-no">{t('request.selected', { no, goods })}</span>
      <Button onClick={() => openTab({ kind: 'request', id })}>{t('request.open')}</Button>
      {data?.id === id && <RequestActBar page={data} />}
    </div>
  )
}

import '../order/order.css'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { ServiceState } from '../../main/serviceorder/serviceorder'
import type { ServiceRow } from '../../main/serviceorder/view'
import { useMay } from '../access/user'
import { useAsk } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { Empty } from '../part/state'
import { openTab } from '../shell/workspace'
import { ServiceActBar } from './serviceorder-act-bar'
import { serviceColumns } from './serviceorder-columns'

const only = (...values: ServiceState[]): NonNullable<ListView['filters']> => ({ state: { kind: 'oneOf', values } })

const views: readonly ListView[] = [
  { key: 'all', title: 'service.view.all' },
  { key: 'toConfirm', title: 'service.view.toConfirm', filters: only('PENDING'), counted: true },
  { key: 'toPlan', title: 'service.view.toPlan', filters: only('REQ_CONFIRMED'), counted: true },
  { key: 'planned', title: 'service.view.planned', filters: only('PLANNED', 'IN_SERVICE') },
  { key: 'toRate', title: 'service.view.toRate', filters: only('DONE'), counted: true },
  { key: 'ended', title: 'service.view.ended', filters: only('COMPLETED', 'CANCELLED') },
]

/** All service orders in sight; the one the cursor is on goes on from here. */
export function ServiceList() {
  const t = useWords()
  const columns = useMemo(() => serviceColumns(t), [t])
  const [row, setRow] = useState<ServiceRow | null>(null)
  return (
    <ListGrid
      list="service"
      title="service.title"
      columns={columns}
      extra={{}}
      searchHint="service.search"
      views={views}
      onSelect={setRow}
      onRenew={setRow}
      onOpen={({ id }) => openTab({ kind: 'service', id })}
      toolbar={<NewService />}
      under={<RowBar row={row} />}
      empty={
        <Empty icon="calendar" text={t('service.empty')}>
          <NewService />
        </Empty>
      }
    />
  )
}

function NewService() {
  const t = useWords()
  if (!useMay('service.edit')) return null
  return (
    <Button type="primary" icon={<Icon name="plus" />} onClick={() => openTab({ kind: 'service', id: null })}>
      {t('service.new')}
    </Button>
  )
}

function RowBar({ row }: { row: ServiceRow | null }) {
  const t = useWords()
  const { data } = useAsk('service.read', { id: row?.id ?? 1 }, { enabled: row !== null })
  const told = row && t('service.selected', { no: row.no, customer: row.customerName })
  return (
    <div className="selection-bar">
      <span className="note selected-no">{told ?? t('service.selectHint')}</span>
      {row && <Button onClick={() => openTab({ kind: 'service', id: row.id })}>{t('service.open')}</Button>}
      {row && data?.id === row.id && <ServiceActBar page={data} />}
      <span className="bar-end">
        <Button icon={<Icon name="columns" />} onClick={() => openTab({ kind: 'serviceQuality' })}>
          {t('serviceCharge.quality.title')}
        </Button>
        <Button icon={<Icon name="calendar" />} onClick={() => openTab({ kind: 'calendar' })}>
          {t('service.calendar.title')}
        </Button>
      </span>
    </div>
  )
}

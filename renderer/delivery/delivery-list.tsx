import '../order/order.css'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { DeliveryRow } from '../../main/delivery/view'
import type { Day } from '../../main/value/day'
import { useAsk } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { ListMany } from '../paper/other-papers'
import { useToday } from '../part/clock'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { Empty } from '../part/state'
import { openTab } from '../shell/workspace'
import { DeliveryActBar } from './delivery-act-bar'
import { deliveryColumns } from './delivery-columns'
import { PickMany } from './pick-many'

const viewsOn = (day: Day): readonly ListView[] => [
  { key: 'all', title: 'shipment.view.all' },
  {
    key: 'today',
    title: 'shipment.view.today',
    counted: true,
    filters: { deliveredOn: { kind: 'range', from: day, to: day } },
  },
  {
    key: 'onTheWay',
    title: 'shipment.view.onTheWay',
    counted: true,
    filters: { state: { kind: 'oneOf', values: ['SHIPPED'] } },
  },
  {
    key: 'trouble',
    title: 'shipment.view.trouble',
    counted: true,
    filters: { inTrouble: { kind: 'oneOf', values: [1] } },
  },
]

/** All deliveries; the one the cursor is on goes on from here. */
export function DeliveryList() {
  const t = useWords()
  const columns = useMemo(() => deliveryColumns(t), [t])
  const day = useToday()
  const views = useMemo(() => viewsOn(day), [day])
  const [row, setRow] = useState<DeliveryRow | null>(null)
  return (
    <ListGrid
      list="delivery"
      title="shipment.title"
      columns={columns}
      extra={{}}
      searchHint="shipment.search"
      views={views}
      onSelect={setRow}
      onRenew={setRow}
      toolbar={
        <Button icon={<Icon name="calendar" />} onClick={() => openTab({ kind: 'plans' })}>
          {t('plan.title')}
        </Button>
      }
      many={(picked) => (
        <>
          <PickMany {...picked} document="pickDeliveries" />
          <ListMany {...picked} />
        </>
      )}
      onOpen={({ id }) => openTab({ kind: 'delivery', id })}
      under={<RowBar row={row} />}
      empty={<Empty icon="truck" text={t('shipment.empty')} />}
    />
  )
}

function RowBar({ row }: { row: DeliveryRow | null }) {
  const t = useWords()
  const { data } = useAsk('delivery.read', { id: row?.id ?? 1 }, { enabled: row !== null })
  if (row === null) return <div className="selection-bar note">{t('shipment.selectHint')}</div>
  const { id, no, customerName: customer } = row
  return (
    <div className="selection-bar">
      <span className="note selected-no">{t('shipment.selected', { no, customer })}</span>
      <Button onClick={() => openTab({ kind: 'delivery', id })}>{t('shipment.open')}</Button>
      {data?.id === id && <DeliveryActBar page={data} />}
    </div>
  )
}

import '../order/order.css'
import './delivery.css'
import { Button } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import type { ToShipRow } from '../../main/delivery/view'
import { orderGroups } from '../../main/order/order'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { ShipDialog } from '../order/ship-dialog'
import { useToday } from '../part/clock'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { Badge } from '../part/pill'
import { Empty } from '../part/state'
import { openTab, useTab } from '../shell/workspace'
import { PickMany } from './pick-many'
import { ShipMany } from './ship-many'
import { toShipColumns } from './to-ship-columns'
import { ToShipLines } from './to-ship-lines'

const settled: ListView['filters'] = { waits: { kind: 'oneOf', values: [0] } }

const viewsOn = (day: Day): readonly ListView[] => [
  { key: 'all', title: 'toship.view.all' },
  { key: 'late', title: 'toship.view.late', filters: { late: { kind: 'oneOf', values: [1] } }, counted: true },
  {
    key: 'today',
    title: 'toship.view.today',
    counted: true,
    filters: { promisedOn: { kind: 'range', from: day, to: day } },
  },
  {
    key: 'ready',
    title: 'toship.view.ready',
    counted: true,
    filters: { shortLines: { kind: 'range', from: 0, to: 0 }, onHold: { kind: 'oneOf', values: [0] }, ...settled },
  },
  {
    key: 'short',
    title: 'toship.view.short',
    counted: true,
    filters: { shortLines: { kind: 'range', from: 1, to: null } },
  },
  { key: 'waits', title: 'toship.view.waits', filters: { waits: { kind: 'oneOf', values: [1] } }, counted: true },
]

/** The orders of which goods are still to go, the late ones first; each is shipped from here, or many at once (DLV-04). */
export function ToShip() {
  const t = useWords()
  const { with: given } = useTab()
  const mayShip = useMay('delivery.confirm')
  const columns = useMemo(() => toShipColumns(t), [t])
  const day = useToday()
  const views = useMemo(() => viewsOn(day), [day])
  const [row, setRow] = useState<ToShipRow | null>(null)
  const [dropped, setDropped] = useState<string | number | null>(null)
  const wanted = given?.productId ?? null
  const product = wanted === dropped ? null : wanted
  const clear = () => setDropped(wanted)
  return (
    <ListGrid
      list="toShip"
      title="shell.place.toShip"
      columns={columns}
      extra={{ productId: product === null ? null : (Number(product) as Id) }}
      {...(product === null ? {} : { onClear: clear })}
      searchHint="toship.search"
      views={views}
      onSelect={setRow}
      onRenew={setRow}
      onOpen={({ id }) => openTab({ kind: 'order', id })}
      many={(picked) => (
        <>
          {mayShip && <ShipMany {...picked} />}
          <PickMany {...picked} document="pickOrders" />
        </>
      )}
      toolbar={<Button onClick={() => openTab({ kind: 'shortages' })}>{t('toship.shortage.title')}</Button>}
      under={
        <>
          <RowBar row={row} mayShip={mayShip}>
            {product !== null && <Badge tone="info">{t('toship.ofProduct', { name: given?.productName ?? '' })}</Badge>}{' '}
            {product !== null && <Button onClick={clear}>{t('toship.all')}</Button>}
          </RowBar>
          {row !== null && <ToShipLines orderId={row.id} />}
        </>
      }
      empty={<Empty icon="truck" text={t('toship.empty')} />}
    />
  )
}

function RowBar({ row, mayShip, children }: { row: ToShipRow | null; mayShip: boolean; children: ReactNode }) {
  const t = useWords()
  const { data } = useAsk('order.read', { id: row?.id ?? 1 }, { enabled: row !== null })
  const [shipping, setShipping] = useState(false)
  const order = row !== null && data?.id === row.id ? data : null
  const shippable = order !== null && !order.onHold && orderGroups.toShip.some((state) => state === order.state)
  return (
    <div className="selection-bar">
      <span className="note selected-no">
        {row === null ? t('toship.selectHint') : t('toship.selected', { no: row.no, customer: row.customerName })}
      </span>
      {row !== null && mayShip && (
        <Button type="primary" disabled={!shippable} onClick={() => setShipping(true)}>
          {t('toship.ship')}
        </Button>
      )}
      {row !== null && <Button onClick={() => openTab({ kind: 'order', id: row.id })}>{t('toship.open')}</Button>}
      <span className="bar-end">{children}</span>
      {shipping && order !== null && <ShipDialog order={order} onClose={() => setShipping(false)} />}
    </div>
  )
}

import './order.css'
import { Button, Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import { orderGroups } from '../../main/order/order'
import type { OrderRow } from '../../main/order/view'
import { useMay } from '../access/user'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { Empty } from '../part/state'
import { openTab } from '../shell/workspace'
import { orderColumns } from './order-columns'
import { OrderRowBar } from './order-row-bar'

const open = (row: OrderRow) => openTab({ kind: 'order', id: row.id })
const write = () => openTab({ kind: 'order', id: null })

const states = (group: readonly string[]): NonNullable<ListView['filters']> => ({
  state: { kind: 'oneOf', values: [...group] },
})

const views: readonly ListView[] = [
  { key: 'all', title: 'order.view.all' },
  { key: 'toHandle', title: 'order.view.toHandle', filters: states(orderGroups.toHandle), counted: true },
  { key: 'inWork', title: 'order.view.inWork', filters: states(orderGroups.inWork) },
  { key: 'toShip', title: 'order.view.toShip', filters: states(orderGroups.toShip), counted: true },
  {
    key: 'unpaid',
    title: 'order.view.unpaid',
    filters: { outstanding: { kind: 'range', from: 1, to: null } },
    counted: true,
  },
  { key: 'completed', title: 'order.view.completed', filters: states(orderGroups.completed) },
]

/** All orders of the shop. */
export function OrderList() {
  const t = useWords()
  const columns = useMemo(() => orderColumns(t), [t])
  const [archived, setArchived] = useState(false)
  const [row, setRow] = useState<OrderRow | null>(null)
  return (
    <ListGrid
      list="order"
      title="order.title"
      columns={columns}
      extra={{ customerId: null, archived }}
      {...(archived ? { onClear: () => setArchived(false) } : {})}
      onSelect={setRow}
      under={
        <OrderRowBar row={row}>
          <Checkbox checked={archived} onChange={({ target }) => setArchived(target.checked)}>
            {t('order.archived')}
          </Checkbox>
        </OrderRowBar>
      }
      searchHint="order.searchList"
      views={views}
      onOpen={open}
      toolbar={<NewOrder />}
      empty={<NoOrders />}
    />
  )
}

function NewOrder() {
  const t = useWords()
  if (!useMay('order.edit')) return null
  return (
    <Button type="primary" icon={<Icon name="plus" />} onClick={write}>
      {t('order.new')}
    </Button>
  )
}

function NoOrders() {
  const t = useWords()
  const mayImport = useMay('import.run')
  return (
    <Empty icon="order" text={t('order.emptyList')}>
      <NewOrder />
      {mayImport && <Button onClick={() => openTab({ kind: 'import' })}>{t('order.importOld')}</Button>}
    </Empty>
  )
}

import { Button } from 'antd'
import { useMemo } from 'react'
import { orderGroups, orderStates } from '../../main/order/order'
import type { OrderRow } from '../../main/order/view'
import { useMay } from '../access/user'
import { Icon } from '../look/icons'
import { type Translate, useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import type { ListColumn, ListView } from '../part/list'
import { Empty } from '../part/state'
import { openTab } from '../shell/workspace'
import { orderTone } from './order-state'

const open = (row: OrderRow) => openTab({ kind: 'order', id: row.id })
const write = () => openTab({ kind: 'order', id: null })

const states = (group: readonly string[]): NonNullable<ListView['filters']> => ({
  state: { kind: 'oneOf', values: [...group] },
})

const views: readonly ListView[] = [
  { key: 'all', title: 'order.view.all' },
  { key: 'toHandle', title: 'order.view.toHandle', filters: states(orderGroups.toHandle), counted: true },
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
  return (
    <ListGrid
      list="order"
      title="order.title"
      columns={columns}
      extra={{ customerId: null }}
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

/** The columns of an order list; a page of a customer shows the same. */
export function orderColumns(t: Translate): ListColumn<OrderRow>[] {
  const choices = orderStates.map((value) => ({ value, title: `order.state.${value}` as const }))
  return [
    {
      key: 'no',
      title: 'order.column.no',
      kind: 'text',
      width: 160,
      pinned: true,
      text: (row) => row.no ?? t('order.draft'),
    },
    { key: 'orderOn', title: 'order.column.orderOn', kind: 'day', width: 108 },
    { key: 'customerName', title: 'order.column.customerName', kind: 'text', grow: true, width: 180 },
    {
      key: 'state',
      title: 'order.column.state',
      kind: 'text',
      width: 104,
      choices,
      pill: (row) => ({
        tone: row.historical ? 'neutral' : orderTone[row.state],
        text: row.historical ? t('order.historical') : t(`order.state.${row.state}`),
      }),
    },
    { key: 'gross', title: 'order.column.gross', kind: 'money', width: 118 },
    { key: 'delivered', title: 'order.column.delivered', kind: 'money', width: 118, hidden: true },
    { key: 'received', title: 'order.column.received', kind: 'money', width: 118 },
    { key: 'outstanding', title: 'order.column.outstanding', kind: 'money', width: 118 },
    { key: 'invoiced', title: 'order.column.invoiced', kind: 'money', width: 118 },
    { key: 'promisedOn', title: 'order.column.promisedOn', kind: 'day', width: 108 },
    { key: 'externalNo', title: 'order.column.externalNo', kind: 'text', hidden: true },
    { key: 'note', title: 'order.column.note', kind: 'text', hidden: true, width: 200 },
  ]
}

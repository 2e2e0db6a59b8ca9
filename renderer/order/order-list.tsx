import './order.css'
import { Button, Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import { orderGroups } from '../../main/order/order'
import type { OrderRow } from '../../main/order/view'
import type { Id } from '../../main/value/id'
import { useMay, useUser } from '../access/user'
import { useAsk } from '../ask'
import { useOwnColumns } from '../field/own-columns'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { useGiven } from '../part/given-days'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { Empty } from '../part/state'
import { useExplaining } from '../receivable/explained'
import { openTab, useTab } from '../shell/workspace'
import { orderColumns } from './order-columns'
import { OrderMany } from './order-many'
import { OrderRowBar } from './order-row-bar'
import { type ChosenType, TypeFilter } from './type-filter'

const open = (row: OrderRow) => openTab({ kind: 'order', id: row.id })
const write = () => openTab({ kind: 'order', id: null })

const states = (group: readonly string[]): NonNullable<ListView['filters']> => ({
  state: { kind: 'oneOf', values: [...group] },
})

const viewsFor = (me: Id): readonly ListView[] => [
  { key: 'all', title: 'order.view.all' },
  { key: 'mine', title: 'order.view.mine', filters: { ownerId: { kind: 'oneOf', values: [me] } }, counted: true },
  { key: 'toHandle', title: 'order.view.toHandle', filters: states(orderGroups.toHandle), counted: true },
  { key: 'inWork', title: 'order.view.inWork', filters: states(orderGroups.inWork) },
  { key: 'toShip', title: 'order.view.toShip', filters: states(orderGroups.toShip), counted: true },
  { key: 'late', title: 'order.view.late', filters: { trouble: { kind: 'oneOf', values: ['late'] } }, counted: true },
  {
    key: 'unpaid',
    title: 'order.view.unpaid',
    filters: { outstanding: { kind: 'range', from: 1, to: null } },
    counted: true,
  },
  { key: 'completed', title: 'order.view.completed', filters: states(orderGroups.completed) },
]

/** All orders of the shop, or those the tab was opened with: of a type, in a period, archived ones too. */
export function OrderList() {
  const { with: given } = useTab()
  const type = given?.by === undefined ? null : given.type
  return (
    <Orders key={useGiven()} first={{ archived: type == null ? false : null, type: (type ?? null) as ChosenType }} />
  )
}

interface Narrowed {
  archived: boolean | null
  type: ChosenType
}

function Orders({ first }: { first: Narrowed }) {
  const t = useWords()
  const types = useAsk('orderType.list', {}).data
  const typed = types !== undefined && types.length > 0
  const { id: me } = useUser()
  const views = useMemo(() => viewsFor(me), [me])
  const known = useMemo(() => orderColumns(t, typed), [t, typed])
  const columns = useOwnColumns('order', known)
  const [{ archived, type }, setNarrowed] = useState(first)
  // The order the cursor was on may not be in the list any more.
  const narrow = (to: Narrowed) => {
    setNarrowed(to)
    setRow(null)
  }
  const clear = () => narrow({ archived: false, type: null })
  const [row, setRow] = useState<OrderRow | null>(null)
  const { onExplain, dialog } = useExplaining<OrderRow>({ outstanding: 'outstanding' }, explained)
  // The grid remembers its columns from the beginning, so it waits until it is known which these are.
  if (types === undefined || columns === null) return <div className="grid-place" />
  return (
    <>
      <ListGrid
        list="order"
        onExplain={onExplain}
        title="order.title"
        columns={columns}
        extra={{ customerId: null, archived, type }}
        {...(archived !== false || type !== null ? { onClear: clear } : {})}
        onSelect={setRow}
        onRenew={setRow}
        many={(picked) => <OrderMany {...picked} />}
        under={
          <OrderRowBar row={row}>
            <TypeFilter types={types} value={type} onChange={(chosen) => narrow({ archived, type: chosen })} />
            <Checkbox
              checked={archived === true}
              indeterminate={archived === null}
              onChange={({ target }) => narrow({ archived: target.checked, type })}
            >
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
      {dialog}
    </>
  )
}

const explained = ({ id, no }: OrderRow) => ({ orderId: id, of: no ?? '' })

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

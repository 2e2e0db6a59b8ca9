import { useMemo } from 'react'
import type { OrderRow } from '../../main/order/view'
import type { Id } from '../../main/value/id'
import { useWords } from '../look/words'
import { toneOf } from '../order/order-state'
import { ListGrid } from '../part/grid'
import type { ListColumn } from '../part/list'
import { Empty } from '../part/state'
import { openTab } from '../shell/workspace'

/** The orders of one customer. */
export function CustomerOrders({ id }: { id: Id }) {
  const t = useWords()
  const columns = useMemo<ListColumn<OrderRow>[]>(
    () => [
      {
        key: 'no',
        title: 'customer.order.no',
        kind: 'text',
        width: 150,
        text: ({ no, externalNo }) => no ?? (externalNo || t('customer.order.draft')),
      },
      { key: 'orderOn', title: 'customer.order.on', kind: 'day' },
      {
        key: 'state',
        title: 'customer.order.state',
        kind: 'text',
        width: 110,
        filter: false,
        pill: ({ state, trouble }) => ({ tone: toneOf(state, trouble), text: t(`order.state.${state}`) }),
      },
      { key: 'gross', title: 'customer.order.gross', kind: 'money' },
      { key: 'outstanding', title: 'customer.order.outstanding', kind: 'money' },
      { key: 'externalNo', title: 'customer.order.externalNo', kind: 'text', width: 150 },
      { key: 'note', title: 'customer.note', kind: 'text', grow: true },
    ],
    [t],
  )
  return (
    <ListGrid
      list="order"
      title="customer.tab.orders"
      headed={false}
      memory="orderOfCustomer"
      columns={columns}
      extra={{ customerId: id, archived: null, type: null }}
      onOpen={(row) => openTab({ kind: 'order', id: row.id })}
      empty={<Empty icon="order" text={t('customer.noOrders')} />}
    />
  )
}

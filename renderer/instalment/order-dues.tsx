import { useMemo } from 'react'
import type { OrderDueRow } from '../../main/instalment/view'
import { useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { Empty } from '../part/state'
import { useExplaining } from '../receivable/explained'
import { openTab } from '../shell/workspace'
import { orderDueColumns } from './order-due-columns'

const views: readonly ListView[] = [
  { key: 'all', title: 'instalment.view.all' },
  {
    key: 'overdue',
    title: 'instalment.view.overdue',
    filters: { overdue: { kind: 'range', from: 1, to: null } },
    counted: true,
  },
  { key: 'planned', title: 'instalment.view.planned', filters: { planned: { kind: 'oneOf', values: ['yes'] } } },
]

const whose = ({ id, no, customerName }: OrderDueRow) => ({ orderId: id, of: `${no} ${customerName}` })

/** Every order that is not paid in full: received, outstanding, the next due day and how late it is (ARR-01). */
export function OrderDues() {
  const t = useWords()
  const columns = useMemo(() => orderDueColumns(t), [t])
  const { onExplain, dialog } = useExplaining<OrderDueRow>({ outstanding: 'outstanding' }, whose)
  return (
    <>
      <ListGrid
        list="orderDue"
        onExplain={onExplain}
        title="instalment.listTitle"
        columns={columns}
        extra={{ customerId: null }}
        searchHint="instalment.search"
        views={views}
        onOpen={({ id }) => openTab({ kind: 'order', id })}
        empty={<Empty icon="clock" text={t('instalment.empty')} />}
      />
      {dialog}
    </>
  )
}

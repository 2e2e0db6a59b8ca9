import type { OrderDueRow } from '../../main/instalment/view'
import { orderStates } from '../../main/order/order'
import type { Translate } from '../look/words'
import { toneOf } from '../order/order-state'
import type { ListColumn } from '../part/list'

const late = ({ overdueDays }: OrderDueRow) => ((overdueDays ?? 0) > 0 ? 'bad' : undefined)

/** The columns of orders that are not paid in full. */
export function orderDueColumns(t: Translate): ListColumn<OrderDueRow>[] {
  const states = orderStates.map((value) => ({ value, title: `order.state.${value}` as const }))
  const planned = (['yes', 'no'] as const).map((value) => ({ value, title: `instalment.planned.${value}` as const }))
  return [
    { key: 'no', title: 'instalment.column.no', kind: 'text', width: 160, pinned: true },
    { key: 'customerName', title: 'instalment.column.customerName', kind: 'text', width: 150, grow: true },
    {
      key: 'state',
      title: 'instalment.column.state',
      kind: 'text',
      width: 104,
      choices: states,
      pill: ({ state }) => ({ tone: toneOf(state, ''), text: t(`order.state.${state}`) }),
    },
    { key: 'orderOn', title: 'instalment.column.orderOn', kind: 'day', width: 108, hidden: true },
    { key: 'ownerName', title: 'instalment.column.ownerName', kind: 'text', width: 90, hidden: true },
    { key: 'amount', title: 'instalment.column.amount', kind: 'money', width: 112 },
    { key: 'received', title: 'instalment.column.received', kind: 'money', width: 112 },
    { key: 'outstanding', title: 'instalment.column.outstanding', kind: 'money', width: 112 },
    { key: 'owed', title: 'instalment.column.owed', kind: 'money', width: 112, hidden: true },
    { key: 'nextDueOn', title: 'instalment.column.nextDueOn', kind: 'day', width: 108, tone: late },
    { key: 'overdueDays', title: 'instalment.column.overdueDays', kind: 'integer', width: 88, tone: late },
    { key: 'overdue', title: 'instalment.column.overdue', kind: 'money', width: 112, tone: late },
    {
      key: 'planned',
      title: 'instalment.column.planned',
      kind: 'text',
      width: 88,
      choices: planned,
      text: ({ planned: has }) => t(`instalment.planned.${has}`),
    },
  ]
}

import type { OrderInvoicesRow } from '../../main/invoice/view'
import { orderStates } from '../../main/order/order'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'

/** The columns of how far each order is invoiced. */
export function orderInvoiceColumns(t: Translate): ListColumn<OrderInvoicesRow>[] {
  const states = orderStates.map((value) => ({ value, title: `order.state.${value}` as const }))
  const money = (
    key: 'due' | 'sent' | 'pending' | 'invoiced' | 'toInvoice' | 'left' | 'received' | 'unpaid' | 'redDue',
  ) => ({ key, title: `invoice.byOrder.${key}`, kind: 'money', width: 132 }) as const
  return [
    { key: 'no', title: 'invoice.column.orderNo', kind: 'text', width: 160, pinned: true },
    { key: 'orderOn', title: 'invoice.byOrder.orderOn', kind: 'day', width: 108 },
    { key: 'customerName', title: 'invoice.column.customerName', kind: 'text', grow: true, width: 150 },
    {
      key: 'state',
      title: 'invoice.column.state',
      kind: 'text',
      width: 100,
      choices: states,
      text: ({ state }) => t(`order.state.${state}`),
    },
    money('toInvoice'),
    money('unpaid'),
    money('redDue'),
    money('invoiced'),
    money('pending'),
    money('sent'),
    money('received'),
    { ...money('due'), hidden: true },
    { ...money('left'), hidden: true },
  ]
}

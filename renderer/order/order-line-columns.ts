import type { OrderLineRow } from '../../main/order/view'
import type { ListColumn } from '../part/list'

/** The columns of what was sold, line by line. */
export const orderLineColumns: readonly ListColumn<OrderLineRow>[] = [
  { key: 'orderNo', title: 'order.column.no', kind: 'text', width: 146, pinned: true },
  { key: 'orderOn', title: 'order.column.orderOn', kind: 'day', width: 104 },
  { key: 'customerName', title: 'order.column.customerName', kind: 'text', width: 130, grow: true },
  { key: 'productCode', title: 'order.sold.code', kind: 'text', width: 92 },
  { key: 'productName', title: 'order.sold.name', kind: 'text', width: 130 },
  { key: 'spec', title: 'order.sold.spec', kind: 'text', width: 76 },
  { key: 'category', title: 'order.sold.category', kind: 'text', width: 88 },
  { key: 'qty', title: 'order.sold.qty', kind: 'quantity', width: 84 },
  { key: 'unit', title: 'order.sold.unit', kind: 'text', width: 64 },
  { key: 'dealPrice', title: 'order.sold.price', kind: 'price', width: 98 },
  { key: 'gross', title: 'order.column.gross', kind: 'money', width: 114 },
  { key: 'deliveredQty', title: 'order.sold.delivered', kind: 'quantity', hidden: true },
  { key: 'note', title: 'order.column.note', kind: 'text', width: 180, hidden: true },
]

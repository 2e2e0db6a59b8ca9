import type { ListSpec } from '../../db/list'
import type { DeliveryRow } from './view'

const delivery = 'deliveries d'
const from = `${delivery} join sales_orders o on o.id = d.order_id left join users u on u.id = d.created_by
  left join users v on v.id = d.received_by left join delivery_troubles x on x.delivery_id = d.id and x.settled_at is null`

/** The list of deliveries, the newest first (INV-08). */
export const deliveryList: ListSpec<keyof DeliveryRow> = {
  from,
  key: {
    id: 'd.id',
    from: [
      delivery,
      `${delivery} left join delivery_troubles x on x.delivery_id = d.id and x.settled_at is null`,
      from,
    ],
  },
  columns: {
    id: { sql: 'd.id', kind: 'integer' },
    no: { sql: 'd.no', kind: 'text' },
    state: { sql: 'd.state', kind: 'text', words: 'delivery.state' },
    deliveredOn: { sql: 'd.delivered_on', kind: 'day' },
    orderId: { sql: 'd.order_id', kind: 'integer' },
    orderNo: { sql: 'o.no', kind: 'text' },
    customerId: { sql: 'd.customer_id', kind: 'integer' },
    customerName: { sql: 'o.customer_name', kind: 'text' },
    amount: { sql: 'd.amount', kind: 'money', sum: true },
    carrier: { sql: 'd.carrier', kind: 'text' },
    trackingNo: { sql: 'd.tracking_no', kind: 'text' },
    trouble: { sql: `coalesce(x.reason, '')`, kind: 'text' },
    inTrouble: { sql: 'case when x.id is null then 0 else 1 end', kind: 'flag' },
    lastSaid: {
      sql: `coalesce((select e.said from delivery_events e where e.delivery_id = d.id
        order by e.happened_on desc, e.minute desc, e.id desc limit 1), '')`,
      kind: 'text',
    },
    receivedOn: { sql: 'd.received_on', kind: 'day' },
    receivedBy: { sql: `coalesce(v.name, '')`, kind: 'text' },
    shippedBy: { sql: `coalesce(u.name, '')`, kind: 'text' },
  },
  search: 'd.search_key',
  searchIn: 'delivery',
  order: 'd.delivered_on desc, d.id desc',
}

import type { ListSpec } from '../../db/list'
import type { Id } from '../value/id'
import { hoursSql } from './elapsed'
import type { ReturnRow } from './view'

const from = `sales_returns r join customers c on c.id = r.customer_id left join sales_orders o on o.id = r.order_id
  left join deliveries d on d.id = r.delivery_id left join users u on u.id = r.created_by`

/** The list of sales returns, of one order when given (RTN-03). */
export const returnList = (orderId: Id | null): ListSpec<keyof ReturnRow> => ({
  from,
  ...(orderId === null ? {} : { where: 'r.order_id = ?1', params: [orderId] }),
  key: { id: 'r.id', from: ['sales_returns r', from] },
  columns: {
    id: { sql: 'r.id', kind: 'integer' },
    no: { sql: 'r.no', kind: 'text' },
    state: { sql: 'r.state', kind: 'text', words: 'machine.salesReturn.state' },
    requestedOn: { sql: 'r.requested_on', kind: 'day' },
    customerId: { sql: 'r.customer_id', kind: 'integer' },
    customerName: { sql: 'coalesce(o.customer_name, c.name)', kind: 'text' },
    orderId: { sql: 'r.order_id', kind: 'integer' },
    orderNo: { sql: `coalesce(o.no, '')`, kind: 'text' },
    deliveryNo: { sql: `coalesce(d.no, '')`, kind: 'text' },
    wish: { sql: 'r.wish', kind: 'text', words: 'salesReturn.wish' },
    cause: { sql: 'r.cause', kind: 'text', words: 'salesReturn.cause' },
    reason: { sql: 'r.reason', kind: 'text' },
    returnedOn: { sql: 'r.returned_on', kind: 'day' },
    settledOn: { sql: 'r.settled_on', kind: 'day' },
    amount: { sql: 'r.amount', kind: 'money', sum: true },
    hours: { sql: hoursSql, kind: 'quantity' },
    createdBy: { sql: 'u.name', kind: 'text' },
  },
  search: 'r.search_key',
  searchIn: 'return',
  order: 'r.requested_on desc, r.id desc',
})

import type { CustomerDocuments } from '../main/customer/customer'
import type { Id } from '../main/value/id'
import type { Reading } from './engine'
import { openingsSql } from './opening'
import { wholeOrders } from './scope'

/** SQL of what was received too much for the order of a credit `k`, what is in hand for it too (below zero: is outstanding); null where none waits for it. */
export const overpaidSql = `(select w.received + w.cleared + w.returned - case when w.state = 'CLOSED' then w.delivered else w.gross + w.over_shipped end
  from ${wholeOrders} w where w.id = k.order_id and w.historical = 0 and w.state <> 'CANCELLED')`

/**
 * SQL of what counts against the credit limit of a customer `c` before the next order: 应收余额 and what is confirmed and not yet
 * delivered (R-CRD). Money in hand is taken off by 应收余额 already; where the shop does not count advances, what of it is bound to no
 * order, or beyond what its order still has outstanding, is added again.
 */
export const creditUsedSql = `(c.receivable - c.unallocated
  + case coalesce((select use_advance from receivable_settings), 1) when 1 then 0 else coalesce((select sum(case when h.over is null or h.over > h.held then h.held
      when h.over < 0 then 0 else h.over end) from (select sum(k.unallocated) as held, ${overpaidSql} as over from credits k
    where k.customer_id = c.id and k.unallocated <> 0 and k.kind in ('receipt', 'opening') group by k.order_id) h), 0) end
  + coalesce((select sum(o.gross + o.over_shipped - o.delivered) from ${wholeOrders} o
  where o.customer_id = c.id and o.historical = 0 and o.state in ('CONFIRMED', 'PROCESSING', 'PART_SHIPPED')), 0))`

/** How many documents of each kind a customer has, those called off included. */
export function countDocuments(reading: Reading, { id }: { id: Id }): Promise<CustomerDocuments> {
  return reading.json<CustomerDocuments>(
    `select json_object(
      'openings', (select count(*) from (${openingsSql}) where customer_id = ?1),
      'orders', (select count(*) from sales_orders where customer_id = ?1),
      'deliveries', (select count(*) from deliveries where customer_id = ?1),
      'returns', (select count(*) from sales_returns where customer_id = ?1),
      'services', (select count(*) from service_orders where customer_id = ?1),
      'receipts', (select count(*) from receipts where customer_id = ?1) + (select count(*) from refunds where customer_id = ?1)
        + (select count(*) from write_offs where customer_id = ?1 or to_customer_id = ?1),
      'invoices', (select count(*) from invoice_requests where customer_id = ?1),
      'statements', (select count(*) from customer_statements where customer_id = ?1))`,
    [id],
  )
}

import type { CustomerDocuments } from '../main/customer/customer'
import type { Id } from '../main/value/id'
import type { Reading } from './engine'
import { openingsSql } from './opening'
import { wholeOrders } from './scope'

/**
 * SQL of what counts against the credit limit of a customer `c` before the next order: 应收余额 and what is confirmed and not yet
 * delivered. Money in hand, for an order or for none, is taken off by 应收余额 already (R-CRD).
 */
export const creditUsedSql = `(c.receivable - c.unallocated + coalesce((select sum(o.gross + o.over_shipped - o.delivered) from ${wholeOrders} o
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

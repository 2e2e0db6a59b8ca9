import type { CustomerDocuments } from '../main/customer/customer'
import type { Id } from '../main/value/id'
import type { Reading } from './engine'
import { openingsSql } from './opening'

/** How many documents of each kind a customer has, those called off included. */
export function countDocuments(reading: Reading, { id }: { id: Id }): Promise<CustomerDocuments> {
  return reading.json<CustomerDocuments>(
    `select json_object(
      'openings', (select count(*) from (${openingsSql}) where customer_id = ?1),
      'orders', (select count(*) from sales_orders where customer_id = ?1),
      'deliveries', (select count(*) from deliveries where customer_id = ?1),
      'returns', (select count(*) from sales_returns where customer_id = ?1),
      'receipts', (select count(*) from receipts where customer_id = ?1),
      'invoices', (select count(*) from invoice_requests where customer_id = ?1))`,
    [id],
  )
}

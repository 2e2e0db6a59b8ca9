import type { Reading } from '../../db/engine'
import { unagreedSql } from '../order/agreed'
import { agreedSql } from '../order/due'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { EmployeeFigures } from './view'

/**
 * Six amounts per employee over the confirmed orders dated in a period, with their returns, receipts and invoice requests
 * up to its end (REP-13). Imported history is not among them: nobody of the shop entered it. Refunds cannot be made yet, so
 * that column is 0.
 */
export function readEmployees(
  reading: Reading,
  input: { from: Day; to: Day; customerId: Id | null },
): Promise<EmployeeFigures[]> {
  return reading.json<EmployeeFigures[]>(employeesSql, [input.from, input.to, input.customerId])
}

const employeesSql = `select json_group_array(json_object('employee', name, 'ordered', ordered, 'returned', returned, 'received', received,
    'refunded', 0, 'outstanding', ordered - returned - received, 'invoiceRequested', requested)) from (
  select u.name, sum(${agreedSql}) as ordered,
    sum((select coalesce(sum(amount), 0) from sales_returns r where r.order_id = o.id and r.settled_on <= ?2)) as returned,
    sum((select coalesce(sum(a.amount), 0) from open_items i join allocations a on a.open_item_id = i.id join credits c on c.id = a.credit_id
      where i.order_id = o.id and c.kind in ('receipt', 'opening') and a.allocated_on <= ?2)) as received,
    sum((select coalesce(sum(v.gross), 0) from invoice_requests v where v.order_id = o.id and v.requested_on <= ?2
      and v.state not in ('REJECTED', 'CANCELLED', 'VOIDED', 'RED'))) as requested
  from sales_orders o left join users u on u.id = o.created_by
  where o.historical = 0 and o.state not in ${unagreedSql} and o.order_on between ?1 and ?2
    and (?3 is null or o.customer_id = ?3)
  group by o.created_by order by ordered desc)`

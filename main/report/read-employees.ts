import type { Reading } from '../../db/engine'
import { unagreedSql } from '../order/agreed'
import { agreedSql } from '../order/due'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { EmployeeFigures } from './view'

/**
 * Six amounts per employee over the confirmed orders dated in a period, with their returns, receipts and invoice requests
 * up to its end (REP-13). Imported history is not among them: nobody of the shop entered it. What a return gave and went elsewhere is
 * less received where it came from, unless it was paid back: that stands in a column of its own.
 */
export function readEmployees(
  reading: Reading,
  input: { from: Day; to: Day; customerId: Id | null },
): Promise<EmployeeFigures[]> {
  return reading.json<EmployeeFigures[]>(employeesSql, [input.from, input.to, input.customerId])
}

/** What returns of an order gave that settled something else. */
const wentSql = (
  where: string,
) => `select coalesce(sum(a.amount), 0) from credits c join allocations a on a.credit_id = c.id
      join open_items i on i.id = a.open_item_id where c.order_id = o.id and c.kind = 'return' and ${where} and a.allocated_on <= ?2`

const employeesSql = `select json_group_array(json_object('employee', name, 'ordered', ordered, 'returned', returned, 'received', received,
    'refunded', refunded, 'outstanding', ordered - returned - received + refunded, 'invoiceRequested', requested)) from (
  select u.name, sum(${agreedSql}) as ordered,
    sum((select coalesce(sum(amount), 0) from sales_returns r where r.order_id = o.id and r.settled_on <= ?2)) as returned,
    sum((select coalesce(sum(a.amount), 0) from open_items i join allocations a on a.open_item_id = i.id join credits c on c.id = a.credit_id
      where i.order_id = o.id and (c.kind in ('receipt', 'opening') or (c.kind = 'return' and coalesce(c.order_id, 0) <> o.id)) and a.allocated_on <= ?2)
      - (${wentSql("coalesce(i.order_id, 0) <> o.id and i.kind <> 'refund'")})) as received,
    sum((${wentSql("i.kind = 'refund'")})) as refunded,
    sum((select coalesce(sum(k.gross - k.red), 0) from invoice_request_orders k join invoice_requests v on v.id = k.request_id
      where k.order_id = o.id and v.requested_on <= ?2 and v.state not in ('DRAFT', 'REJECTED', 'CANCELLED', 'VOIDED', 'RED'))) as requested
  from sales_orders o left join users u on u.id = o.created_by
  where o.historical = 0 and o.state not in ${unagreedSql} and o.order_on between ?1 and ?2
    and (?3 is null or o.customer_id = ?3)
  group by o.created_by order by ordered desc)`

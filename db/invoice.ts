import type { InvoicePart } from '../main/invoice/line'
import type { Id } from '../main/value/id'
import type { Reading } from './engine'

/**
 * The parts of an order's lines that an invoice would hold: what was ordered or, where that is more, shipped, of a closed order what was delivered, or what one delivery held, less what came
 * back, and less what other live requests of the same order already hold.
 */
export function invoiceParts(reading: Reading, orderId: Id, deliveryId: Id | null): Promise<InvoicePart[]> {
  return reading.json<InvoicePart[]>(partsSql, [orderId, deliveryId])
}

const partsSql = `select json_group_array(json_object('orderLineId', id, 'name', product_name, 'spec', spec, 'unit', unit,
    'qty', qty - held_qty, 'gross', gross - held_gross, 'taxKind', tax_kind, 'taxRate', tax_rate,
    'whole', line_gross, 'wholeNet', line_net, 'wholeTax', line_tax)) from (
  select l.id, l.product_name, l.spec, l.unit, l.tax_kind, l.tax_rate, l.gross as line_gross, l.net as line_net, l.tax as line_tax,
    case when ?2 is null then case when o.state = 'CLOSED' then l.delivered_qty when l.delivered_qty > l.qty then l.delivered_qty else l.qty end - coalesce(sum(d.returned_qty), 0) else coalesce(sum(d.qty - d.returned_qty), 0) end as qty,
    case when ?2 is null then case when o.state = 'CLOSED' then l.delivered_gross when l.delivered_gross > l.gross then l.delivered_gross else l.gross end - coalesce(sum(d.returned_gross), 0) else coalesce(sum(d.gross - d.returned_gross), 0) end as gross,
    coalesce((select sum(h.qty) from invoice_request_lines h join invoice_requests v on v.id = h.request_id
      where h.order_line_id = l.id and v.state not in ('REJECTED', 'CANCELLED', 'VOIDED', 'RED') and (?2 is null or v.delivery_id = ?2 or v.delivery_id is null)), 0) as held_qty,
    coalesce((select sum(h.gross) from invoice_request_lines h join invoice_requests v on v.id = h.request_id
      where h.order_line_id = l.id and v.state not in ('REJECTED', 'CANCELLED', 'VOIDED', 'RED') and (?2 is null or v.delivery_id = ?2 or v.delivery_id is null)), 0) as held_gross
  from sales_order_lines l join sales_orders o on o.id = l.order_id left join (select x.* from delivery_lines x join deliveries h on h.id = x.delivery_id
    where h.order_id = ?1 and h.state <> 'VOIDED') d on d.order_line_id = l.id and (?2 is null or d.delivery_id = ?2)
  where l.order_id = ?1 group by l.id order by l.line_no)
where qty - held_qty > 0 and gross - held_gross > 0`

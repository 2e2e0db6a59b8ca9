const redSql = `select x.request_line_id, -sum(x.gross) as red from invoice_red_lines x join invoice_reds r on r.id = x.red_id
  where r.state = 'ISSUED' group by x.request_line_id`

/** Of each order line that is invoiced or asked for: how much is issued, and how much waits. */
const heldSql = `select k.order_line_id, sum(case when v.state in ('ISSUED', 'PART_RED', 'RED') then k.gross - coalesce(t.red, 0) else 0 end) as issued,
    sum(case when v.state in ('PENDING', 'APPROVED') then k.gross else 0 end) as pending
  from invoice_request_lines k join invoice_requests v on v.id = k.request_id left join (${redSql}) t on t.request_line_id = k.id
  group by k.order_line_id`

const linesSql = `select l.order_id, h.issued, h.issued + h.pending as held, l.delivered_gross - coalesce(b.returned, 0) as sent,
    case when o.state = 'CLOSED' or l.delivered_gross > l.gross then l.delivered_gross else l.gross end - coalesce(b.returned, 0) as due
  from (${heldSql}) h join sales_order_lines l on l.id = h.order_line_id join sales_orders o on o.id = l.order_id
    left join (select d.order_line_id, sum(d.returned_gross) as returned from delivery_lines d join deliveries s on s.id = d.delivery_id
      where s.state <> 'VOIDED' group by d.order_line_id) b on b.order_line_id = l.id`

const figures = {
  red_due: ['issued', 'due'],
  invoice_beyond: ['held', 'due'],
  invoice_ahead: ['held', 'sent'],
} as const

/** What of an order is invoiced beyond its lines (R-INV): the document, the maintained figure, and the same figure from invoices, deliveries and returns. */
export const beyondSql = Object.entries(figures)
  .map(
    ([figure, [held, of]]) => `select o.no, o.${figure}, coalesce(f.beyond, 0) from sales_orders o
      left join (select order_id, sum(max(0, ${held} - ${of})) as beyond from (${linesSql}) group by order_id) f on f.order_id = o.id
      where o.no is not null`,
  )
  .join(' union all ')

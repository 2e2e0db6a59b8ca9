import { unagreedSql } from '../order/agreed'
import { beyondSql } from './beyond'
import { clearedSql } from './cleared'
import { deliveredSql, linesSql } from './lineproof'

/** What came back of each delivered line: its value, and so much of it as is settled. */
const backSql = `select l.delivery_line_id, sum(l.gross) as gross,
      sum(case when r.state in ('SETTLED', 'COMPLETED') then coalesce(l.received_qty, l.qty) end) as qty
      from sales_return_lines l join sales_returns r on r.id = l.return_id where l.delivery_line_id is not null group by l.delivery_line_id`

/** What came in for each order: what its items were paid by, less what its returns paid of others, and what its receipts still have in hand. */
const receivedSql = `select order_id, sum(amount) as amount from (
      select i.order_id, a.amount from allocations a join open_items i on i.id = a.open_item_id join credits c on c.id = a.credit_id
        where i.order_id is not null and (c.kind in ('receipt', 'opening') or (c.kind = 'return' and c.order_id is not i.order_id))
      union all
      select c.order_id, -a.amount from allocations a join credits c on c.id = a.credit_id join open_items i on i.id = a.open_item_id
        where c.kind = 'return' and c.order_id is not null and i.order_id is not c.order_id
      union all
      select order_id, unallocated from credits where kind = 'receipt' and order_id is not null) group by order_id`

/** What is kept of orders: what they come to, how far they are delivered, paid and invoiced, who approved them, which coupons they used. For each identity: the document, the maintained figure, and the same figure from the facts. */
export const orderProofs = {
  orderTotals: `select coalesce(o.no, 'draft ' || o.id) as document, o.gross as maintained, coalesce(sum(l.gross), 0) as facts
    from sales_orders o left join sales_order_lines l on l.order_id = o.id group by o.id
    union all
    select coalesce(o.no, 'draft ' || o.id), o.product_total, coalesce(sum(l.amount), 0)
    from sales_orders o left join sales_order_lines l on l.order_id = o.id group by o.id
    union all
    ${linesSql}`,
  orderDelivered: `select o.no as document, o.delivered as maintained, coalesce(sum(d.gross), 0) as facts
    from sales_orders o left join deliveries h on h.order_id = o.id and h.state <> 'VOIDED' left join delivery_lines d on d.delivery_id = h.id
    where o.no is not null group by o.id
    union all
    select o.no, o.over_shipped, coalesce((select sum(l.delivered_gross - l.gross) from sales_order_lines l where l.order_id = o.id and l.delivered_gross > l.gross), 0)
    from sales_orders o where o.no is not null
    union all
    select o.no, l.delivered_qty, coalesce((select sum(d.qty) from delivery_lines d join deliveries h on h.id = d.delivery_id
      where d.order_line_id = l.id and h.state <> 'VOIDED' and h.replaces is null), 0)
    from sales_order_lines l join sales_orders o on o.id = l.order_id where o.no is not null
    union all
    select o.no, o.returned, coalesce(r.gross, 0) from sales_orders o left join (
      select h.order_id, sum(r.gross) as gross from sales_return_lines r join sales_returns h on h.id = r.return_id
      where h.order_id is not null group by h.order_id) r on r.order_id = o.id where o.no is not null
    union all
    select h.no, coalesce(i.amount, 0), sum(d.gross) from deliveries h join delivery_lines d on d.delivery_id = h.id
    left join open_items i on i.kind = 'delivery' and i.document_id = h.id where h.state <> 'VOIDED' group by h.id
    union all
    select h.no, d.qty - coalesce(d.received_qty, d.qty), coalesce((select sum(x.qty) from delivery_differences x where x.delivery_line_id = d.id), 0)
    from deliveries h join delivery_lines d on d.delivery_id = h.id
    union all
    select h.no, coalesce(sum(d.qty), 0), coalesce(x.qty, 0) from deliveries h join delivery_lines d on d.delivery_id = h.id
    left join (select replacement_id, sum(qty) as qty from delivery_differences where replacement_id is not null group by replacement_id) x
      on x.replacement_id = h.id where h.replaces is not null and h.state <> 'VOIDED' group by h.id
    union all
    select h.no, d.returned_gross, coalesce(r.gross, 0) from deliveries h join delivery_lines d on d.delivery_id = h.id
    left join (${backSql}) r on r.delivery_line_id = d.id
    union all
    select h.no, d.returned_qty, coalesce(r.qty, 0) from deliveries h join delivery_lines d on d.delivery_id = h.id
    left join (${backSql}) r on r.delivery_line_id = d.id
    union all
    select r.no, r.amount, coalesce(sum(l.gross), 0) from sales_returns r left join sales_return_lines l on l.return_id = r.id group by r.id
    union all
    ${deliveredSql}`,
  orderReceived: `select o.no as document, o.received as maintained,
      coalesce(f.amount, 0) as facts from sales_orders o left join (${receivedSql}) f on f.order_id = o.id where o.no is not null
    union all
    ${clearedSql}
    union all
    select r.no, case r.state when 'CONFIRMED' then r.amount else 0 end, coalesce(i.amount, 0)
      - coalesce((select sum(k.amount) from credits k where k.kind = 'refundVoid' and k.document_id = r.id and i.amount is not null), 0)
    from refunds r left join (select document_id, sum(amount) as amount from open_items where kind = 'refund' group by document_id) i
      on i.document_id = r.id
    union all
    select s.no, s.amount, coalesce(i.amount, 0) from service_orders s left join (
      select i.document_id, sum(i.amount - coalesce((select sum(v.amount) from credits v where v.kind = 'serviceVoid' and v.document_id = i.id), 0)) as amount
      from open_items i where i.kind = 'service' group by i.document_id) i on i.document_id = s.id
    union all
    select s.no, s.amount, s.fee + coalesce((select sum(p.amount) from service_parts p where p.service_id = s.id), 0)
    from service_orders s where s.state in ('DONE', 'COMPLETED')
    union all
    select b.no, case when sum(r.amount) > b.amount then sum(r.amount) else b.amount end, b.amount
    from refunds r join sales_returns b on b.id = r.return_id where r.state in ('PENDING', 'CONFIRMED') and b.settled_on is not null group by b.id, b.no, b.amount`,
  // What of an order is invoiced is what its issued invoices hold of it less what red letters took back, and so line by line.,
  orderInvoiced: `select o.no as document, o.invoiced as maintained, coalesce((select sum(k.gross - k.red) from invoice_request_orders k
      join invoice_requests v on v.id = k.request_id where k.order_id = o.id and v.state in ('ISSUED', 'PART_RED', 'RED')), 0) as facts
    from sales_orders o where o.no is not null
    union all
    select o.no, o.invoice_pending, coalesce((select sum(k.gross) from invoice_request_orders k
      join invoice_requests v on v.id = k.request_id where k.order_id = o.id and v.state in ('PENDING', 'APPROVED')), 0)
    from sales_orders o where o.no is not null
    union all
    select v.no, k.gross, coalesce((select sum(h.gross) from invoice_request_lines h join sales_order_lines l on l.id = h.order_line_id
      where h.request_id = v.id and l.order_id = k.order_id), 0)
    from invoice_request_orders k join invoice_requests v on v.id = k.request_id
    union all
    select v.no, k.red, coalesce((select -sum(x.gross) from invoice_red_lines x join invoice_reds r on r.id = x.red_id
      join invoice_request_lines h on h.id = x.request_line_id join sales_order_lines l on l.id = h.order_line_id
      where r.request_id = v.id and r.state = 'ISSUED' and l.order_id = k.order_id), 0)
    from invoice_request_orders k join invoice_requests v on v.id = k.request_id
    union all
    select v.no, v.gross, coalesce(sum(k.gross), 0) from invoice_requests v left join invoice_request_orders k on k.request_id = v.id group by v.id
    union all
    select v.no, v.red_gross, coalesce(sum(k.red), 0) from invoice_requests v left join invoice_request_orders k on k.request_id = v.id group by v.id
    union all
    select r.no, r.gross, coalesce((select sum(x.gross) from invoice_red_lines x where x.red_id = r.id), 0) from invoice_reds r
    union all
    ${beyondSql}`,
  approvals: `select o.no as document,
      case when o.state = 'PENDING' then 1 when o.state in ('DRAFT', 'REJECTED') then 0
        when o.state = 'CANCELLED' and a.state <> 'PASSED' then 0 else 2 end as maintained,
      case a.state when 'PENDING' then 1 when 'PASSED' then 2 else 0 end as facts
    from approvals a join sales_orders o on o.id = a.order_id
    where a.round = (select max(b.round) from approvals b where b.order_id = a.order_id and b.change_id is null)
    union all
    select o.no, 1, 0 from sales_orders o where o.state = 'PENDING' and not exists (select 1 from approvals a where a.order_id = o.id and a.change_id is null)`,
  // An order that counts holds its coupon for the amount it is paid less by; one that does not holds none, and no two hold one.,
  coupons: `select coalesce(o.no, 'draft ' || o.id) as document, case when o.state in ${unagreedSql} then 0 else o.coupon_amount end as maintained,
      coalesce((select sum(u.amount) from coupon_uses u where u.order_id = o.id and u.released_at is null), 0) as facts
    from sales_orders o where o.coupon_id is not null or exists (select 1 from coupon_uses u where u.order_id = o.id)
    union all
    select coalesce(o.no, 'draft ' || o.id), o.coupon_amount, coalesce((select sum(l.coupon_share) from sales_order_lines l where l.order_id = o.id), 0)
    from sales_orders o where o.coupon_id is not null
    union all
    select k.code, k.amount, u.amount from coupon_uses u join coupons k on k.id = u.coupon_id where u.released_at is null
    union all
    select k.code, case when count(u.id) > 1 then 1 else count(u.id) end, count(u.id) from coupons k left join coupon_uses u on u.coupon_id = k.id and u.released_at is null group by k.id`,
} as const

import { unagreedSql } from '../order/agreed'
import { agreedSql } from '../order/due'

/** What cancels a document settles an item without being money. */
const voidKinds = `('deliveryVoid', 'refundVoid', 'serviceVoid', 'transferVoid')`
const moneyKinds = `('receipt', 'receiptVoid', 'opening', 'return')`
const credit = 'k.document_id, k.document_no, k.credit_on'
const kindOf = `case when k.kind = 'receiptVoid' then 'receipt' else k.kind end`
/** What settles an order otherwise than by money or goods takes off what is outstanding, and is no receipt. */
const figureOf = `case when k.kind in ${moneyKinds} then 'received' else 'cleared' end`

/** What a credit, bound to an order or given for goods, has settled elsewhere; what was paid back stands for itself. */
const elsewhereSql = (from: string, source: string) => `
  select 'received', ${source}, ${kindOf}, ${credit}, -a.amount ${from} and i.kind <> 'refund'
  union all
  select 'refunded', ${source}, 'refund', i.document_id, i.document_no, i.item_on, a.amount ${from} and i.kind = 'refund'`

const settled = `join allocations a on a.credit_id = k.id join open_items i on i.id = a.open_item_id
  where k.kind in ${moneyKinds} and a.allocated_on <= ?2`

/** What red letters issued until the end of the period took back of a request `v` for an order `o`. */
const redSql = `case when k.red = 0 then 0 else coalesce((select -sum(x.gross) from invoice_request_lines h
  join sales_order_lines l on l.id = h.order_line_id join invoice_red_lines x on x.request_line_id = h.id join invoice_reds r on r.id = x.red_id
  where h.request_id = v.id and l.order_id = o.id and r.state = 'ISSUED' and r.issued_on <= ?2), 0) end`

/**
 * SQL of what stands behind the figures of a period from ?1 to ?2, a row for each document and order (REP-13): the confirmed orders dated
 * in it, with their returns, receipts, refunds, invoice requests and red letters up to its end, and returns without an order that were settled in it. An order
 * counts for its owner, a return without one for the owner of its customer; history that was imported counts for nobody. What is
 * outstanding is what the order’s page says of it: agreed − returned − received − cleared otherwise + refunded.
 */
export const factsSql = `(with
  o as (select o.id, o.no, o.owner_id, o.customer_id, o.order_on, ${agreedSql} as agreed from sales_orders o
    where o.historical = 0 and o.state not in ${unagreedSql} and o.order_on between ?1 and ?2),
  b as (select r.id, r.no, c.owner_id, r.customer_id, r.settled_on, r.amount from sales_returns r
    left join customers c on c.id = r.customer_id where r.order_id is null and r.settled_on between ?1 and ?2),
  s as (select id, no, 'order' as kind, owner_id, customer_id, order_on as "on" from o
    union all select id, no, 'return', owner_id, customer_id, settled_on from b),
  m as (
    select 'ordered' as figure, o.id as source, 'order' as kind, o.id as document_id, o.no as document_no, o.order_on as "on", o.agreed as amount from o
    union all
    select 'returned', o.id, 'return', r.id, r.no, r.settled_on, r.amount from o join sales_returns r on r.order_id = o.id where r.settled_on <= ?2
    union all
    select 'returned', b.id, 'return', b.id, b.no, b.settled_on, b.amount from b
    union all
    select 'received', o.id, 'receipt', ${credit}, k.amount from o join credits k on k.order_id = o.id
      where k.kind in ('receipt', 'receiptVoid') and k.credit_on <= ?2
    union all
    select ${figureOf}, o.id, ${kindOf}, ${credit}, a.amount
      from o join open_items i on i.order_id = o.id join allocations a on a.open_item_id = i.id join credits k on k.id = a.credit_id
      where k.kind not in ${voidKinds} and a.allocated_on <= ?2
    union all ${elsewhereSql(`from o join credits k on k.order_id = o.id ${settled}`, 'o.id')}
    union all ${elsewhereSql(`from b join credits k on k.kind = 'return' and k.document_id = b.id ${settled}`, 'b.id')}
  ),
  f as (
    select figure, source, kind, document_id, document_no, "on", sum(amount) as amount from m group by figure, source, kind, document_id
    union all
    select 'outstanding', s.id, s.kind, s.id, s.no, s."on",
      sum(case when m.figure in ('ordered', 'refunded') then m.amount else -m.amount end) from s join m on m.source = s.id group by s.id
    union all
    select 'requested', o.id, 'invoice', v.id, v.no, v.requested_on, k.gross - ${redSql} from o
      join invoice_request_orders k on k.order_id = o.id join invoice_requests v on v.id = k.request_id
      where v.requested_on <= ?2 and v.state not in ('DRAFT', 'REJECTED', 'CANCELLED', 'VOIDED')
  )
  select f.*, s.kind as source_kind, s.no as source_no, s.owner_id, s.customer_id, u.name as employee,
    coalesce(c.level, '') as level, coalesce(c.code, '') as customer_code, coalesce(c.name, '') as customer_name,
    coalesce(c.search_key, '') as search_key
  from f join s on s.id = f.source left join customers c on c.id = s.customer_id left join users u on u.id = s.owner_id
  where f.amount <> 0)`

import type { Engine, Reading } from '../../db/engine'
import { unagreedSql } from '../order/agreed'
import type { Instant } from '../value/instant'
import { type BookReport, type Disagreement, type Proof, type ProofResult, proofs } from './book'
import { chainHash, type LogEntry } from './chain'
import { clearedSql } from './cleared'

/**
 * Recomputes every maintained figure from the facts, all of one moment, and names the documents that disagree. It only
 * reads; an empty list of disagreements is the proof.
 */
export function proveBooks(engine: Engine, now: Instant): Promise<BookReport> {
  return engine.snapshot(async (reading) => {
    const results: ProofResult[] = []
    for (const proof of proofs)
      results.push(proof === 'activityLog' ? await proveLog(reading) : await prove(reading, proof))
    return { at: now, results }
  })
}

async function prove(reading: Reading, proof: Exclude<Proof, 'activityLog'>): Promise<ProofResult> {
  const [records, disagreements] = await reading.json<[number, Disagreement[]]>(
    `with compared as (${identities[proof]}) select json_array((select count(*) from compared),
      (select json_group_array(json_object('document', document, 'maintained', maintained, 'facts', facts))
        from (select * from compared where maintained <> facts limit 100)))`,
  )
  return { proof, records, disagreements }
}

/** Orders that hold goods back. */
const receivedSql = `from purchase_receipt_lines c join purchase_receipts r on r.id = c.receipt_id
      where c.purchase_line_id = l.id and r.state <> 'VOIDED'`

const reserving = `o.state in ('CONFIRMED', 'PROCESSING', 'PART_SHIPPED') and o.historical = 0`

/** Of what is told apart each place holds what its batches hold there, each batch what moved of it, each serial number one piece. */
const lotsSql = `select p.name, case p.tracking when 'none' then 0 else s.qty end, coalesce(v.qty, 0)
    from stock_levels s join products p on p.id = s.product_id left join (
      select product_id, location_id, sum(qty) as qty from lot_levels group by product_id, location_id) v
      on v.product_id = s.product_id and v.location_id = s.location_id
    union all
    select p.name || ' ' || b.code, v.qty, coalesce(f.qty, 0) from lot_levels v join lots b on b.id = v.lot_id
      join products p on p.id = v.product_id left join (
      select lot_id, location_id, sum(qty) as qty from stock_movements where lot_id is not null group by lot_id, location_id) f
      on f.lot_id = v.lot_id and f.location_id = v.location_id
    union all
    select p.name || ' ' || b.code, sum(v.qty), case when sum(v.qty) > 10000 then 10000 else sum(v.qty) end from lot_levels v join lots b on b.id = v.lot_id
      join products p on p.id = v.product_id where p.tracking = 'serial' group by b.id`

/** For each identity: the document, the maintained figure, and the same figure from the facts. */
const identities: Record<Exclude<Proof, 'activityLog'>, string> = {
  orderTotals: `select coalesce(o.no, 'draft ' || o.id) as document, o.gross as maintained, coalesce(sum(l.gross), 0) as facts
    from sales_orders o left join sales_order_lines l on l.order_id = o.id group by o.id
    union all
    select coalesce(o.no, 'draft ' || o.id), o.product_total, coalesce(sum(l.amount), 0)
    from sales_orders o left join sales_order_lines l on l.order_id = o.id group by o.id`,
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
    select o.no, o.returned, coalesce((select sum(r.gross) from sales_return_lines r join sales_returns h on h.id = r.return_id where h.order_id = o.id), 0)
    from sales_orders o where o.no is not null
    union all
    select h.no, coalesce(i.amount, 0), sum(d.gross) from deliveries h join delivery_lines d on d.delivery_id = h.id
    left join open_items i on i.kind = 'delivery' and i.document_id = h.id where h.state <> 'VOIDED' group by h.id
    union all
    select h.no, d.qty - coalesce(d.received_qty, d.qty), coalesce((select sum(x.qty) from delivery_differences x where x.delivery_line_id = d.id), 0)
    from deliveries h join delivery_lines d on d.delivery_id = h.id
    union all
    select h.no, coalesce(sum(d.qty), 0), coalesce((select sum(x.qty) from delivery_differences x where x.replacement_id = h.id), 0)
    from deliveries h join delivery_lines d on d.delivery_id = h.id where h.replaces is not null and h.state <> 'VOIDED' group by h.id
    union all
    select h.no, d.returned_gross, coalesce(sum(r.gross), 0) from deliveries h join delivery_lines d on d.delivery_id = h.id
    left join sales_return_lines r on r.delivery_line_id = d.id group by d.id
    union all
    select h.no, d.returned_qty, coalesce(sum(case when r.state in ('SETTLED', 'COMPLETED') then coalesce(l.received_qty, l.qty) end), 0)
    from deliveries h join delivery_lines d on d.delivery_id = h.id left join sales_return_lines l on l.delivery_line_id = d.id
      left join sales_returns r on r.id = l.return_id group by d.id
    union all
    select r.no, r.amount, coalesce(sum(l.gross), 0) from sales_returns r left join sales_return_lines l on l.return_id = r.id group by r.id`,
  orderReceived: `select o.no as document, o.received as maintained,
      coalesce((select sum(a.amount) from open_items i join allocations a on a.open_item_id = i.id join credits c on c.id = a.credit_id
        where i.order_id = o.id and (c.kind in ('receipt', 'opening') or (c.kind = 'return' and coalesce(c.order_id, 0) <> o.id))), 0)
      - coalesce((select sum(a.amount) from credits c join allocations a on a.credit_id = c.id join open_items i on i.id = a.open_item_id
        where c.order_id = o.id and c.kind = 'return' and coalesce(i.order_id, 0) <> o.id), 0)
      + coalesce((select sum(c.unallocated) from credits c where c.order_id = o.id and c.kind = 'receipt'), 0) as facts
    from sales_orders o where o.no is not null
    union all
    ${clearedSql}
    union all
    select r.no, case r.state when 'CONFIRMED' then r.amount else 0 end, coalesce((select i.amount - coalesce((select sum(k.amount) from credits k
      where k.kind = 'refundVoid' and k.document_id = r.id), 0) from open_items i where i.kind = 'refund' and i.document_id = r.id), 0)
    from refunds r
    union all
    select s.no, s.amount, coalesce((select sum(i.amount) - coalesce(sum((select sum(v.amount) from credits v where v.kind = 'serviceVoid'
      and v.document_id = i.id)), 0) from open_items i where i.kind = 'service' and i.document_id = s.id), 0) from service_orders s
    union all
    select s.no, s.amount, s.fee + coalesce((select sum(p.amount) from service_parts p where p.service_id = s.id), 0)
    from service_orders s where s.state in ('DONE', 'COMPLETED')
    union all
    select b.no, case when sum(r.amount) > b.amount then sum(r.amount) else b.amount end, b.amount
    from refunds r join sales_returns b on b.id = r.return_id where r.state in ('PENDING', 'CONFIRMED') and b.settled_on is not null group by b.id, b.no, b.amount`,
  // What of an order is invoiced is what its issued invoices hold of it less what red letters took back, and so line by line.
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
    select r.no, r.gross, coalesce((select sum(x.gross) from invoice_red_lines x where x.red_id = r.id), 0) from invoice_reds r`,
  openItems: `select i.document_no as document, i."open" as maintained, i.amount - coalesce(sum(a.amount), 0) as facts
    from open_items i left join allocations a on a.open_item_id = i.id group by i.id`,
  credits: `select c.document_no as document, c.unallocated as maintained,
      case when c.reverses is not null or exists (select 1 from credits v where v.reverses = c.id) then coalesce(sum(a.amount), 0)
      else c.amount - coalesce(sum(a.amount), 0) end as facts
    from credits c left join allocations a on a.credit_id = c.id group by c.id`,
  customerBalances: `select c.name as document, c.receivable as maintained,
      coalesce((select sum(i."open") from open_items i where i.customer_id = c.id), 0) as facts from customers c
    union all
    select c.name, c.unallocated, coalesce((select sum(k.unallocated) from credits k where k.customer_id = c.id), 0) from customers c
    union all
    select s.no, s.closing, s.opening + coalesce((select sum(l.debit - l.credit) from customer_statement_lines l where l.statement_id = s.id), 0)
    from customer_statements s
    union all
    select s.no, s.closing, s.not_due + s.late_30 + s.late_60 + s.late_90 + s.late_more + s.unallocated from customer_statements s`,
  stockOnHand: `select p.name as document, p.on_hand as maintained,
      coalesce((select sum(m.qty) from stock_movements m where m.product_id = p.id), 0) as facts from products p
    union all
    select p.name, l.qty, coalesce(f.qty, 0) from stock_levels l join products p on p.id = l.product_id left join (
      select product_id, location_id, sum(qty) as qty from stock_movements group by product_id, location_id) f
      on f.product_id = l.product_id and f.location_id = l.location_id
    union all
    select s.no, p.qty - p.back_qty, coalesce((select -sum(m.qty) from stock_movements m where m.document_id = p.id), 0)
    from service_parts p join service_orders s on s.id = p.service_id
    union all
    select p.name, p.on_hand, coalesce((select sum(l.qty) from stock_levels l where l.product_id = p.id), 0) from products p
    union all
    select p.name, p.blocked, coalesce((select sum(l.qty) from stock_levels l join locations k on k.id = l.location_id
      where l.product_id = p.id and k.kind <> 'sale'), 0) from products p
    union all
    ${lotsSql}`,
  // What is on hand is worth what all movements cost, nothing is worth nothing, and what is below nothing is just what left too early (R-STK).
  stockValue: `select p.name as document, p.stock_value as maintained,
      coalesce((select sum(m.value) from stock_movements m where m.product_id = p.id), 0) as facts from products p
    union all
    select p.name, p.stock_value, 0 from products p where p.on_hand = 0
    union all
    select p.name, coalesce(sum(c.open_qty), 0), case when p.on_hand < 0 then -p.on_hand else 0 end
    from products p left join pending_costs c on c.product_id = p.id group by p.id
    union all
    select p.name, coalesce(sum(c.open_value), 0), case when p.on_hand < 0 then -p.stock_value else 0 end
    from products p left join pending_costs c on c.product_id = p.id group by p.id`,
  stockReserved: `select p.name as document, p.reserved as maintained, coalesce(held.qty, 0) as facts
    from products p left join (
      select product_id, sum(qty) as qty from (
        select l.product_id, (l.qty - l.delivered_qty) * l.unit_ratio / 10000 as qty
        from sales_orders o join sales_order_lines l on l.order_id = o.id where ${reserving} and l.delivered_qty < l.qty
        union all
        select c.product_id, (l.qty - l.delivered_qty) * c.qty / 10000
        from sales_orders o join sales_order_lines l on l.order_id = o.id
          join sales_order_line_components c on c.line_id = l.id where ${reserving} and l.delivered_qty < l.qty) parts
      group by product_id) held on held.product_id = p.id
    where p.kind = 'goods'`,
  purchaseTotals: `select coalesce(o.no, 'draft ' || o.id) as document, o.gross as maintained, coalesce(sum(l.gross), 0) as facts
    from purchase_orders o left join purchase_order_lines l on l.purchase_id = o.id group by o.id
    union all
    select coalesce(o.no, 'draft ' || o.id), o.gross, coalesce(sum(l.gross), 0)
    from purchase_returns o left join purchase_return_lines l on l.return_id = o.id group by o.id
    union all
    select o.no, l.received_qty, coalesce((select sum(c.qty - c.replaced_qty) ${receivedSql}), 0)
    from purchase_order_lines l join purchase_orders o on o.id = l.purchase_id
    union all
    select o.no, l.accepted_qty, coalesce((select sum(c.accepted_qty) ${receivedSql}), 0)
    from purchase_order_lines l join purchase_orders o on o.id = l.purchase_id
    union all
    select r.no, case when r.state = 'VOIDED' then 0 else r.cost end,
      coalesce(sum(case when r.state = 'VOIDED' then m.qty when m.kind <> 'cost' then m.value end), 0) from purchase_receipts r
    left join stock_movements m on m.document_id = r.id where not exists (select 1 from purchase_receipt_lines c
      join purchase_order_lines l on l.id = c.purchase_line_id join products p on p.id = l.product_id where c.receipt_id = r.id and p.kind <> 'goods')
    group by r.id`,
  // What is owed to suppliers, in whole and document by document, is what was accepted less what settled it; what is accepted and not owed for any more is completed.
  payables: `select i.document_no as document, i."open" as maintained, i.amount - coalesce(sum(a.amount), 0) as facts
    from payable_items i left join payable_allocations a on a.item_id = i.id group by i.id
    union all
    select c.document_no, c.unallocated,
      case when c.reverses is not null or exists (select 1 from payable_credits v where v.reverses = c.id) then coalesce(sum(a.amount), 0)
      else c.amount - coalesce(sum(a.amount), 0) end
    from payable_credits c left join payable_allocations a on a.credit_id = c.id group by c.id
    union all
    select s.name, s.payable, coalesce((select sum(i."open") from payable_items i where i.supplier_id = s.id), 0) from suppliers s
    union all
    select s.name, s.unallocated, coalesce((select sum(k.unallocated) from payable_credits k where k.supplier_id = s.id), 0) from suppliers s
    union all
    select r.no, r.gross, coalesce(i.amount, 0) from purchase_receipts r
    left join payable_items i on i.kind = 'goodsReceipt' and i.document_id = r.id where r.state = 'INSPECTED'
    union all
    select r.no, r.gross, coalesce(sum(c.gross), 0) from purchase_receipts r join purchase_receipt_lines c on c.receipt_id = r.id group by r.id
    union all
    select r.no, 0, coalesce(i."open", 0) from purchase_receipts r
    left join payable_items i on i.kind = 'goodsReceipt' and i.document_id = r.id where r.state = 'VOIDED'
    union all
    select o.no, case when o.state in ('SETTLED', 'COMPLETED') and o.settled_way <> 'exchange'
        and not exists (select 1 from purchase_receipts r where r.return_id = o.id) then o.gross else 0 end,
      coalesce((select sum(k.amount) from payable_credits k where k.kind = 'return' and k.document_id = o.id), 0)
    from purchase_returns o where o.no is not null
    union all
    select o.no, case when o.settled_way = 'exchange' then 0 else -o.cost end,
      coalesce((select sum(m.value) from stock_movements m where m.document_id = o.id and m.kind <> 'cost'), 0) from purchase_returns o where o.no is not null
    union all
    select p.no, case when p.state = 'CONFIRMED' then p.amount else 0 end, coalesce(sum(k.amount), 0) from payments p
    left join payable_credits k on k.kind in ('payment', 'paymentVoid') and k.document_id = p.id group by p.id
    union all
    select s.name, case when o.openings > 1 then 1 else o.openings end, o.openings from (
      select supplier_id, count(*) as openings from (select supplier_id from payable_items where kind = 'opening'
        union all select supplier_id from payable_credits where kind = 'opening') group by supplier_id) o
    join suppliers s on s.id = o.supplier_id
    union all
    select o.no, case when o.state = 'COMPLETED' then 0 else 1 end, case when coalesce(sum(i."open"), 0) = 0 then 0 else 1 end
    from purchase_orders o left join payable_items i on i.purchase_id = o.id where o.state in ('ACCEPTED', 'COMPLETED') group by o.id`,
  // A line of a statement that is matched is of a document that counts and is of its amount, less what the bank kept.
  bankLines: `select r.no as document, abs(b.amount) as maintained, case when r.state not in ('PENDING', 'CONFIRMED') then 0
      when r.amount - r.fee = b.amount then b.amount else r.amount end as facts
    from bank_lines b join receipts r on r.id = b.receipt_id
    union all
    select f.no, -b.amount, case when f.state in ('PENDING', 'CONFIRMED') then f.amount else 0 end
    from bank_lines b join refunds f on f.id = b.refund_id
    union all
    select p.no, -b.amount, case when p.state in ('PENDING', 'CONFIRMED') then p.amount else 0 end
    from bank_lines b join payments p on p.id = b.payment_id
    union all
    select b.happened_on || ' ' || b.counterparty, case b.state when 'matched' then 1 else 0 end,
      (b.receipt_id is not null) + (b.refund_id is not null) + (b.payment_id is not null) from bank_lines b`,
  // An order is confirmed by the last of its rounds, waits while that one does, and else is neither.
  approvals: `select o.no as document,
      case when o.state = 'PENDING' then 1 when o.state in ('DRAFT', 'REJECTED') then 0
        when o.state = 'CANCELLED' and a.state <> 'PASSED' then 0 else 2 end as maintained,
      case a.state when 'PENDING' then 1 when 'PASSED' then 2 else 0 end as facts
    from approvals a join sales_orders o on o.id = a.order_id
    where a.round = (select max(b.round) from approvals b where b.order_id = a.order_id and b.change_id is null)
    union all
    select o.no, 1, 0 from sales_orders o where o.state = 'PENDING' and not exists (select 1 from approvals a where a.order_id = o.id and a.change_id is null)`,
  // An order that counts holds its coupon for the amount it is paid less by; one that does not holds none, and no two hold one.
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
}

/** Entries of the log fetched at a time. */
const logPage = 1000

/** Follows the hash chain of the log, a page at a time: a changed, missing or slipped-in entry breaks it. */
async function proveLog(reading: Reading): Promise<ProofResult> {
  const disagreements: Disagreement[] = []
  let [records, lastId, previousHash] = [0, 0, '']
  for (;;) {
    const entries = await reading.json<(LogEntry & { hash: string })[]>(logSql, [lastId, logPage])
    for (const entry of entries) {
      const intact = entry.previousHash === previousHash && chainHash(entry) === entry.hash
      if (!intact && disagreements.length < 100) {
        disagreements.push({ document: `${entry.command} ${entry.id}`, maintained: 0, facts: 1 })
      }
      ;[lastId, previousHash] = [entry.id, entry.hash]
    }
    records += entries.length
    if (entries.length < logPage) return { proof: 'activityLog', records, disagreements }
  }
}

const logSql = `select json_group_array(json_object('id', id, 'commandId', command_id, 'command', command, 'userId', user_id, 'at', at,
    'record', record, 'recordId', record_id, 'before', "before", 'after', "after", 'previousHash', previous_hash, 'hash', hash))
  from (select * from activity_log where id > ? order by id limit ?)`

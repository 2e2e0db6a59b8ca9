import type { Engine, Reading } from '../../db/engine'
import { unagreedSql } from '../order/agreed'
import type { Instant } from '../value/instant'
import { type BookReport, type Disagreement, type Proof, type ProofResult, proofs } from './book'
import { chainHash, type LogEntry } from './chain'

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
const reserving = `o.state in ('CONFIRMED', 'PROCESSING', 'PART_SHIPPED') and o.historical = 0`

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
    select o.no, o.returned, coalesce((select sum(r.gross) from sales_return_lines r join sales_returns h on h.id = r.return_id where h.order_id = o.id), 0)
    from sales_orders o where o.no is not null
    union all
    select h.no, coalesce(i.amount, 0), sum(d.gross) from deliveries h join delivery_lines d on d.delivery_id = h.id
    left join open_items i on i.kind = 'delivery' and i.document_id = h.id where h.state <> 'VOIDED' group by h.id
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
        where i.order_id = o.id and c.kind in ('receipt', 'opening')), 0)
      + coalesce((select sum(c.unallocated) from credits c where c.order_id = o.id and c.kind = 'receipt'), 0) as facts
    from sales_orders o where o.no is not null`,
  orderInvoiced: `select o.no as document, o.invoiced as maintained,
      coalesce((select sum(v.gross) from invoice_requests v where v.order_id = o.id and v.state in ('ISSUED', 'PART_RED')), 0) as facts
    from sales_orders o where o.no is not null
    union all
    select o.no, o.invoice_pending,
      coalesce((select sum(v.gross) from invoice_requests v where v.order_id = o.id and v.state in ('PENDING', 'APPROVED')), 0)
    from sales_orders o where o.no is not null`,
  openItems: `select i.document_no as document, i."open" as maintained, i.amount - coalesce(sum(a.amount), 0) as facts
    from open_items i left join allocations a on a.open_item_id = i.id group by i.id`,
  credits: `select c.document_no as document, c.unallocated as maintained,
      case when c.reverses is not null or exists (select 1 from credits v where v.reverses = c.id) then coalesce(sum(a.amount), 0)
      else c.amount - coalesce(sum(a.amount), 0) end as facts
    from credits c left join allocations a on a.credit_id = c.id group by c.id`,
  customerBalances: `select c.name as document, c.receivable as maintained,
      coalesce((select sum(i."open") from open_items i where i.customer_id = c.id), 0) as facts from customers c
    union all
    select c.name, c.unallocated, coalesce((select sum(k.unallocated) from credits k where k.customer_id = c.id), 0) from customers c`,
  stockOnHand: `select p.name as document, p.on_hand as maintained,
      coalesce((select sum(m.qty) from stock_movements m where m.product_id = p.id), 0) as facts from products p`,
  stockReserved: `select p.name as document, p.reserved as maintained, coalesce(held.qty, 0) as facts
    from products p left join (
      select product_id, sum(qty) as qty from (
        select l.product_id, (l.qty - l.delivered_qty) * l.unit_ratio / 10000 as qty
        from sales_orders o join sales_order_lines l on l.order_id = o.id where ${reserving}
        union all
        select c.product_id, (l.qty - l.delivered_qty) * c.qty / 10000
        from sales_orders o join sales_order_lines l on l.order_id = o.id
          join sales_order_line_components c on c.line_id = l.id where ${reserving}) parts
      group by product_id) held on held.product_id = p.id
    where p.kind = 'goods'`,
  // An order is confirmed by the last of its rounds, waits while that one does, and else is neither.
  purchaseTotals: `select coalesce(o.no, 'draft ' || o.id) as document, o.gross as maintained, coalesce(sum(l.gross), 0) as facts
    from purchase_orders o left join purchase_order_lines l on l.purchase_id = o.id group by o.id
    union all
    select coalesce(o.no, 'draft ' || o.id), o.gross, coalesce(sum(l.gross), 0)
    from purchase_returns o left join purchase_return_lines l on l.return_id = o.id group by o.id`,
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

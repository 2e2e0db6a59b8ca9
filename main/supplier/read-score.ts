import type { Reading } from '../../db/engine'
import { bought, paidSql } from '../purchase/bought'
import type { PaidPrice } from '../purchase/view'
import { addDays, type Day } from '../value/day'
import type { Id } from '../value/id'
import { unagreedPurchasesSql } from './documents'
import { type ScoreFacts, scoreOf } from './score'
import type { SupplierRecord } from './supplier'

/** So many days back from today count. */
const lately = 365

/** How a supplier has done in the last year, and what each product bought from it cost, newest first, at most 300 times (PUR-03, PUR-04). */
export async function readScore(reading: Reading, today: Day, { id }: { id: Id }): Promise<SupplierRecord> {
  const since = addDays(today, -lately)
  const facts = await reading.json<ScoreFacts>(factsSql, [id, since, today])
  const paid = await reading.json<(PaidPrice & { productName: string; baseUnit: string })[]>(
    `select json_group_array(json_object(${paidSql}, 'productName', product_name, 'baseUnit', base_unit)) from (
      select b.*, p.name as product_name, p.unit as base_unit from (${bought} and o.supplier_id = ?1 and o.ordered_on >= ?2) b
      join products p on p.id = b.product_id order by b.ordered_on desc, b.id desc, b.line_no desc limit 300)`,
    [id, since],
  )
  return { score: scoreOf(facts), paid }
}

/** Lines that were agreed on lately and promised for a day. */
const promised = `select l.id, l.qty, coalesce(l.promised_on, o.promised_on) as promised_on
  from purchase_order_lines l join purchase_orders o on o.id = l.purchase_id
  where o.supplier_id = ?1 and o.ordered_on >= ?2 and l.qty > 0 and o.state not in ${unagreedPurchasesSql}
    and coalesce(l.promised_on, o.promised_on) <= ?3`

/** What of a line was here by its day. */
const hereInTime = `(select coalesce(sum(c.qty), 0) from purchase_receipt_lines c join purchase_receipts r on r.id = c.receipt_id
  where c.purchase_line_id = d.id and r.state <> 'VOIDED' and r.received_on <= d.promised_on)`

/** What each product was bought for lately, from one and from the others. */
const compared = `select l.product_id, sum(case when o.supplier_id = ?1 then l.qty * l.unit_ratio / 10000 else 0 end) as qty,
    sum(case when o.supplier_id = ?1 then l.net else 0 end) as net,
    sum(case when o.supplier_id <> ?1 then l.qty * l.unit_ratio / 10000 else 0 end) as others_qty,
    sum(case when o.supplier_id <> ?1 then l.net else 0 end) as others_net
  from purchase_order_lines l join purchase_orders o on o.id = l.purchase_id
  where o.ordered_on >= ?2 and l.qty > 0 and o.state not in ${unagreedPurchasesSql}
    and l.product_id in (select m.product_id from purchase_order_lines m join purchase_orders q on q.id = m.purchase_id where q.supplier_id = ?1)
  group by l.product_id`

const factsSql = `select json_object(
  'due', (select count(*) from (${promised}) d),
  'onTime', (select count(*) from (${promised}) d where ${hereInTime} >= d.qty),
  'came', (select coalesce(cast(round(sum(1.0 * l.gross * c.qty / l.qty)) as integer), 0) from purchase_receipt_lines c
    join purchase_receipts r on r.id = c.receipt_id join purchase_order_lines l on l.id = c.purchase_line_id
    join purchase_orders o on o.id = l.purchase_id
    where o.supplier_id = ?1 and o.ordered_on >= ?2 and r.state = 'INSPECTED' and l.qty > 0),
  'accepted', (select coalesce(sum(r.gross), 0) from purchase_receipts r join purchase_orders o on o.id = r.purchase_id
    where o.supplier_id = ?1 and o.ordered_on >= ?2 and r.state = 'INSPECTED'),
  'products', (select json_group_array(json_object('qty', qty, 'net', net, 'othersQty', others_qty, 'othersNet', others_net))
    from (${compared}) where qty > 0 and others_qty > 0 and others_net > 0))`

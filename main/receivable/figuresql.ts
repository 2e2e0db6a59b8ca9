import type { AgingBasis, Band } from './band'
import { dueThenSql } from './duesql'

/** What the rows of a figure are narrowed to, besides the day ?1: a range of days (?2 to ?3), a customer (?4). */
export interface Narrow {
  /** As of today or later: the maintained figures are read. */
  now: boolean
  range: { by: AgingBasis; from: boolean; to: boolean } | null
  ofCustomer: boolean
}

/** A column of the aging, or the whole of something. */
export type Part = Band | null

const whose = (row: string, { ofCustomer }: Narrow) => (ofCustomer ? ` and ${row}.customer_id = ?4` : '')

// Rows are (id, side, customer_id, sort_on, "open"); a side says where the rest of the row lies: 0 items, 1 credits, 2 orders, 3 orders
// out of sight, 4 returns.

/** SQL of the open items of a figure: what of each was open at the end of the day. */
export function itemRows(narrow: Narrow): string {
  const { now, range } = narrow
  const day = range?.by === 'document' ? 'i.item_on' : 'i.due_on'
  const among = `${range?.from ? ` and ${day} >= ?2` : ''}${range?.to ? ` and ${day} <= ?3` : ''}${whose('i', narrow)}`
  if (now)
    return `select i.id, 0 as side, i.customer_id, i.due_on as sort_on, i."open" as "open" from open_items i
      where i."open" <> 0${among}`
  const then = among.replaceAll('i.due_on', `(${dueThenSql})`)
  return `select * from (select i.id, 0 as side, i.customer_id, ${dueThenSql} as sort_on, i.amount
      - coalesce((select sum(a.amount) from allocations a where a.open_item_id = i.id and a.allocated_on <= ?1), 0) as "open"
    from open_items i where i.item_on <= ?1${then}) where "open" <> 0`
}

/** SQL of what was in hand at the end of the day, below zero. A receipt that was voided and what voids it stand for nothing. */
export function creditRows(narrow: Narrow): string {
  if (narrow.now)
    return `select k.id, 1 as side, k.customer_id, k.credit_on as sort_on, -k.unallocated as "open" from credits k
      where k.unallocated <> 0${whose('k', narrow)}`
  return `select * from (select k.id, 1 as side, k.customer_id, k.credit_on as sort_on,
      coalesce((select sum(a.amount) from allocations a where a.credit_id = k.id and a.allocated_on <= ?1), 0) - k.amount as "open"
    from credits k where k.credit_on <= ?1${whose('k', narrow)}
      and not exists (select 1 from credits v where v.reverses = k.id and v.credit_on = k.credit_on)
      and not exists (select 1 from credits v where v.id = k.reverses and v.credit_on = k.credit_on)) where "open" <> 0`
}

/**
 * SQL of what in hand counts where advances do not, below zero: of money only what its order still has outstanding, the earlier first
 * (R-CRD). `overpaid` is what was received too much for the order of a credit `k`, null where none waits for it.
 */
export function boundRows(narrow: Narrow, overpaid: string): string {
  return `select * from (select id, 1 as side, customer_id, credit_on as sort_on, -case when over is null then 0 when over - later <= 0 then unallocated
      when over - later >= unallocated then 0 else unallocated - (over - later) end as "open"
    from (select k.id, k.customer_id, k.credit_on, k.unallocated, ${overpaid} as over, (select coalesce(sum(j.unallocated), 0) from credits j
        where j.order_id = k.order_id and j.kind = 'receipt' and j.id > k.id) as later
      from credits k where k.unallocated <> 0 and k.kind in ('receipt', 'opening')${whose('k', narrow)}) b) where "open" <> 0
    union all select k.id, 1, k.customer_id, k.credit_on, -k.unallocated from credits k
      where k.unallocated <> 0 and k.kind not in ('receipt', 'opening')${whose('k', narrow)}`
}

const waiting = (order: string) =>
  `${order}.historical = 0 and ${order}.state in ('CONFIRMED', 'PROCESSING', 'PART_SHIPPED')`
const toGo = (order: string) => `${order}.gross + ${order}.over_shipped - ${order}.delivered`

/** SQL of what is confirmed and not yet delivered; orders that somebody does not see stand together (R-CRD). */
export function orderRows(narrow: Narrow, whole: string): string {
  return `select o.id, 2 as side, o.customer_id, o.order_on as sort_on, ${toGo('o')} as "open" from sales_orders o
      where ${waiting('o')} and ${toGo('o')} <> 0${whose('o', narrow)}
    union all select * from (select 0 as id, 3 as side, max(w.customer_id) as customer_id, ?1 as sort_on, sum(${toGo('w')}) as "open"
      from ${whole} w where ${waiting('w')}${whose('w', narrow)} and not exists (select 1 from sales_orders o where o.id = w.id)) s
    where "open" <> 0`
}

/**
 * SQL of what is still to come for order ?5 (R-AR): what was agreed, less what came back, less what was received for it: receipts
 * bound to it and whatever settles what it owes, without what they settle of others.
 */
export function outstandingRows(agreed: string, unagreed: string): string {
  const alive = `o.historical = 0 and o.state not in ${unagreed}`
  const kept = `exists (select 1 from sales_orders o where o.id = ?5 and ${alive})`
  return `select o.id, 2 as side, o.customer_id, o.order_on as sort_on, ${agreed} as "open" from sales_orders o where o.id = ?5 and ${alive}
    union all select * from (select r.id, 4 as side, r.customer_id, coalesce(r.settled_on, r.requested_on) as sort_on,
      -(select coalesce(sum(l.gross), 0) from sales_return_lines l where l.return_id = r.id) as "open"
      from sales_returns r where r.order_id = ?5 and ${kept}) where "open" <> 0
    union all select * from (select coalesce(k.reverses, k.id) as id, 1 as side, k.customer_id, min(k.credit_on) as sort_on, -sum(
      case when k.order_id = ?5 and k.kind in ('receipt', 'receiptVoid') then k.amount else 0 end
      - case when k.order_id = ?5 and ${paying} then coalesce((select sum(a.amount) from allocations a where a.credit_id = k.id), 0) else 0 end
      + case when ${paying} then coalesce((select sum(a.amount) from allocations a join open_items i on i.id = a.open_item_id
        where a.credit_id = k.id and i.order_id = ?5), 0) else 0 end) as "open"
      from credits k where ${kept} and (k.order_id = ?5 or k.id in (select a.credit_id from open_items i
        join allocations a on a.open_item_id = i.id where i.order_id = ?5)) group by 1, 2, 3) where "open" <> 0`
}

/** What cancels a document does not pay for an order. */
const paying = `k.kind not in ('deliveryVoid', 'refundVoid', 'serviceVoid', 'transferVoid')`

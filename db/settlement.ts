import type { Move } from '../main/settlement/moves'
import type { SettlingPage } from '../main/settlement/view'
import type { Day } from '../main/value/day'
import type { Id } from '../main/value/id'
import type { Reading, Tx } from './engine'
import type { Moment } from './ledger'
import { nextNumber } from './number'
import { settlementLines, settlements } from './schema/writeoff'
import { wholeOrders } from './scope'

type Settleable = Pick<SettlingPage, 'credits' | 'items' | 'pairs' | 'done'>

/**
 * What of a customer can be settled by hand (R-ALC): what is in hand and what is open, also what of both is used up and could be taken back.
 * What cancels a document and what was written off is bound to its own document and not among them; of money paid back only what is open,
 * since what it came out of was voided, and what was set against that by hand. `toCome` is
 * the SQL of what an order `o` still has to come (`toComeSql`).
 */
export function findSettling(reading: Reading, customerId: Id, toCome: string): Promise<Settleable> {
  return reading.json<Settleable>(settlingSql(toCome), [customerId])
}

/** Writes down under a number of its own what of a customer was settled by hand (R-DOC). */
export async function keepSettlement(
  tx: Tx,
  { now, newId, today, by }: Moment & { today: Day; by: Id },
  { customerId, moves, note }: { customerId: Id; moves: readonly Move[]; note: string },
): Promise<{ id: Id; no: string }> {
  const no = await nextNumber(tx, 'HXD', today)
  const id = newId()
  const written = { settledOn: today, note, createdBy: by, createdAt: now }
  await tx.db.insert(settlements).values({ id, no, customerId, state: 'DONE', ...written })
  const lines = moves.map(({ creditId, itemId: openItemId, amount }) => ({ creditId, openItemId, amount }))
  await tx.db.insert(settlementLines).values(lines.map((line) => ({ ...line, id: newId(), settlementId: id })))
  return { id, no }
}

/** Credits `k` that may be set by hand. */
const settable = `k.kind in ('receipt', 'return', 'opening') and not exists (select 1 from credits v where v.reverses = k.id)`

/** How much of a credit `k` was set against an item `i` by hand and not undone. */
const byHand = `(select coalesce(sum(l.amount), 0) from settlement_lines l join settlements t on t.id = l.settlement_id
  where l.open_item_id = i.id and l.credit_id = k.id and t.state = 'DONE')`

const pairsSql = `select * from (select credit_id, open_item_id, case when by_hand < amount then by_hand else amount end as amount, fixed
  from (select a.credit_id, a.open_item_id, sum(a.amount) as amount, k.kind = 'return' and k.order_id is not null and k.order_id = i.order_id as fixed,
      case when i.kind = 'refund' then ${byHand} else sum(a.amount) end as by_hand
    from credits k join allocations a on a.credit_id = k.id join open_items i on i.id = a.open_item_id
    where k.customer_id = ?1 and i.customer_id = ?1 and ${settable}
    group by k.id, i.id) p) q where amount <> 0`

const settlingSql = (toCome: string) => `with pairs as (${pairsSql}) select json_object(
  'credits', (select json_group_array(json_object('id', k.id, 'no', k.document_no, 'kind', k.kind, 'creditOn', k.credit_on, 'orderId', k.order_id,
      'orderNo', p.no, 'toCome', ${toCome}, 'amount', k.amount, 'unallocated', k.unallocated) order by k.credit_on, k.id)
    from credits k left join sales_orders p on p.id = k.order_id left join ${wholeOrders} o on o.id = k.order_id
    where k.customer_id = ?1 and ${settable} and (k.unallocated <> 0 or k.id in (select credit_id from pairs))),
  'items', (select json_group_array(json_object('id', i.id, 'no', i.document_no, 'kind', i.kind, 'itemOn', i.item_on, 'dueOn', i.due_on,
      'orderId', i.order_id, 'orderNo', o.no, 'amount', i.amount, 'open', i."open") order by i.due_on, i.item_on, i.document_no, i.id)
    from open_items i left join sales_orders o on o.id = i.order_id
    where i.customer_id = ?1 and (i."open" <> 0 or i.id in (select open_item_id from pairs))),
  'pairs', (select json_group_array(json_object('creditId', credit_id, 'itemId', open_item_id, 'amount', amount,
      'fixed', json(iif(fixed, 'true', 'false'))) order by credit_id, open_item_id) from pairs),
  'done', (select json_group_array(json_object('id', s.id, 'no', s.no, 'state', s.state, 'settledOn', s.settled_on, 'note', s.note,
      'by', s.by, 'lines', json(s.lines)) order by s.id desc) from (
    select t.*, coalesce(u.name, '') as by, (select json_group_array(json_object('creditNo', coalesce(k.document_no, ''),
        'itemNo', coalesce(i.document_no, ''), 'amount', l.amount) order by l.id)
      from settlement_lines l left join credits k on k.id = l.credit_id left join open_items i on i.id = l.open_item_id
      where l.settlement_id = t.id) as lines
    from settlements t left join users u on u.id = t.created_by where t.customer_id = ?1 order by t.id desc limit 50) s))`

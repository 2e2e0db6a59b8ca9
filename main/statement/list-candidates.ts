import type { Reading } from '../../db/engine'
import type { Day } from '../value/day'
import { Refusal } from '../value/refusal'
import type { Candidate } from './view'

/**
 * The customers who have a balance at the end of a period, had one at its beginning, or documents in it, by their names, each with the
 * statement of these days that is there already (R-SOA). Refuses a period that ends before it begins (`period.reversed`).
 */
export function listCandidates(reading: Reading, { from, to }: { from: Day; to: Day }): Promise<Candidate[]> {
  if (from > to) throw new Refusal('period.reversed', { from, to })
  return reading.json<Candidate[]>(candidatesSql, [from, to])
}

// What was voided and what cancels it are both in the sum, and neither is a document.
const candidatesSql = `select json_group_array(json_object('customerId', customer_id, 'customerCode', code, 'customerName', name,
    'documents', documents, 'closing', closing, 'statementId', statement_id, 'statementNo', statement_no)) from (
  select f.*, c.code, c.name, s.id as statement_id, s.no as statement_no from (
    select customer_id, sum(amount) as closing, sum(case when "on" < ?1 then amount else 0 end) as opening,
      sum("on" >= ?1 and counts) as documents
    from (
      select i.customer_id, i.item_on as "on", i.amount, not exists (select 1 from credits v
        where (v.kind in ('deliveryVoid', 'refundVoid') and v.document_id = i.document_id)
          or (v.kind in ('serviceVoid', 'transferVoid') and v.document_id = i.id)) as counts
      from open_items i where i.item_on <= ?2
      union all
      select k.customer_id, k.credit_on, -k.amount, k.kind not in ('receiptVoid', 'deliveryVoid', 'returnVoid', 'refundVoid', 'serviceVoid', 'writeOffVoid', 'transferVoid')
        and not exists (select 1 from credits v where v.reverses = k.id)
      from credits k where k.credit_on <= ?2) m
    group by customer_id having closing <> 0 or opening <> 0 or documents > 0) f
  join customers c on c.id = f.customer_id
  left join customer_statements s on s.id = (select max(x.id) from customer_statements x
    where x.customer_id = f.customer_id and x.from_on = ?1 and x.to_on = ?2 and x.state <> 'WITHDRAWN')
  order by c.name, c.id)`

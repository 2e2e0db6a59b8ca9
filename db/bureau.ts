import type { KnownRed, KnownRequest } from '../main/bureau/comparing'
import type { BureauRequest } from '../main/bureau/request'
import type { Id } from '../main/value/id'
import type { Reading } from './engine'
import { notDueSql } from './invoice'

/** The last batch of a request `v` that was not taken back, unless the bureau has refused the request since. */
const openBatch = `(select max(q.batch_id) from bureau_batch_requests q join bureau_batches b on b.id = q.batch_id
  where q.request_id = v.id and b.withdrawn_at is null
    and not exists (select 1 from bureau_failures f where f.request_id = v.id and f.id > b.id))`

/** Why the bureau did not take a request `v`; '' where it was not asked, or was asked again since. */
export const failureOf = `coalesce((select f.reason from bureau_failures f where f.request_id = v.id
  and not exists (select 1 from bureau_batch_requests q join bureau_batches b on b.id = q.batch_id
    where q.request_id = v.id and b.withdrawn_at is null and b.id > f.id) order by f.id desc limit 1), '')`

/** The number of the batch in which a request `v` waits for the bureau's answer; null where it does not. */
export const batchNoOf = `(case when v.state = 'APPROVED' then (select b.no from bureau_batches b where b.id = ${openBatch}) end)`

/** Invoice requests that wait for their invoice, the oldest first: all of them, or those of some ids. */
export function approvedRequests(reading: Reading, ids: readonly Id[] | null = null): Promise<BureauRequest[]> {
  return reading.json<BureauRequest[]>(
    `select json_group_array(json_object('id', id, 'no', no, 'kind', kind, 'customerName', customer_name, 'title', title,
      'taxId', tax_id, 'naturalPerson', json(iif(natural_person, 'true', 'false')), 'requestedOn', requested_on, 'gross', gross,
      'inclusive', case when least_inclusive = most_inclusive then json(iif(least_inclusive, 'true', 'false')) end,
      'remark', remark, 'mailTo', mail_to, 'beyond', beyond, 'address', address, 'phone', phone, 'bank', bank, 'account', account,
      'lines', json(lines), 'batchNo', batch_no, 'batchAt', batch_at, 'failure', failure)) from (
    select v.*, ${beyondDue} as beyond, c.name as customer_name, b.no as batch_no, b.created_at as batch_at, ${failureOf} as failure,
      coalesce(t.address, '') as address, coalesce(t.phone, '') as phone, coalesce(t.bank, '') as bank, coalesce(t.account, '') as account,
      (select min(o.tax_inclusive) ${ofLines}) as least_inclusive, (select max(o.tax_inclusive) ${ofLines}) as most_inclusive,
      (select json_group_array(json_object('product', p.name, 'name', h.name, 'spec', h.spec, 'unit', h.unit, 'qty', h.qty, 'gross', h.gross,
        'net', h.net, 'tax', h.tax, 'taxKind', h.tax_kind, 'taxRate', h.tax_rate, 'taxCode', p.tax_code,
        'taxShortName', p.tax_short_name, 'taxPolicy', p.tax_policy))
        from (select * from invoice_request_lines k where k.request_id = v.id order by k.id) h
        join sales_order_lines l on l.id = h.order_line_id join products p on p.id = l.product_id) as lines
    from invoice_requests v join customers c on c.id = v.customer_id
      left join bureau_batches b on b.id = ${openBatch}
      left join invoice_titles t on t.id = (select i.id from invoice_titles i
        where i.customer_id = v.customer_id and i.title = v.title and i.tax_id = v.tax_id order by i.usual desc, i.line_no limit 1)
    where v.state = 'APPROVED' and v.gross > 0 and (?1 is null or v.id in (select value from json_each(?1)))
    order by v.requested_on, v.id)`,
    [ids === null ? null : JSON.stringify(ids)],
  )
}

/** What of a request `v` is not due any more since goods came back; nothing where somebody may ask for more. */
const beyondDue = `case when v.over_asked = 1 then 0 else ${notDueSql('v.id')} end`

const ofLines = `from invoice_request_lines h join sales_order_lines l on l.id = h.order_line_id
  join sales_orders o on o.id = l.order_id where h.request_id = v.id`

/** The batch in which a request waits for the bureau's answer; null where it does not. */
export function waitingBatch(reading: Reading, id: Id): Promise<string | null> {
  return reading.json<string | null>(
    `select json_quote((select b.no from invoice_requests v join bureau_batches b on b.id = ${openBatch}
      where v.id = ? and v.state = 'APPROVED'))`,
    [id],
  )
}

/** Why the bureau did not take a request when it was asked last; '' otherwise. */
export function lastFailure(reading: Reading, id: Id): Promise<string> {
  return reading.json<string>(`select json_quote((select ${failureOf} from invoice_requests v where v.id = ?))`, [id])
}

/** A request `v` and the number of its invoice, as the bureau's answers are compared with it. */
const knownOf = `json_object('id', v.id, 'no', v.no, 'state', v.state, 'gross', v.gross, 'net', v.net, 'tax', v.tax, 'title', v.title,
  'taxId', v.tax_id,
  'number', case when v.invoice_no is null then null when v.invoice_code = '' then v.invoice_no else v.invoice_code || ' ' || v.invoice_no end)`

/** The requests that rows of the bureau's answer may be of: by their numbers, by the numbers of their invoices, and all that wait. */
export function knownRequests(
  reading: Reading,
  nos: readonly string[],
  numbers: readonly string[],
): Promise<KnownRequest[]> {
  return reading.json<KnownRequest[]>(
    `select json_group_array(${knownOf})
    from invoice_requests v where v.state = 'APPROVED' or v.no in (select value from json_each(?1))
      or (v.invoice_no is not null and (v.invoice_code || v.invoice_no) in (select value from json_each(?2)))`,
    [JSON.stringify(nos), JSON.stringify(numbers)],
  )
}

/** The red letters that the bureau may speak of: by their numbers, and all that wait for one. */
export function knownReds(reading: Reading, numbers: readonly string[]): Promise<KnownRed[]> {
  return reading.json<KnownRed[]>(
    `select json_group_array(json_object('id', r.id, 'no', r.no, 'gross', r.gross, 'net', r.net, 'tax', r.tax, 'request', ${knownOf},
      'number', case when r.red_no is null then null when r.red_code = '' then r.red_no else r.red_code || ' ' || r.red_no end))
    from invoice_reds r join invoice_requests v on v.id = r.request_id
    where r.state = 'CONFIRMED' or (r.red_no is not null and (r.red_code || r.red_no) in (select value from json_each(?1)))`,
    [JSON.stringify(numbers)],
  )
}

import type { InvoicePart } from '../main/invoice/line'
import type { RedOffer } from '../main/invoice/red'
import type { Fen } from '../main/value/fen'
import type { Id } from '../main/value/id'
import type { Qty } from '../main/value/qty'
import type { Reading, Tx } from './engine'

/** The states of a request whose lines are spoken for: asked for, or out as an invoice. */
export const holdingSql = `('PENDING', 'APPROVED', 'ISSUED', 'PART_RED')`

/**
 * What is left of the lines of some orders for an invoice: what was ordered or, where that is more, shipped, of a closed order what
 * was delivered, less what came back, and less what live requests hold that no red letter took back. Of one delivery, what it held
 * of that, and never more than is left of the line. Lines that come to nothing are left out.
 */
export function invoiceParts(
  reading: Reading,
  orderIds: readonly Id[],
  deliveryId: Id | null = null,
): Promise<InvoicePart[]> {
  return reading.json<InvoicePart[]>(partsSql, [JSON.stringify(orderIds), deliveryId])
}

/** What requests in those states hold of a line `l`, less what issued red letters took back. */
const heldSql = (
  what: 'qty' | 'gross',
  of: string,
) => `coalesce((select sum(h.${what} - coalesce((select -sum(x.${what})
      from invoice_red_lines x join invoice_reds r on r.id = x.red_id where x.request_line_id = h.id and r.state = 'ISSUED'), 0))
    from invoice_request_lines h join invoice_requests v on v.id = h.request_id
    where h.order_line_id = l.id and v.state in ${holdingSql}${of}), 0)`

const ofDelivery = ' and v.delivery_id = ?2'
const isIssued = ` and v.state in ('ISSUED', 'PART_RED')`

/** What came back of a line `l`. */
const returnedSql = (what: 'qty' | 'gross') => `coalesce((select sum(d.returned_${what}) from delivery_lines d
    join deliveries h on h.id = d.delivery_id where d.order_line_id = l.id and h.state <> 'VOIDED'), 0)`

/** What of a line `l` of an order `o` is due: what was ordered or, where that is more, shipped, of a closed order what was delivered, less what came back. */
const dueSql = (what: 'qty' | 'gross') =>
  `case when o.state = 'CLOSED' then l.delivered_${what} when l.delivered_${what} > l.${what} then l.delivered_${what} else l.${what} end
    - ${returnedSql(what)}`

const deliveredSql = (what: 'qty' | 'gross') =>
  `coalesce((select sum(d.${what} - d.returned_${what}) from delivery_lines d join deliveries h on h.id = d.delivery_id
      where d.order_line_id = l.id and d.delivery_id = ?2 and h.state <> 'VOIDED'), 0) - ${heldSql(what, ofDelivery)}`

const leftOf = (what: 'qty' | 'gross') => `${dueSql(what)} - ${heldSql(what, '')}`

const leastSql = (what: string) =>
  `case when ?2 is null or due_${what} < sent_${what} then due_${what} else sent_${what} end`

const partsSql = `select json_group_array(json_object('orderId', order_id, 'orderNo', order_no, 'orderLineId', id, 'name', product_name,
    'spec', spec, 'unit', unit, 'qty', ${leastSql('qty')}, 'gross', ${leastSql('gross')}, 'taxKind', tax_kind, 'taxRate', tax_rate,
    'wholeQty', qty, 'whole', gross, 'wholeNet', net, 'wholeTax', tax, 'listPrice', list_price,
    'taxInclusive', json(iif(tax_inclusive = 1, 'true', 'false')))) from (
  select l.*, coalesce(o.no, '') as order_no, ${leftOf('qty')} as due_qty, ${leftOf('gross')} as due_gross,
    ${deliveredSql('qty')} as sent_qty, ${deliveredSql('gross')} as sent_gross, o.tax_inclusive
  from sales_order_lines l join sales_orders o on o.id = l.order_id
  where l.order_id in (select value from json_each(?1)) and l.gross > 0 order by l.order_id, l.line_no)`

/**
 * Of an order `o`, line by line and together: what is issued beyond what is due, what is issued or asked for beyond what is due, and
 * beyond what is shipped and did not come back (R-INV).
 */
const beyondSql = `select coalesce(sum(max(0, issued - due)), 0) as red_due, coalesce(sum(max(0, held - due)), 0) as invoice_beyond,
    coalesce(sum(max(0, held - sent)), 0) as invoice_ahead
  from (select ${dueSql('gross')} as due, l.delivered_gross - ${returnedSql('gross')} as sent, ${heldSql('gross', '')} as held,
      ${heldSql('gross', isIssued)} as issued
    from sales_order_lines l where l.order_id = o.id)`

/** Counts anew what of some orders is invoiced beyond their lines, after invoices, deliveries, returns or the order itself changed. */
export async function countBeyond(tx: Tx, orderIds: readonly Id[]): Promise<void> {
  await tx.run(
    `update sales_orders as o set (red_due, invoice_beyond, invoice_ahead) = (${beyondSql})
    where o.id in (select value from json_each(?1)) and o.invoiced + o.invoice_pending + o.invoice_beyond + o.invoice_ahead > 0`,
    [JSON.stringify(orderIds)],
  )
}

const askedSql = (
  request: string,
) => `select l.order_id, k.gross, ${dueSql('gross')} as due, ${heldSql('gross', isIssued)} as issued
    from invoice_request_lines k join sales_order_lines l on l.id = k.order_line_id join sales_orders o on o.id = l.order_id
    where k.request_id = ${request}`

/** What of a request is not due any more, or issued already, line by line (R-INV), in SQL. */
export const notDueSql = (request: string): string =>
  `(select coalesce(sum(gross - max(0, min(gross, due - issued))), 0) from (${askedSql(request)}))`

/** What of each order of a request may still be issued: line by line what it asks for, as far as it is due and not issued. */
export function stillDue(reading: Reading, requestId: Id): Promise<{ gross: Fen; left: Fen }[]> {
  return reading.json<{ gross: Fen; left: Fen }[]>(
    `select json_group_array(json_object('gross', gross, 'left', least)) from (
      select sum(gross) as gross, sum(max(0, min(gross, due - issued))) as least from (${askedSql('?1')}) group by order_id)`,
    [requestId],
  )
}

/** What of a line of an order is issued beyond what is due of it. */
export interface RedDueLine {
  orderLineId: Id
  qty: Qty
  gross: Fen
}

/** The lines of an order of which more is issued than is due, so that a red letter is due for the rest (R-INV). */
export function redDueLines(reading: Reading, orderId: Id): Promise<RedDueLine[]> {
  return reading.json<RedDueLine[]>(
    `select json_group_array(json_object('orderLineId', id, 'qty', max(0, qty), 'gross', gross)) from (
      select l.id, ${heldSql('qty', isIssued)} - (${dueSql('qty')}) as qty, ${heldSql('gross', isIssued)} - (${dueSql('gross')}) as gross
      from sales_order_lines l join sales_orders o on o.id = l.order_id where l.order_id = ?1) where gross > 0`,
    [orderId],
  )
}

/** What of the lines of an invoice no live red letter takes back, and what of that one is due for, in the order of the invoice. */
export function redParts(reading: Reading, requestId: Id): Promise<RedOffer[]> {
  return reading.json<RedOffer[]>(
    `select json_group_array(json_object('requestLineId', id, 'name', name, 'qty', qty, 'gross', gross, 'net', net, 'tax', tax,
        'dueQty', max(0, min(qty, due_qty)), 'dueGross', max(0, min(gross, due_gross)))) from (
      select k.id, k.name, ${['qty', 'gross', 'net', 'tax'].map(leftSql).join(', ')},
        ${(['qty', 'gross'] as const).map((what) => `${openRedSql(what)} as due_${what}`).join(', ')}
      from invoice_request_lines k join sales_order_lines l on l.id = k.order_line_id join sales_orders o on o.id = l.order_id
      where k.request_id = ?1 order by k.id)`,
    [requestId],
  )
}

const leftSql = (what: string) => `k.${what} + coalesce((select sum(x.${what}) from invoice_red_lines x
    join invoice_reds r on r.id = x.red_id where x.request_line_id = k.id and r.state in ('WAITING', 'CONFIRMED', 'ISSUED')), 0) as ${what}`

const openRedSql = (what: 'qty' | 'gross') => `${heldSql(what, isIssued)} - (${dueSql(what)})
    + coalesce((select sum(x.${what}) from invoice_red_lines x join invoice_reds r on r.id = x.red_id
      join invoice_request_lines h on h.id = x.request_line_id where h.order_line_id = l.id and r.state in ('WAITING', 'CONFIRMED')), 0)`

import { eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { redParts } from '../../db/invoice'
import { logOf } from '../../db/log'
import { users } from '../../db/schema/access'
import { customers } from '../../db/schema/customer'
import { changesOf } from '../order/history'
import type { Id } from '../value/id'
import type { Instant } from '../value/instant'
import { findRequest } from './find-request'
import type { InvoicedOrder, InvoicePage, InvoicePageLine, RedLetter } from './view'

/** An invoice request's own page: its orders and lines, its red letters, and what was done to it (FPA-05). A red letter that was not confirmed in time is told as run out. */
export async function readInvoice(reading: Reading, { id }: { id: Id }, now: Instant): Promise<InvoicePage> {
  const { orderId: _, createdBy, createdAt: _at, searchKey: _key, ...found } = await findRequest(reading, id)
  const [writer] = await reading.db.select({ name: users.name }).from(users).where(eq(users.id, createdBy))
  const [customer] = await reading.db
    .select({ name: customers.name })
    .from(customers)
    .where(eq(customers.id, found.customerId))
  const log = await logOf(reading, 'invoiceRequest', id)
  return {
    ...found,
    customerName: customer?.name ?? '',
    createdBy: writer?.name ?? '',
    orders: await reading.json<InvoicedOrder[]>(ordersSql, [id]),
    lines: await reading.json<InvoicePageLine[]>(linesSql, [id]),
    redParts: await redParts(reading, id),
    reds: await reading.json<RedLetter[]>(redsSql, [id, now]),
    history: log.map(({ before, after, ...entry }) => ({ ...entry, changes: changesOf(before, after) })),
  }
}

const ordersSql = `select json_group_array(json_object('id', id, 'no', no, 'gross', gross, 'red', red, 'redDue', red_due)) from (
  select o.id, o.no, k.gross, k.red, o.red_due
  from invoice_request_orders k join sales_orders o on o.id = k.order_id where k.request_id = ?1 order by o.id)`

const linesSql = `select json_group_array(json_object('id', id, 'orderId', order_id, 'orderNo', coalesce(no, ''), 'orderLineId', order_line_id,
    'name', name, 'spec', spec, 'unit', unit, 'qty', qty, 'gross', gross, 'net', net, 'tax', tax, 'taxKind', tax_kind, 'taxRate', tax_rate,
    'discount', discount, 'discountTax', discount_tax, 'redQty', red_qty, 'redGross', red_gross)) from (
  select h.*, o.id as order_id, o.no, ${['qty', 'gross'].map(redSql).join(', ')}
  from invoice_request_lines h join sales_order_lines l on l.id = h.order_line_id join sales_orders o on o.id = l.order_id
  where h.request_id = ?1 order by h.id)`

function redSql(what: string): string {
  return `coalesce((select -sum(x.${what}) from invoice_red_lines x join invoice_reds r on r.id = x.red_id
    where x.request_line_id = h.id and r.state = 'ISSUED'), 0) as red_${what}`
}

const redsSql = `select json_group_array(json_object('id', id, 'no', no, 'state', state, 'reason', reason, 'confirmationNo', confirmation_no,
    'startedBy', started_by, 'startedAt', started_at, 'deadlineAt', deadline_at, 'gross', gross, 'net', net, 'tax', tax,
    'redCode', red_code, 'redNo', red_no, 'issuedOn', issued_on, 'note', note, 'createdBy', name, 'lines', json(lines))) from (
  select r.id, r.no, iif(r.state = 'WAITING' and r.deadline_at <= ?2, 'EXPIRED', r.state) as state, r.reason, r.confirmation_no,
    r.started_by, r.started_at, r.deadline_at, r.gross, r.net, r.tax, r.red_code, r.red_no, r.issued_on, r.note, u.name,
    (select json_group_array(json_object('requestLineId', x.request_line_id, 'name', h.name, 'unit', h.unit, 'qty', x.qty,
      'gross', x.gross, 'net', x.net, 'tax', x.tax)) from invoice_red_lines x join invoice_request_lines h on h.id = x.request_line_id
      where x.red_id = r.id) as lines
  from invoice_reds r join users u on u.id = r.created_by where r.request_id = ?1 order by r.id desc)`

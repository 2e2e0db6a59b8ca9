import type { Reading } from '../../db/engine'
import type { Id } from '../value/id'
import { billedSql, unpaidSql } from './billed'
import { findPurchase, findReturn } from './find-purchase'
import type { PurchasePage, PurchaseReturnPage } from './view'

type Told = Pick<
  PurchasePage,
  'createdBy' | 'lines' | 'sendings' | 'confirmations' | 'receipts' | 'billed' | 'unpaid' | 'prepaid'
>

/** A purchase order's own page: its lines, how it went to the supplier, and what was confirmed. Refuses `record.notFound`. */
export async function readPurchase(reading: Reading, { id }: { id: Id }): Promise<PurchasePage> {
  const { searchKey, createdBy, createdAt, sentAt, confirmedAt, endedAt, ...head } = await findPurchase(reading, id)
  return { ...head, ...(await reading.json<Told>(purchaseSql, [id])) }
}

/** A purchase return's own page. Refuses `record.notFound`. */
export async function readPurchaseReturn(reading: Reading, { id }: { id: Id }): Promise<PurchaseReturnPage> {
  const { searchKey, createdBy, createdAt, endedAt, ...head } = await findReturn(reading, id)
  return {
    ...head,
    ...(await reading.json<Pick<PurchaseReturnPage, 'createdBy' | 'lines' | 'rejectedAt'>>(returnSql, [id])),
  }
}

/** The columns of a line `l` of a product `p`, as a JSON object's. */
const lineSql = `'id', l.id, 'lineNo', l.line_no, 'productId', l.product_id, 'productCode', l.product_code,
  'productName', l.product_name, 'spec', l.spec, 'unit', l.unit, 'unitRatio', l.unit_ratio, 'baseUnit', p.unit, 'qty', l.qty,
  'price', l.price, 'gross', l.gross, 'net', l.net, 'tax', l.tax, 'taxKind', l.tax_kind, 'taxRate', l.tax_rate, 'note', l.note`

const nameSql = (table: string) => `(select u.name from ${table} o join users u on u.id = o.created_by where o.id = ?1)`

/** The rows of a query as a JSON array; each is one object. */
const rows = (object: string, from: string) => `(select json_group_array(json_object(${object})) from (${from}) l)`

const differencesSql = `(select json_group_array(json_object('lineNo', line_no, 'productName', product_name, 'unit', unit,
    'qtyBefore', qty_before, 'qtyAfter', qty_after, 'promisedBefore', promised_before, 'promisedAfter', promised_after)) from (
  select n.*, d.* from purchase_confirmation_lines d join purchase_order_lines n on n.id = d.line_id
  where d.confirmation_id = l.id order by n.line_no))`

const receiptLinesSql = `(select json_group_array(json_object('id', id, 'productName', product_name, 'unit', unit, 'ordered', ordered, 'qty', came,
    'acceptedQty', accepted, 'replacedQty', replaced)) from (
  select c.id, n.product_name, n.unit, n.qty as ordered, c.qty as came, c.accepted_qty as accepted, c.replaced_qty as replaced from purchase_receipt_lines c
  join purchase_order_lines n on n.id = c.purchase_line_id where c.receipt_id = l.id order by n.line_no))`

const purchaseSql = `select json_object(
  'createdBy', ${nameSql('purchase_orders')},
  'billed', ${billedSql('?1')},
  'unpaid', ${unpaidSql('?1')},
  'prepaid', (select coalesce(sum(unallocated), 0) from payable_credits where purchase_id = ?1 and kind = 'payment'),
  'lines', (select json_group_array(json_object(${lineSql}, 'promisedOn', l.promised_on, 'receivedQty', l.received_qty,
      'acceptedQty', l.accepted_qty))
    from (select * from purchase_order_lines where purchase_id = ?1 order by line_no) l join products p on p.id = l.product_id),
  'sendings', ${rows(
    `'id', l.id, 'way', l.way, 'sentTo', l.sent_to, 'by', l.name, 'sentAt', l.sent_at`,
    'select s.*, u.name from purchase_sendings s join users u on u.id = s.sent_by where s.purchase_id = ?1 order by s.id desc',
  )},
  'confirmations', ${rows(
    `'id', l.id, 'revision', l.revision, 'note', l.note, 'grossBefore', l.gross_before, 'grossAfter', l.gross_after,
      'by', l.name, 'confirmedAt', l.confirmed_at, 'differences', json(${differencesSql})`,
    'select c.*, u.name from purchase_confirmations c join users u on u.id = c.confirmed_by where c.purchase_id = ?1 order by c.revision desc',
  )},
  'receipts', ${rows(
    `'id', l.id, 'no', l.no, 'state', l.state, 'receivedOn', l.received_on, 'warehouse', l.warehouse, 'note', l.note, 'by', l.name,
      'inspectedOn', l.inspected_on, 'inspectedBy', l.inspector, 'rejectedWay', l.rejected_way, 'returnId', l.return_id,
      'returnNo', l.return_no, 'reason', l.reason, 'lines', json(${receiptLinesSql})`,
    `select r.*, u.name, w.name as warehouse, i.name as inspector, b.no as return_no from purchase_receipts r
      join users u on u.id = r.created_by join warehouses w on w.id = r.warehouse_id left join users i on i.id = r.inspected_by
      left join purchase_returns b on b.id = r.return_id where r.purchase_id = ?1 order by r.id desc`,
  )})`

const returnSql = `select json_object(
  'createdBy', ${nameSql('purchase_returns')},
  'rejectedAt', ${rows("'purchaseId', l.purchase_id, 'no', l.no", 'select * from purchase_receipts where return_id = ?1 order by id')},
  'lines', (select json_group_array(json_object(${lineSql}))
    from (select * from purchase_return_lines where return_id = ?1 order by line_no) l join products p on p.id = l.product_id))`

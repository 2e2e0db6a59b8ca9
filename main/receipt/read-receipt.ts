import { accountSql, methodSql } from '../../db/cashbook'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { logOf } from '../../db/log'
import { outstandingSql } from '../order/due'
import { changesOf } from '../order/history'
import type { Id } from '../value/id'
import { otherPayerSql } from './payersql'
import type { ReceiptPage } from './view'

/** A receipt's own page (RCP-06): for which orders it came, what it settled, what is left of each, the line of a statement it is of, and its history. */
export async function readReceipt(reading: Reading, { id }: { id: Id }): Promise<ReceiptPage> {
  const page = one(await reading.json<Omit<ReceiptPage, 'history'>[]>(pageSql, [id]), 'receipt')
  const log = await logOf(reading, 'receipt', id)
  return {
    ...page,
    history: log.map(({ before, after, ...entry }) => ({ ...entry, changes: changesOf(before, after) })),
  }
}

const nameSql = (column: string) => `(select u.name from users u where u.id = ${column})`

/** What its credit settled; a voided one settles nothing any more. */
const sharesSql = `select i.id, i.document_no, i.order_id, i.due_on, i."open", sum(a.amount) as amount
  from credits k join allocations a on a.credit_id = k.id join open_items i on i.id = a.open_item_id
  where k.kind = 'receipt' and k.document_id = r.id group by i.id having sum(a.amount) <> 0`

const pageSql = `select json_group_array(json_object('id', r.id, 'no', r.no, 'state', r.state, 'customerName', c.name,
    'fields', json_object('customerId', r.customer_id, 'orderId', r.order_id, 'receivedOn', r.received_on, 'method', r.method,
      'accountId', r.account_id, 'amount', r.amount, 'fee', r.fee, 'bankReference', r.bank_reference, 'payer', r.payer, 'note', r.note),
    'otherPayer', json(case when ${otherPayerSql} then 'true' else 'false' end), 'method', ${methodSql('r.method')}, 'accountName', ${accountSql('r.account_id')}, 'reason', r.reason,
    'createdBy', ${nameSql('r.created_by')}, 'createdAt', r.created_at,
    'confirmedBy', ${nameSql('r.confirmed_by')}, 'confirmedAt', r.confirmed_at,
    'shares', (select json_group_array(json_object('itemId', s.id, 'documentNo', s.document_no, 'orderId', o.id,
        'orderNo', o.no, 'dueOn', s.due_on, 'amount', s.amount, 'open', s."open") order by s.due_on, s.id)
      from (${sharesSql}) s left join sales_orders o on o.id = s.order_id),
    'orders', (select json_group_array(json_object('id', o.id, 'no', coalesce(o.no, ''), 'amount', ${outstandingSql} + o.received,
        'received', o.received, 'outstanding', ${outstandingSql}) order by o.order_on, o.id)
      from sales_orders o where o.id = r.order_id or o.id in (select s.order_id from (${sharesSql}) s)),
    'unallocated', coalesce((select k.unallocated from credits k where k.kind = 'receipt' and k.document_id = r.id), 0),
    'bankLine', (select json_object('happenedOn', l.happened_on, 'accountName', ${accountSql('l.account_id')},
        'counterparty', l.counterparty, 'remark', l.remark) from main.bank_lines l where l.receipt_id = r.id)))
  from receipts r join customers c on c.id = r.customer_id where r.id = ?1`

import { accountSql, methodSql } from '../../db/cashbook'
import type { ListSpec } from '../../db/list'
import { otherPayerSql } from './payersql'
import type { ReceiptRow } from './view'

/** The receipt list; `unallocated` is what remains of a confirmed receipt as customer advance. */
export const receiptList: ListSpec<keyof ReceiptRow> = {
  from: `receipts r join customers c on c.id = r.customer_id left join sales_orders o on o.id = r.order_id
    left join credits k on k.kind = 'receipt' and k.document_id = r.id`,
  key: { id: 'r.id', from: 'receipts r join customers c on c.id = r.customer_id' },
  columns: {
    id: { sql: 'r.id', kind: 'integer' },
    no: { sql: 'r.no', kind: 'text' },
    state: { sql: 'r.state', kind: 'text', words: 'receipt.state' },
    receivedOn: { sql: 'r.received_on', kind: 'day' },
    customerId: { sql: 'r.customer_id', kind: 'integer' },
    customerName: { sql: 'c.name', kind: 'text' },
    orderNo: { sql: 'o.no', kind: 'text' },
    method: { sql: methodSql('r.method'), kind: 'text', words: 'receipt.method' },
    accountName: { sql: accountSql('r.account_id'), kind: 'text' },
    amount: { sql: 'r.amount', kind: 'money', sum: true },
    fee: { sql: 'r.fee', kind: 'money', sum: true },
    net: { sql: 'r.amount - r.fee', kind: 'money', sum: true },
    payer: { sql: 'r.payer', kind: 'text' },
    otherPayer: { sql: otherPayerSql, kind: 'flag' },
    unallocated: { sql: 'coalesce(k.unallocated, 0)', kind: 'money', sum: true },
    note: { sql: 'r.note', kind: 'text' },
  },
  search: `(c.search_key || ' ' || lower(r.no) || ' ' || lower(r.bank_reference))`,
  order: 'r.received_on desc, r.id desc',
}

import { accountSql, methodSql } from '../../db/cashbook'
import type { ListSpec } from '../../db/list'
import type { RefundRow } from './view'

const from = `refunds r join customers c on c.id = r.customer_id left join sales_returns b on b.id = r.return_id`

/** The list of refunds. */
export const refundList: ListSpec<keyof RefundRow> = {
  from,
  key: { id: 'r.id', from },
  columns: {
    id: { sql: 'r.id', kind: 'integer' },
    no: { sql: 'r.no', kind: 'text' },
    state: { sql: 'r.state', kind: 'text', words: 'refund.state' },
    paidOn: { sql: 'r.paid_on', kind: 'day' },
    customerId: { sql: 'r.customer_id', kind: 'integer' },
    customerName: { sql: 'c.name', kind: 'text' },
    returnId: { sql: 'r.return_id', kind: 'integer' },
    returnNo: { sql: 'b.no', kind: 'text' },
    method: { sql: methodSql('r.method'), kind: 'text', words: 'receipt.method' },
    accountName: { sql: accountSql('r.account_id'), kind: 'text' },
    amount: { sql: 'r.amount', kind: 'money', sum: true },
    payee: { sql: 'r.payee', kind: 'text' },
    note: { sql: 'r.note', kind: 'text' },
    reason: { sql: 'r.reason', kind: 'text' },
  },
  search: `(c.search_key || ' ' || lower(r.no) || ' ' || lower(coalesce(b.no, '')) || ' ' || lower(r.bank_reference))`,
  order: 'r.paid_on desc, r.id desc',
}

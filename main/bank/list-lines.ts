import type { ListSpec } from '../../db/list'
import type { BankLineRow } from './line'

/** The lines of all statements, the latest first, with the document each is of. */
export const bankLineList: ListSpec<keyof BankLineRow> = {
  from: `bank_lines b join bank_accounts a on a.id = b.account_id
    left join receipts r on r.id = b.receipt_id left join customers c on c.id = r.customer_id
    left join refunds f on f.id = b.refund_id left join customers d on d.id = f.customer_id
    left join payments p on p.id = b.payment_id left join suppliers s on s.id = p.supplier_id`,
  key: { id: 'b.id', from: 'bank_lines b join bank_accounts a on a.id = b.account_id' },
  columns: {
    id: { sql: 'b.id', kind: 'integer' },
    happenedOn: { sql: 'b.happened_on', kind: 'day' },
    happenedAt: { sql: 'b.happened_at', kind: 'text' },
    accountName: { sql: 'a.name', kind: 'text' },
    accountKind: { sql: 'a.kind', kind: 'text', words: 'bank.kind' },
    amountIn: { sql: 'case when b.amount > 0 then b.amount end', kind: 'money', sum: true },
    amountOut: { sql: 'case when b.amount < 0 then -b.amount end', kind: 'money', sum: true },
    counterparty: { sql: 'b.counterparty', kind: 'text' },
    counterAccount: { sql: 'b.counter_account', kind: 'text' },
    remark: { sql: 'b.remark', kind: 'text' },
    reference: { sql: 'b.reference', kind: 'text' },
    state: { sql: 'b.state', kind: 'text', words: 'bank.state' },
    documentNo: { sql: 'coalesce(r.no, f.no, p.no)', kind: 'text' },
    partner: { sql: 'coalesce(c.name, d.name, s.name)', kind: 'text' },
    reason: { sql: 'b.reason', kind: 'text' },
  },
  search: 'b.search_key',
  order: 'b.happened_on desc, b.happened_at desc, b.id desc',
}

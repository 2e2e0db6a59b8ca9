import { accountSql, methodSql } from '../../db/cashbook'
import type { ListSpec } from '../../db/list'
import type { Id } from '../value/id'
import type { PaymentRow } from './view'

/** The payments, of one supplier when given; `unallocated` is what remains of a confirmed one as the shop's advance. */
export function paymentList(supplierId: Id | null): ListSpec<keyof PaymentRow> {
  const from = 'payments p join suppliers s on s.id = p.supplier_id'
  return {
    from: `${from} left join purchase_orders o on o.id = p.purchase_id
      left join payable_credits k on k.kind = 'payment' and k.document_id = p.id`,
    key: { id: 'p.id', from },
    ...(supplierId === null ? {} : { where: `p.supplier_id = ${Number(supplierId)}` }),
    columns: {
      id: { sql: 'p.id', kind: 'integer' },
      no: { sql: 'p.no', kind: 'text' },
      state: { sql: 'p.state', kind: 'text', words: 'payment.state' },
      paidOn: { sql: 'p.paid_on', kind: 'day' },
      supplierId: { sql: 'p.supplier_id', kind: 'integer' },
      supplierName: { sql: 's.name', kind: 'text' },
      purchaseId: { sql: 'p.purchase_id', kind: 'integer' },
      purchaseNo: { sql: 'o.no', kind: 'text' },
      method: { sql: methodSql('p.method'), kind: 'text', words: 'receipt.method' },
      accountName: { sql: accountSql('p.account_id'), kind: 'text' },
      amount: { sql: 'p.amount', kind: 'money', sum: true },
      unallocated: { sql: 'coalesce(k.unallocated, 0)', kind: 'money', sum: true },
      note: { sql: 'p.note', kind: 'text' },
    },
    search: `(s.search_key || ' ' || lower(p.no) || ' ' || lower(p.bank_reference))`,
    order: 'p.paid_on desc, p.id desc',
  }
}

import type { LedgerRow } from '../../main/statement/ledger'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'

/** The columns of the accounts of all customers. */
export const ledgerColumns = (t: Translate): readonly ListColumn<LedgerRow>[] => [
  { key: 'customerName', title: 'receivable.column.customerName', kind: 'text', width: 150, grow: true, pinned: true },
  { key: 'customerCode', title: 'receivable.column.customerCode', kind: 'text', width: 92 },
  { key: 'on', title: 'customer.statement.on', kind: 'day', width: 104 },
  {
    key: 'kind',
    title: 'customer.statement.what',
    kind: 'text',
    width: 124,
    filter: false,
    text: ({ kind }) => t(`customer.statement.kind.${kind}`),
  },
  { key: 'documentNo', title: 'customer.statement.document', kind: 'text', width: 148 },
  { key: 'orderNo', title: 'customer.statement.order', kind: 'text', width: 148, hidden: true },
  { key: 'opening', title: 'ledger.column.opening', kind: 'money', width: 106 },
  { key: 'debit', title: 'customer.statement.debit', kind: 'money', width: 106 },
  { key: 'credit', title: 'customer.statement.credit', kind: 'money', width: 106 },
  { key: 'balance', title: 'customer.statement.balance', kind: 'money', width: 106 },
  { key: 'closing', title: 'ledger.column.closing', kind: 'money', width: 106 },
]

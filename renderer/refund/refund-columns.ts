import { receiptMethods } from '../../main/receipt/receipt'
import { refundStates } from '../../main/refund/refund'
import type { RefundRow } from '../../main/refund/view'
import { methodText } from '../cashbook/method'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'
import { refundTone } from './refund-state'

/** The columns of the refunds. */
export function refundColumns(t: Translate): ListColumn<RefundRow>[] {
  const states = refundStates.map((value) => ({ value, title: `refund.state.${value}` as const }))
  const methods = receiptMethods.map((value) => ({ value, title: `receipt.method.${value}` as const }))
  return [
    { key: 'no', title: 'refund.column.no', kind: 'text', width: 160, pinned: true },
    { key: 'paidOn', title: 'refund.column.paidOn', kind: 'day', width: 108 },
    { key: 'customerName', title: 'refund.column.customerName', kind: 'text', grow: true, width: 160 },
    {
      key: 'state',
      title: 'refund.column.state',
      kind: 'text',
      width: 116,
      choices: states,
      pill: ({ state }) => ({ tone: refundTone[state], text: t(`refund.state.${state}`) }),
    },
    {
      key: 'returnNo',
      title: 'refund.column.returnNo',
      kind: 'text',
      width: 160,
      text: ({ returnNo }) => returnNo ?? '—',
    },
    {
      key: 'method',
      title: 'refund.column.method',
      kind: 'text',
      width: 96,
      choices: methods,
      text: ({ method }) => methodText(t, method),
    },
    { key: 'accountName', title: 'cashBook.account', kind: 'text', width: 130, text: (row) => row.accountName ?? '—' },
    { key: 'amount', title: 'refund.column.amount', kind: 'money', width: 118 },
    { key: 'payee', title: 'refund.column.payee', kind: 'text', width: 120 },
    { key: 'note', title: 'refund.column.note', kind: 'text', width: 130 },
    { key: 'reason', title: 'refund.column.reason', kind: 'text', width: 140, hidden: true },
  ]
}

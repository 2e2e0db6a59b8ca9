import type { PaymentRow } from '../../main/payable/view'
import { receiptMethods, receiptStates } from '../../main/receipt/receipt'
import { methodText } from '../cashbook/method'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'
import { receiptTone } from '../receipt/receipt-state'

/** The columns of the payments. */
export function paymentColumns(t: Translate): ListColumn<PaymentRow>[] {
  const states = receiptStates.map((value) => ({ value, title: `payment.state.${value}` as const }))
  const methods = receiptMethods.map((value) => ({ value, title: `receipt.method.${value}` as const }))
  return [
    { key: 'no', title: 'payment.column.no', kind: 'text', width: 160, pinned: true },
    { key: 'paidOn', title: 'payment.column.paidOn', kind: 'day', width: 108 },
    { key: 'supplierName', title: 'payment.column.supplierName', kind: 'text', grow: true, width: 160 },
    {
      key: 'state',
      title: 'payment.column.state',
      kind: 'text',
      width: 116,
      choices: states,
      pill: ({ state }) => ({ tone: receiptTone[state], text: t(`payment.state.${state}`) }),
    },
    {
      key: 'purchaseNo',
      title: 'payment.column.purchaseNo',
      kind: 'text',
      width: 160,
      text: ({ purchaseNo }) => purchaseNo ?? '—',
    },
    {
      key: 'method',
      title: 'payment.column.method',
      kind: 'text',
      width: 96,
      choices: methods,
      text: ({ method }) => methodText(t, method),
    },
    { key: 'accountName', title: 'cashBook.account', kind: 'text', width: 130, text: (row) => row.accountName ?? '—' },
    { key: 'amount', title: 'payment.column.amount', kind: 'money', width: 118 },
    { key: 'unallocated', title: 'payment.column.unallocated', kind: 'money', width: 118 },
    { key: 'note', title: 'payment.column.note', kind: 'text', width: 130 },
  ]
}

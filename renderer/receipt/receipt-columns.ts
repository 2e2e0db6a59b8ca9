import { receiptMethods, receiptStates } from '../../main/receipt/receipt'
import type { ReceiptRow } from '../../main/receipt/view'
import { methodText } from '../cashbook/method'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'
import { receiptTone } from './receipt-state'

/** The columns of the receipts. */
export function receiptColumns(t: Translate): ListColumn<ReceiptRow>[] {
  const states = receiptStates.map((value) => ({ value, title: `receipt.state.${value}` as const }))
  const methods = receiptMethods.map((value) => ({ value, title: `receipt.method.${value}` as const }))
  const yesNo = [
    { value: 1, title: 'part.yes' as const },
    { value: 0, title: 'part.no' as const },
  ]
  return [
    { key: 'no', title: 'receipt.column.no', kind: 'text', width: 160, pinned: true },
    { key: 'receivedOn', title: 'receipt.column.receivedOn', kind: 'day', width: 108 },
    { key: 'customerName', title: 'receipt.column.customerName', kind: 'text', grow: true, width: 160 },
    {
      key: 'state',
      title: 'receipt.column.state',
      kind: 'text',
      width: 116,
      choices: states,
      pill: ({ state }) => ({ tone: receiptTone[state], text: t(`receipt.state.${state}`) }),
    },
    {
      key: 'orderNo',
      title: 'receipt.column.orderNo',
      kind: 'text',
      width: 160,
      text: ({ orderNo }) => orderNo ?? '—',
    },
    {
      key: 'method',
      title: 'receipt.column.method',
      kind: 'text',
      width: 96,
      choices: methods,
      text: ({ method }) => methodText(t, method),
    },
    { key: 'accountName', title: 'cashBook.account', kind: 'text', width: 130, text: (row) => row.accountName ?? '—' },
    { key: 'amount', title: 'receipt.column.amount', kind: 'money', width: 118 },
    { key: 'fee', title: 'receipt.column.fee', kind: 'money', width: 96, hidden: true },
    { key: 'net', title: 'receipt.column.net', kind: 'money', width: 118, hidden: true },
    { key: 'unallocated', title: 'receipt.column.unallocated', kind: 'money', width: 118 },
    { key: 'payer', title: 'receipt.column.payer', kind: 'text', width: 130, hidden: true },
    {
      key: 'otherPayer',
      title: 'receipt.column.otherPayer',
      kind: 'flag',
      width: 130,
      choices: yesNo,
      pill: ({ otherPayer, payer }) => (otherPayer ? { tone: 'warn', text: payer } : null),
    },
    { key: 'note', title: 'receipt.column.note', kind: 'text', width: 130 },
  ]
}

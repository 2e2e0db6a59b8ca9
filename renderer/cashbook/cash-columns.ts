import { ownAccountKinds } from '../../main/bank/line'
import type { CashBookRow, CashDayRow, CashMovementRow } from '../../main/cashbook/view'
import { movementKinds } from '../../main/cashbook/view'
import { receiptMethods } from '../../main/receipt/receipt'
import type { Fen } from '../../main/value/fen'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'
import { methodText } from './method'

const belowNone = (amount: Fen) => (amount < 0 ? 'bad' : undefined)
const bookMoney = [
  ...(['opening', 'received', 'fee', 'supplierRefunded', 'movedIn'] as const),
  ...(['refunded', 'paid', 'movedOut', 'closing'] as const),
] as const

/** The columns of the cash book, a row per account. */
export function cashBookColumns(t: Translate): ListColumn<CashBookRow>[] {
  const kinds = [...ownAccountKinds, 'none' as const].map((value) => ({
    value,
    title: `cashBook.kind.${value}` as const,
  }))
  return [
    {
      key: 'accountName',
      title: 'cashBook.account',
      kind: 'text',
      width: 150,
      grow: true,
      pinned: true,
      text: ({ accountName }) => accountName ?? t('cashBook.noAccount'),
    },
    {
      key: 'kind',
      title: 'cashBook.column.kind',
      kind: 'text',
      width: 104,
      choices: kinds,
      text: ({ kind }) => t(`cashBook.kind.${kind}`),
    },
    ...bookMoney.map(
      (key): ListColumn<CashBookRow> => ({
        key,
        title: `cashBook.column.${key}`,
        kind: 'money',
        width: 98,
        ...(key === 'opening' || key === 'closing' ? { tone: (row: CashBookRow) => belowNone(row[key]) } : {}),
      }),
    ),
  ]
}

/** The columns of the journal. */
export function movementColumns(t: Translate): ListColumn<CashMovementRow>[] {
  const kinds = movementKinds.map((value) => ({ value, title: `cashBook.movement.${value}` as const }))
  const methods = receiptMethods.map((value) => ({ value, title: `receipt.method.${value}` as const }))
  return [
    { key: 'day', title: 'cashBook.column.day', kind: 'day', width: 108, pinned: true },
    {
      key: 'kind',
      title: 'cashBook.column.movement',
      kind: 'text',
      width: 120,
      choices: kinds,
      text: ({ kind }) => t(`cashBook.movement.${kind}`),
    },
    {
      key: 'documentNo',
      title: 'cashBook.column.documentNo',
      kind: 'text',
      width: 160,
      text: ({ documentNo }) => documentNo ?? '—',
    },
    { key: 'partner', title: 'cashBook.column.partner', kind: 'text', width: 150, grow: true },
    {
      key: 'accountName',
      title: 'cashBook.account',
      kind: 'text',
      width: 130,
      text: ({ accountName }) => accountName ?? t('cashBook.noAccount'),
    },
    {
      key: 'method',
      title: 'receipt.column.method',
      kind: 'text',
      width: 96,
      choices: methods,
      text: ({ method }) => methodText(t, method),
    },
    { key: 'amountIn', title: 'cashBook.column.amountIn', kind: 'money', width: 112 },
    { key: 'fee', title: 'cashBook.column.fee', kind: 'money', width: 96 },
    { key: 'amountOut', title: 'cashBook.column.amountOut', kind: 'money', width: 112 },
    {
      key: 'balance',
      title: 'cashBook.column.balance',
      kind: 'money',
      width: 118,
      tone: ({ balance }) => belowNone(balance),
    },
    { key: 'note', title: 'receipt.column.note', kind: 'text', width: 130 },
  ]
}

/** The columns of what came and went by day and method. */
export function cashDayColumns(t: Translate): ListColumn<CashDayRow>[] {
  const methods = receiptMethods.map((value) => ({ value, title: `receipt.method.${value}` as const }))
  return [
    { key: 'day', title: 'cashBook.column.day', kind: 'day', width: 116, pinned: true },
    {
      key: 'method',
      title: 'receipt.column.method',
      kind: 'text',
      width: 120,
      grow: true,
      choices: methods,
      text: ({ method }) => methodText(t, method),
    },
    { key: 'count', title: 'cashBook.column.count', kind: 'integer', width: 80 },
    ...(['received', 'fee', 'net', 'refunded', 'paid', 'supplierRefunded'] as const).map(
      (key): ListColumn<CashDayRow> => ({ key, title: `cashBook.dayColumn.${key}`, kind: 'money', width: 120 }),
    ),
  ]
}

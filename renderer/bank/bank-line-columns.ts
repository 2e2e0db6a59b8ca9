import { accountKinds, type BankLineRow, type LineState, lineStates } from '../../main/bank/line'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'
import type { Tone } from '../part/pill'

const tone: Record<LineState, Tone> = { open: 'warn', matched: 'ok', ignored: 'neutral' }

/** The columns of the lines of statements. */
export function bankLineColumns(t: Translate): ListColumn<BankLineRow>[] {
  const states = lineStates.map((value) => ({ value, title: `bank.state.${value}` as const }))
  const kinds = accountKinds.map((value) => ({ value, title: `bank.kind.${value}` as const }))
  return [
    { key: 'happenedOn', title: 'bank.column.happenedOn', kind: 'day', width: 108, pinned: true },
    { key: 'happenedAt', title: 'bank.column.happenedAt', kind: 'text', hidden: true },
    { key: 'counterparty', title: 'bank.column.counterparty', kind: 'text', grow: true, width: 170 },
    { key: 'amountIn', title: 'bank.column.amountIn', kind: 'money', width: 118 },
    { key: 'amountOut', title: 'bank.column.amountOut', kind: 'money', width: 118 },
    { key: 'remark', title: 'bank.column.remark', kind: 'text', width: 180 },
    {
      key: 'state',
      title: 'bank.column.state',
      kind: 'text',
      width: 104,
      choices: states,
      pill: ({ state }) => ({ tone: tone[state], text: t(`bank.state.${state}`) }),
    },
    {
      key: 'documentNo',
      title: 'bank.column.documentNo',
      kind: 'text',
      width: 160,
      text: ({ documentNo }) => documentNo ?? '—',
    },
    {
      key: 'partner',
      title: 'bank.column.partner',
      kind: 'text',
      width: 140,
      text: ({ partner }) => partner ?? '—',
    },
    { key: 'accountName', title: 'bank.column.accountName', kind: 'text', width: 130 },
    {
      key: 'accountKind',
      title: 'bank.column.accountKind',
      kind: 'text',
      hidden: true,
      choices: kinds,
      text: ({ accountKind }) => t(`bank.kind.${accountKind}`),
    },
    { key: 'counterAccount', title: 'bank.column.counterAccount', kind: 'text', hidden: true },
    { key: 'reference', title: 'bank.column.reference', kind: 'text', hidden: true },
    { key: 'reason', title: 'bank.column.reason', kind: 'text', hidden: true },
  ]
}

import { type StatementState, statementStates } from '../../main/statement/statement'
import type { StatementRow } from '../../main/statement/view'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'
import type { Tone } from '../part/pill'

/** The colour of a state; the word beside it says the same. */
export const statementTone: Record<StatementState, Tone> = {
  DRAFT: 'info',
  SENT: 'warn',
  CONFIRMED: 'ok',
  DIFFERS: 'bad',
  WITHDRAWN: 'neutral',
}

/** The columns of the statements. */
export function statementColumns(t: Translate): ListColumn<StatementRow>[] {
  const states = statementStates.map((value) => ({ value, title: `machine.statement.state.${value}` as const }))
  const changed = (['yes', 'no'] as const).map((value) => ({ value, title: `statement.changed.${value}` as const }))
  return [
    { key: 'no', title: 'statement.column.no', kind: 'text', width: 164, pinned: true },
    { key: 'customerName', title: 'statement.column.customerName', kind: 'text', grow: true, width: 160 },
    { key: 'customerCode', title: 'statement.column.customerCode', kind: 'text', width: 100, hidden: true },
    { key: 'from', title: 'statement.column.from', kind: 'day', width: 108 },
    { key: 'to', title: 'statement.column.to', kind: 'day', width: 108 },
    {
      key: 'state',
      title: 'statement.column.state',
      kind: 'text',
      width: 116,
      choices: states,
      pill: ({ state }) => ({ tone: statementTone[state], text: t(`machine.statement.state.${state}`) }),
    },
    { key: 'opening', title: 'statement.column.opening', kind: 'money', width: 118, hidden: true },
    { key: 'debit', title: 'statement.column.debit', kind: 'money', width: 118 },
    { key: 'credit', title: 'statement.column.credit', kind: 'money', width: 118 },
    { key: 'closing', title: 'statement.column.closing', kind: 'money', width: 118 },
    { key: 'overdue', title: 'statement.column.overdue', kind: 'money', width: 118 },
    {
      key: 'changed',
      title: 'statement.column.changed',
      kind: 'text',
      width: 92,
      choices: changed,
      text: ({ changed: value }) => (value === 'yes' ? t('statement.changed.yes') : ''),
    },
    { key: 'moved', title: 'statement.column.moved', kind: 'money', width: 118, hidden: true },
    { key: 'sentOn', title: 'statement.column.sentOn', kind: 'day', width: 108 },
    { key: 'repliedOn', title: 'statement.column.repliedOn', kind: 'day', width: 108 },
    { key: 'theirs', title: 'statement.column.theirs', kind: 'money', width: 118, hidden: true },
    { key: 'openDifferences', title: 'statement.column.openDifferences', kind: 'integer', width: 100 },
    { key: 'madeOn', title: 'statement.column.madeOn', kind: 'day', width: 108, hidden: true },
    { key: 'createdBy', title: 'statement.column.createdBy', kind: 'text', width: 90, hidden: true },
  ]
}

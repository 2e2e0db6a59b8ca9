import type { WriteOffRow } from '../../main/writeoff/view'
import { writeOffKinds, writeOffStates } from '../../main/writeoff/writeoff'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'
import { writeOffTone } from './write-off-state'

/** The columns of write-offs and transfers. */
export function writeOffColumns(t: Translate): ListColumn<WriteOffRow>[] {
  const states = writeOffStates.map((value) => ({ value, title: `writeOff.state.${value}` as const }))
  const kinds = writeOffKinds.map((value) => ({ value, title: `writeOff.kind.${value}` as const }))
  return [
    { key: 'no', title: 'writeOff.column.no', kind: 'text', width: 160, pinned: true },
    { key: 'writtenOn', title: 'writeOff.column.writtenOn', kind: 'day', width: 108 },
    {
      key: 'kind',
      title: 'writeOff.column.kind',
      kind: 'text',
      width: 104,
      choices: kinds,
      text: ({ kind }) => t(`writeOff.kind.${kind}`),
    },
    { key: 'customerName', title: 'writeOff.column.customerName', kind: 'text', grow: true, width: 150 },
    {
      key: 'toCustomerName',
      title: 'writeOff.column.toCustomerName',
      kind: 'text',
      width: 130,
      text: ({ toCustomerName }) => toCustomerName ?? '',
    },
    {
      key: 'state',
      title: 'writeOff.column.state',
      kind: 'text',
      width: 116,
      choices: states,
      pill: ({ state }) => ({ tone: writeOffTone[state], text: t(`writeOff.state.${state}`) }),
    },
    { key: 'amount', title: 'writeOff.column.amount', kind: 'money', width: 118 },
    { key: 'documents', title: 'writeOff.column.documents', kind: 'text', width: 170 },
    { key: 'reason', title: 'writeOff.column.reason', kind: 'text', width: 140 },
    { key: 'answer', title: 'writeOff.column.answer', kind: 'text', width: 140, hidden: true },
    { key: 'createdBy', title: 'writeOff.column.createdBy', kind: 'text', width: 96 },
    {
      key: 'confirmedBy',
      title: 'writeOff.column.confirmedBy',
      kind: 'text',
      width: 96,
      hidden: true,
      text: ({ confirmedBy }) => confirmedBy ?? '',
    },
  ]
}

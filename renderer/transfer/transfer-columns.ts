import { transferStates } from '../../main/transfer/transfer'
import type { TransferRow } from '../../main/transfer/view'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'
import { transferTone } from './transfer-state'

/** The columns of the list of transfers. */
export function transferColumns(t: Translate): ListColumn<TransferRow>[] {
  const states = transferStates.map((value) => ({ value, title: `machine.transfer.state.${value}` as const }))
  return [
    { key: 'no', title: 'transfer.column.no', kind: 'text', width: 160, pinned: true },
    { key: 'requestedOn', title: 'transfer.column.requestedOn', kind: 'day', width: 108 },
    { key: 'fromName', title: 'transfer.column.fromName', kind: 'text', width: 130 },
    { key: 'toName', title: 'transfer.column.toName', kind: 'text', width: 130 },
    {
      key: 'state',
      title: 'transfer.column.state',
      kind: 'text',
      width: 110,
      choices: states,
      pill: ({ state }) => ({ tone: transferTone[state], text: t(`machine.transfer.state.${state}`) }),
    },
    { key: 'lines', title: 'transfer.column.lines', kind: 'integer', width: 80 },
    { key: 'neededOn', title: 'transfer.column.neededOn', kind: 'day', width: 108 },
    { key: 'plannedOn', title: 'transfer.column.plannedOn', kind: 'day', width: 108 },
    { key: 'carrier', title: 'transfer.column.carrier', kind: 'text', width: 120 },
    { key: 'note', title: 'transfer.column.note', kind: 'text', grow: true, width: 160 },
    { key: 'createdBy', title: 'transfer.column.createdBy', kind: 'text', width: 96, hidden: true },
  ]
}

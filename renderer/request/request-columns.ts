import { requestStates } from '../../main/request/request'
import type { RequestRow } from '../../main/request/view'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'
import { requestTone } from './request-state'

/** The columns of the purchase requests. */
export function requestColumns(t: Translate): ListColumn<RequestRow>[] {
  const states = requestStates.map((value) => ({ value, title: `machine.purchaseRequest.state.${value}` as const }))
  return [
    { key: 'no', title: 'request.column.no', kind: 'text', width: 170, pinned: true },
    { key: 'requestedOn', title: 'request.column.requestedOn', kind: 'day', width: 108 },
    {
      key: 'state',
      title: 'request.column.state',
      kind: 'text',
      width: 110,
      choices: states,
      pill: ({ state }) => ({ tone: requestTone[state], text: t(`machine.purchaseRequest.state.${state}`) }),
    },
    { key: 'goods', title: 'request.column.goods', kind: 'text', width: 180, grow: true },
    { key: 'lines', title: 'request.column.lines', kind: 'integer', width: 80 },
    { key: 'quotes', title: 'request.column.quotes', kind: 'integer', width: 80 },
    { key: 'neededOn', title: 'request.column.neededOn', kind: 'day', width: 108 },
    { key: 'reason', title: 'request.column.reason', kind: 'text', width: 180 },
    { key: 'createdBy', title: 'request.column.createdBy', kind: 'text', width: 100 },
  ]
}

import { serviceKinds, serviceStates } from '../../main/serviceorder/serviceorder'
import type { ServiceRow } from '../../main/serviceorder/view'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'
import { serviceTone } from './serviceorder-state'

/** The columns of the list of service orders. */
export function serviceColumns(t: Translate): ListColumn<ServiceRow>[] {
  const states = serviceStates.map((value) => ({ value, title: `machine.service.state.${value}` as const }))
  const kinds = serviceKinds.map((value) => ({ value, title: `service.kind.${value}` as const }))
  return [
    { key: 'no', title: 'service.column.no', kind: 'text', width: 160, pinned: true },
    { key: 'requestedOn', title: 'service.column.requestedOn', kind: 'day', width: 108 },
    { key: 'customerName', title: 'service.column.customerName', kind: 'text', width: 170 },
    {
      key: 'state',
      title: 'service.column.state',
      kind: 'text',
      width: 110,
      choices: states,
      pill: ({ state }) => ({ tone: serviceTone[state], text: t(`machine.service.state.${state}`) }),
    },
    {
      key: 'kind',
      title: 'service.column.kind',
      kind: 'text',
      width: 90,
      choices: kinds,
      text: ({ kind }) => t(`service.kind.${kind}`),
    },
    { key: 'need', title: 'service.column.need', kind: 'text', grow: true, width: 180 },
    { key: 'wishedOn', title: 'service.column.wishedOn', kind: 'day', width: 108 },
    { key: 'technicianName', title: 'service.column.technicianName', kind: 'text', width: 100 },
    { key: 'plannedOn', title: 'service.column.plannedOn', kind: 'day', width: 108 },
    { key: 'hours', title: 'service.column.hours', kind: 'text', width: 110 },
    { key: 'score', title: 'service.column.score', kind: 'integer', width: 70 },
    { key: 'productName', title: 'service.column.productName', kind: 'text', hidden: true },
    { key: 'contact', title: 'service.column.contact', kind: 'text', hidden: true },
    { key: 'phone', title: 'service.column.phone', kind: 'text', hidden: true },
    { key: 'address', title: 'service.column.address', kind: 'text', hidden: true },
    { key: 'doneOn', title: 'service.column.doneOn', kind: 'day', hidden: true },
    { key: 'amount', title: 'service.column.amount', kind: 'money', width: 110 },
    { key: 'ownerName', title: 'service.column.ownerName', kind: 'text', hidden: true },
  ]
}

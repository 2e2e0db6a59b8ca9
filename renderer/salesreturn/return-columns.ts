import { returnCauses, returnWishes, salesReturnStates } from '../../main/salesreturn/salesreturn'
import type { ReturnRow } from '../../main/salesreturn/view'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'
import { returnTone } from './return-state'

/** The columns of the list of sales returns. */
export function salesReturnColumns(t: Translate): ListColumn<ReturnRow>[] {
  const states = salesReturnStates.map((value) => ({ value, title: `machine.salesReturn.state.${value}` as const }))
  const wishes = returnWishes.map((value) => ({ value, title: `salesReturn.wish.${value}` as const }))
  const causes = returnCauses.map((value) => ({ value, title: `salesReturn.cause.${value}` as const }))
  return [
    { key: 'no', title: 'salesReturn.column.no', kind: 'text', width: 160, pinned: true },
    { key: 'requestedOn', title: 'salesReturn.column.requestedOn', kind: 'day', width: 108 },
    { key: 'customerName', title: 'salesReturn.column.customerName', kind: 'text', grow: true, width: 160 },
    {
      key: 'state',
      title: 'salesReturn.column.state',
      kind: 'text',
      width: 104,
      choices: states,
      pill: ({ state }) => ({ tone: returnTone[state], text: t(`machine.salesReturn.state.${state}`) }),
    },
    {
      key: 'wish',
      title: 'salesReturn.column.wish',
      kind: 'text',
      width: 104,
      choices: wishes,
      text: ({ wish }) => t(`salesReturn.wish.${wish}`),
    },
    {
      key: 'cause',
      title: 'salesReturn.column.cause',
      kind: 'text',
      width: 110,
      choices: causes,
      text: ({ cause }) => (cause === '' ? '' : t(`salesReturn.cause.${cause}`)),
    },
    { key: 'amount', title: 'salesReturn.column.amount', kind: 'money', width: 110 },
    { key: 'orderNo', title: 'salesReturn.column.orderNo', kind: 'text', width: 160 },
    { key: 'deliveryNo', title: 'salesReturn.column.deliveryNo', kind: 'text', width: 160, hidden: true },
    { key: 'reason', title: 'salesReturn.column.reason', kind: 'text', width: 160 },
    { key: 'returnedOn', title: 'salesReturn.column.returnedOn', kind: 'day', width: 108 },
    { key: 'settledOn', title: 'salesReturn.column.settledOn', kind: 'day', width: 108, hidden: true },
    { key: 'hours', title: 'salesReturn.column.hours', kind: 'quantity', width: 120, hidden: true },
    { key: 'createdBy', title: 'salesReturn.column.createdBy', kind: 'text', width: 96, hidden: true },
  ]
}

import { deliveryStates } from '../../main/delivery/delivery'
import type { DeliveryRow } from '../../main/delivery/view'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'
import { deliveryTone } from './delivery-state'

/** The columns of the list of deliveries. */
export function deliveryColumns(t: Translate): ListColumn<DeliveryRow>[] {
  const states = deliveryStates.map((value) => ({ value, title: `delivery.state.${value}` as const }))
  const yesNo = [
    { value: 1, title: 'part.yes' as const },
    { value: 0, title: 'part.no' as const },
  ]
  return [
    { key: 'no', title: 'shipment.column.no', kind: 'text', width: 160, pinned: true },
    { key: 'deliveredOn', title: 'shipment.column.deliveredOn', kind: 'day', width: 108 },
    { key: 'customerName', title: 'shipment.column.customerName', kind: 'text', grow: true, width: 170 },
    {
      key: 'state',
      title: 'shipment.column.state',
      kind: 'text',
      width: 100,
      choices: states,
      pill: ({ state, inTrouble }) => ({
        tone: inTrouble ? 'bad' : deliveryTone[state],
        text: t(`delivery.state.${state}`),
      }),
    },
    { key: 'carrier', title: 'shipment.column.carrier', kind: 'text', width: 100 },
    { key: 'trackingNo', title: 'shipment.column.trackingNo', kind: 'text', width: 140 },
    { key: 'trouble', title: 'shipment.column.trouble', kind: 'text', width: 130, tone: () => 'bad' },
    { key: 'amount', title: 'shipment.column.amount', kind: 'money', width: 110 },
    { key: 'shippedBy', title: 'shipment.column.shippedBy', kind: 'text', width: 90 },
    { key: 'receivedOn', title: 'shipment.column.receivedOn', kind: 'day', width: 108 },
    { key: 'receivedBy', title: 'shipment.column.receivedBy', kind: 'text', width: 90, hidden: true },
    { key: 'orderNo', title: 'shipment.column.orderNo', kind: 'text', width: 160 },
    { key: 'lastSaid', title: 'shipment.column.lastSaid', kind: 'text', width: 220, hidden: true },
    { key: 'inTrouble', title: 'shipment.column.inTrouble', kind: 'flag', width: 90, hidden: true, choices: yesNo },
  ]
}

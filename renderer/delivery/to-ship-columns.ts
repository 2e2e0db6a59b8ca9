import type { ShortageRow, ToShipRow } from '../../main/delivery/view'
import { orderGroups } from '../../main/order/order'
import type { Translate } from '../look/words'
import { toneOf } from '../order/order-state'
import type { ListColumn } from '../part/list'

const yesNo = [
  { value: 1, title: 'part.yes' as const },
  { value: 0, title: 'part.no' as const },
]

/** The columns of the list of orders to ship. */
export function toShipColumns(t: Translate): ListColumn<ToShipRow>[] {
  const states = orderGroups.toShip.map((value) => ({ value, title: `order.state.${value}` as const }))
  return [
    { key: 'no', title: 'order.column.no', kind: 'text', width: 160, pinned: true },
    {
      key: 'promisedOn',
      title: 'order.column.promisedOn',
      kind: 'day',
      width: 108,
      tone: ({ late }) => (late ? 'bad' : undefined),
    },
    { key: 'customerName', title: 'order.column.customerName', kind: 'text', grow: true, width: 170 },
    {
      key: 'state',
      title: 'order.column.state',
      kind: 'text',
      width: 104,
      choices: states,
      pill: ({ state, late, onHold, shortLines }) => ({
        tone: toneOf(state, onHold ? 'held' : late ? 'late' : shortLines > 0 ? 'short' : ''),
        text: t(`order.state.${state}`),
      }),
    },
    { key: 'openLines', title: 'toship.column.openLines', kind: 'integer', width: 90 },
    {
      key: 'shortLines',
      title: 'toship.column.shortLines',
      kind: 'integer',
      width: 90,
      tone: ({ shortLines }) => (shortLines > 0 ? 'bad' : 'muted'),
    },
    { key: 'left', title: 'toship.column.left', kind: 'money', width: 118 },
    {
      key: 'onHold',
      title: 'toship.column.onHold',
      kind: 'flag',
      width: 90,
      choices: yesNo,
      text: ({ onHold }) => (onHold ? t('toship.column.onHold') : ''),
      tone: ({ onHold }) => (onHold ? 'bad' : undefined),
    },
    {
      key: 'late',
      title: 'toship.column.late',
      kind: 'flag',
      width: 80,
      choices: yesNo,
      hidden: true,
      text: ({ late }) => (late ? t('toship.column.late') : ''),
    },
    {
      key: 'waits',
      title: 'toship.column.waits',
      kind: 'flag',
      width: 90,
      choices: yesNo,
      text: ({ waits }) => (waits ? t('toship.column.waits') : ''),
      tone: ({ waits }) => (waits ? 'bad' : undefined),
    },
    { key: 'stage', title: 'order.column.stage', kind: 'text', width: 100 },
    { key: 'address', title: 'toship.column.address', kind: 'text', width: 180 },
    { key: 'orderOn', title: 'order.column.orderOn', kind: 'day', width: 108, hidden: true },
    { key: 'ownerName', title: 'order.column.ownerName', kind: 'text', width: 90, hidden: true },
  ]
}

/** The columns of the list of shortages. */
export const shortageColumns: ListColumn<ShortageRow>[] = [
  { key: 'code', title: 'toship.shortage.column.code', kind: 'text', width: 110, pinned: true },
  { key: 'name', title: 'toship.shortage.column.name', kind: 'text', grow: true, width: 180 },
  { key: 'spec', title: 'toship.shortage.column.spec', kind: 'text', width: 120 },
  { key: 'unit', title: 'toship.shortage.column.unit', kind: 'text', width: 70 },
  { key: 'wanted', title: 'toship.shortage.column.wanted', kind: 'quantity', width: 100 },
  { key: 'onHand', title: 'toship.shortage.column.onHand', kind: 'quantity', width: 100 },
  { key: 'missing', title: 'toship.shortage.column.missing', kind: 'quantity', width: 100, tone: () => 'bad' },
  { key: 'inTransit', title: 'product.inTransit', kind: 'quantity', width: 100 },
  {
    key: 'projected',
    title: 'product.projected',
    kind: 'quantity',
    width: 100,
    tone: ({ projected }) => (projected < 0 ? 'bad' : undefined),
  },
  { key: 'orders', title: 'toship.shortage.column.orders', kind: 'integer', width: 100 },
  { key: 'promisedOn', title: 'toship.shortage.column.promisedOn', kind: 'day', width: 108 },
]

import { eventsFrom, type OrderEvent, type OrderState, salesOrder, stoppedByHold } from '../../main/order/order'
import { typeAllows, whenCompleted } from '../../main/order/ordertype'
import type { OrderPage } from '../../main/order/view'
import { useMay } from '../access/user'

/** What is done with most orders: a button each, the next step first. */
export const foremostActs = ['ship', 'receive', 'receipt', 'invoice', 'return', 'complete'] as const

/** What is done now and then: in the menu beside them. */
export const otherActs = [
  'requestReturn',
  'prepare',
  'tell',
  'compensate',
  'writeOff',
  'hold',
  'release',
  'closeShort',
  'reopen',
  'archive',
  'unarchive',
  'cancel',
] as const

/** What may be done with an order from its page or the list, in the order of the buttons. */
export const orderActs = [...foremostActs, ...otherActs] as const

export type OrderAct = (typeof orderActs)[number]

/** The event of the table behind an act; without it the state does not offer the act (R-ST, ORD-13). */
const eventOf = {
  ship: 'shipAll',
  receive: 'confirmReceipt',
  complete: 'complete',
  prepare: 'start',
  closeShort: 'closeShort',
  reopen: 'reopen',
  archive: 'archive',
  cancel: 'cancel',
} as const satisfies Partial<Record<OrderAct, OrderEvent>>

const under: readonly OrderState[] = [
  'CONFIRMED',
  'PROCESSING',
  'PART_SHIPPED',
  'SHIPPED',
  'RECEIVED',
  'COMPLETED',
  'CLOSED',
]

/** Whether the state and the figures of an order leave room for an act; past and archived orders are only looked at, but for an invoice of an archived one. */
export function isPossible(act: OrderAct, order: OrderPage): boolean {
  if (order.historical) return false
  if (order.archived && act !== 'invoice') return act === 'unarchive'
  const event = act in eventOf ? eventOf[act as keyof typeof eventOf] : null
  if (event !== null && !eventsFrom(order.state).includes(event)) return false
  if (event !== null && !typeAllows(order.type.config, event)) return false
  if (event !== null && order.onHold && stoppedByHold(event)) return false
  const alive = under.includes(order.state)
  switch (act) {
    case 'complete':
      return order.state !== 'SHIPPED' || whenCompleted(order.type.config) !== undefined
    case 'receive':
      return order.deliveries.some(({ state }) => state === 'SHIPPED')
    case 'receipt':
      return alive && order.outstanding !== null && order.outstanding > 0
    case 'writeOff':
      return alive && (order.outstanding ?? 0) > 0 && order.deliveries.some(({ open }) => (open ?? 0) > 0)
    case 'invoice':
      return alive && order.requestable > 0
    case 'return':
    case 'requestReturn':
      return alive && order.deliveries.some(hasReturnable)
    case 'hold':
      return !order.onHold && !salesOrder.ends.includes(order.state)
    case 'tell':
    case 'compensate':
      return alive
    case 'release':
      return order.onHold
    case 'archive':
      return (order.outstanding ?? 0) === 0 && order.redDue === 0
    case 'unarchive':
      return false
    default:
      return true
  }
}

/** Whether something of a delivery can still come back. */
export function hasReturnable({ state, lines }: OrderPage['deliveries'][number]): boolean {
  return (state === 'SHIPPED' || state === 'RECEIVED') && lines.some(({ qty, returnedQty }) => qty > returnedQty)
}

/** The acts offered to this person for this order. */
export function useOrderActs(order: OrderPage): OrderAct[] {
  const mayEdit = useMay('order.edit')
  const mayShip = useMay('delivery.confirm')
  const may: Record<OrderAct, boolean> = {
    ship: mayShip,
    receive: mayShip,
    receipt: useMay('receipt.create'),
    invoice: useMay('invoice.request'),
    requestReturn: useMay('return.request'),
    writeOff: useMay('receipt.create'),
    return: useMay('return.create'),
    prepare: useMay('order.prepare'),
    reopen: useMay('order.reopen'),
    compensate: useMay('coupon.manage'),
    tell: mayEdit,
    complete: mayEdit,
    hold: mayEdit,
    release: mayEdit,
    closeShort: mayEdit,
    archive: mayEdit,
    unarchive: mayEdit,
    cancel: mayEdit,
  }
  return orderActs.filter((act) => may[act] && isPossible(act, order))
}

import { eventsFrom, type OrderState } from '../../main/order/order'
import type { OrderPage } from '../../main/order/view'
import { useMay } from '../access/user'

/** What may be done with an order from its page, in the order of the buttons. */
export const orderActs = ['ship', 'receipt', 'invoice', 'return', 'complete', 'cancel'] as const

export type OrderAct = (typeof orderActs)[number]

const under: readonly OrderState[] = [
  'CONFIRMED',
  'PROCESSING',
  'PART_SHIPPED',
  'SHIPPED',
  'RECEIVED',
  'COMPLETED',
  'CLOSED',
]

/** Whether the state and the figures of an order leave room for an act; past orders are only looked at. */
export function isPossible(act: OrderAct, order: OrderPage): boolean {
  if (order.historical) return false
  const events = eventsFrom(order.state)
  const alive = under.includes(order.state)
  switch (act) {
    case 'ship':
      return events.includes('shipAll')
    case 'receipt':
      return alive && order.outstanding !== null && order.outstanding > 0
    case 'invoice':
      return alive && order.gross - order.returned - order.invoiced - order.invoicePending > 0
    case 'return':
      return alive && order.deliveries.some(hasReturnable)
    case 'complete':
    case 'cancel':
      return events.includes(act)
  }
}

/** Whether something of a delivery can still come back. */
export function hasReturnable({ state, lines }: OrderPage['deliveries'][number]): boolean {
  return (state === 'SHIPPED' || state === 'RECEIVED') && lines.some(({ qty, returnedQty }) => qty > returnedQty)
}

/** The acts offered to this person for this order. */
export function useOrderActs(order: OrderPage): OrderAct[] {
  const may: Record<OrderAct, boolean> = {
    ship: useMay('delivery.confirm'),
    receipt: useMay('receipt.create'),
    invoice: useMay('invoice.request'),
    return: useMay('return.create'),
    complete: useMay('order.edit'),
    cancel: useMay('order.edit'),
  }
  return orderActs.filter((act) => may[act] && isPossible(act, order))
}

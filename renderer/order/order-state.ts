import { type OrderState, type OrderTrouble, orderColour } from '../../main/order/order'
import type { OrderPage } from '../../main/order/view'
import type { Tone } from '../part/pill'

const toneOfColour = { green: 'ok', grey: 'neutral', red: 'bad', yellow: 'warn' } as const satisfies Record<
  string,
  Tone
>

/** The colour of an order: done green, in work yellow, in trouble red; the words beside it say the same (ORD-17). */
export const toneOf = (state: OrderState, trouble: OrderTrouble): Tone =>
  toneOfColour[orderColour(state, trouble !== '')]

/** How far something has come: not begun, in part, whole. */
export type Degree = 'none' | 'part' | 'whole'

/** How much of a whole is there; of nothing nothing is missing once something is there. */
export function degree(done: number, whole: number): Degree {
  if (done <= 0) return 'none'
  return done >= whole ? 'whole' : 'part'
}

/** A share in tenths of a percent, cut off, so that an order is never called paid before it is: 65.8. */
export function share(done: number, whole: number): string {
  return whole <= 0 ? '0' : String(Math.floor((done * 1000) / whole) / 10)
}

/** Paid, shipped, invoiced: three marks of their own (ORD-16); paid is null for who may not know. What came back need not be paid nor invoiced. */
export function progressOf(
  order: Pick<OrderPage, 'due' | 'returned' | 'received' | 'cleared' | 'delivered' | 'invoiced' | 'redDue'>,
) {
  const { due } = order
  const settled = (order.received ?? 0) + (order.cleared ?? 0)
  return {
    paid: order.received === null ? null : degree(settled, due),
    shipped: degree(order.delivered, due + order.returned),
    // What is invoiced of goods that came back stands for nothing else.
    invoiced: order.invoiced > 0 && order.invoiced - order.redDue < due ? 'part' : degree(order.invoiced, due),
    paidShare: share(settled, due),
  }
}

import type { OrderState } from '../../main/order/order'
import type { OrderPage } from '../../main/order/view'
import type { Tone } from '../part/pill'

/** The colour of a state; the word beside it says the same. */
export const orderTone: Record<OrderState, Tone> = {
  DRAFT: 'neutral',
  PENDING: 'warn',
  REJECTED: 'bad',
  CONFIRMED: 'info',
  PROCESSING: 'info',
  PART_SHIPPED: 'violet',
  SHIPPED: 'violet',
  RECEIVED: 'violet',
  COMPLETED: 'ok',
  CLOSED: 'neutral',
  CANCELLED: 'neutral',
}

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
export function progressOf(order: Pick<OrderPage, 'gross' | 'returned' | 'received' | 'delivered' | 'invoiced'>) {
  const due = order.gross - order.returned
  return {
    paid: order.received === null ? null : degree(order.received, due),
    shipped: degree(order.delivered, order.gross),
    invoiced: degree(order.invoiced, due),
    paidShare: share(order.received ?? 0, due),
  }
}

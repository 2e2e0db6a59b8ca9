import type { OrderState } from '../../main/order/order'
import type { Tone } from '../part/pill'

/** The colour of an order's state in a list: draft and ended neutral, waiting warn, confirmed blue, moving violet, done green. */
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

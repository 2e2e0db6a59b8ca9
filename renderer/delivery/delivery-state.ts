import type { DeliveryState } from '../../main/delivery/delivery'
import type { Tone } from '../part/pill'

/** The colour of a delivery's state: on its way violet, with the customer green, taken back grey. */
export const deliveryTone: Record<DeliveryState, Tone> = {
  DRAFT: 'neutral',
  SHIPPED: 'violet',
  RECEIVED: 'ok',
  VOIDED: 'neutral',
  CANCELLED: 'neutral',
}

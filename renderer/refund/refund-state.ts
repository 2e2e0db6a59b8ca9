import type { RefundState } from '../../main/refund/refund'
import type { Tone } from '../part/pill'

/** The colour of a state; the word beside it says the same. */
export const refundTone: Record<RefundState, Tone> = {
  PENDING: 'warn',
  REJECTED: 'bad',
  CONFIRMED: 'ok',
  VOIDED: 'neutral',
}

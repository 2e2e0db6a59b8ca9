import type { RequestState } from '../../main/request/request'
import type { Tone } from '../part/pill'

/** The colour of a state; the word beside it says the same. */
export const requestTone: Record<RequestState, Tone> = {
  DRAFT: 'neutral',
  PENDING: 'warn',
  REJECTED: 'bad',
  APPROVED: 'info',
  ORDERED: 'ok',
  CANCELLED: 'neutral',
}

import type { ServiceState } from '../../main/serviceorder/serviceorder'
import type { Tone } from '../part/pill'

/** The colour of a state; the word beside it says the same. */
export const serviceTone: Record<ServiceState, Tone> = {
  DRAFT: 'neutral',
  PENDING: 'warn',
  REQ_CONFIRMED: 'warn',
  PLANNED: 'info',
  IN_SERVICE: 'violet',
  DONE: 'violet',
  COMPLETED: 'ok',
  CANCELLED: 'neutral',
}

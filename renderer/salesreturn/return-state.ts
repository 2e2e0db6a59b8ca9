import type { SalesReturnState } from '../../main/salesreturn/salesreturn'
import type { Tone } from '../part/pill'

/** The colour of a state; the word beside it says the same. */
export const returnTone: Record<SalesReturnState, Tone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'warn',
  REJECTED: 'bad',
  APPROVED: 'info',
  RECEIVED: 'violet',
  INSPECTED: 'violet',
  SETTLED: 'info',
  COMPLETED: 'ok',
  CANCELLED: 'neutral',
}

import type { WriteOffState } from '../../main/writeoff/writeoff'
import type { Tone } from '../part/pill'

/** The colour of a state; the word beside it says the same. */
export const writeOffTone: Record<WriteOffState, Tone> = {
  DRAFT: 'neutral',
  PENDING: 'warn',
  REJECTED: 'bad',
  CONFIRMED: 'ok',
  VOIDED: 'neutral',
}

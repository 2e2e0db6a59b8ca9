import type { TransferState } from '../../main/transfer/transfer'
import type { Tone } from '../part/pill'

/** The colour of a state; the word beside it says the same. */
export const transferTone: Record<TransferState, Tone> = {
  DRAFT: 'neutral',
  CONFIRMED: 'warn',
  PLANNED: 'info',
  IN_TRANSIT: 'violet',
  PART_IN: 'violet',
  COMPLETED: 'ok',
  CANCELLED: 'neutral',
}

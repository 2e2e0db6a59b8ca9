import type { ReceiptState } from '../../main/receipt/receipt'
import type { Tone } from '../part/pill'

/** The colour of a state; the word beside it says the same. */
export const receiptTone: Record<ReceiptState, Tone> = {
  DRAFT: 'neutral',
  PENDING: 'warn',
  REJECTED: 'bad',
  CONFIRMED: 'ok',
  VOIDED: 'neutral',
  DELETED: 'neutral',
}

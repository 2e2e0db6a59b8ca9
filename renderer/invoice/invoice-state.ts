import type { InvoiceState } from '../../main/invoice/invoice'
import type { Tone } from '../part/pill'

/** The colour of a state; the word beside it says the same. */
export const invoiceTone: Record<InvoiceState, Tone> = {
  DRAFT: 'neutral',
  PENDING: 'warn',
  REJECTED: 'bad',
  APPROVED: 'info',
  ISSUED: 'ok',
  PART_RED: 'violet',
  RED: 'violet',
  VOIDED: 'neutral',
  CANCELLED: 'neutral',
}

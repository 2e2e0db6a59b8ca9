import type { InvoiceState } from '../../main/invoice/invoice'
import type { RedState } from '../../main/invoice/red'
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

/** The colour of a red letter's state. */
export const redTone: Record<RedState, Tone> = {
  WAITING: 'warn',
  CONFIRMED: 'info',
  ISSUED: 'violet',
  EXPIRED: 'bad',
  WITHDRAWN: 'neutral',
}

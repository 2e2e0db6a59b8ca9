import type { Day } from '../value/day'
import { type Fen, formatFen } from '../value/fen'
import { eventsOf, follow, type Machine } from '../value/machine'
import { Refusal } from '../value/refusal'

/** The states of money that goes back to a customer (R-AR): entered, then confirmed by finance, as a receipt is. */
export const refundStates = ['PENDING', 'REJECTED', 'CONFIRMED', 'VOIDED'] as const
export type RefundState = (typeof refundStates)[number]

/** What can happen to a refund; `confirm` is finance saying the money has left. */
export const refundEvents = ['confirm', 'reject', 'void'] as const
export type RefundEvent = (typeof refundEvents)[number]

/** The life of a refund (R-AR); one that was rejected is entered anew. */
export const refundLife: Machine<RefundState, RefundEvent> = {
  words: 'refund',
  refusal: 'refund.eventNotAllowed',
  states: refundStates,
  events: refundEvents,
  ends: ['CONFIRMED', 'REJECTED', 'VOIDED'],
  table: {
    PENDING: { confirm: 'CONFIRMED', reject: 'REJECTED' },
    REJECTED: {},
    CONFIRMED: { void: 'VOIDED' },
    VOIDED: {},
  },
}

/** The state a refund is in after an event (R-AR). Refuses with 'refund.eventNotAllowed' whatever the table does not name. */
export const next = (state: RefundState, event: RefundEvent): RefundState => follow(refundLife, state, event)

/** The events a refund in this state may be offered. */
export const eventsFrom = (state: RefundState): RefundEvent[] => eventsOf(refundLife, state)

/** What a customer has in hand (分), and what of it others ask to be paid back already. */
export interface InHand {
  inHand: Fen
  pending: Fen
}

/** What may still be paid back, in fen: what is in hand and nobody asks for; of a return not more than it was worth and was not paid back yet (RTN-05). */
export const refundable = ({ inHand, pending }: InHand, ofReturn: Fen | null = null): Fen =>
  Math.max(0, Math.min(inHand - pending, ofReturn ?? inHand)) as Fen

/** Refuses to pay back nothing (`refund.amount`), more than may be (`refund.tooMuch`), and on a day after today (`day.future`). */
export function checkRefund({ amount, paidOn }: { amount: Fen; paidOn: Day }, most: Fen, today: Day): void {
  if (amount <= 0) throw new Refusal('refund.amount', {}, { amount: 'refund.amount' })
  if (paidOn > today) throw new Refusal('day.future', { day: paidOn }, { paidOn: 'day.future' })
  if (amount > most)
    throw new Refusal(
      'refund.tooMuch',
      { amount: formatFen(amount), left: formatFen(most) },
      { amount: 'refund.tooMuch' },
    )
}

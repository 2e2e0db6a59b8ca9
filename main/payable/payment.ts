import { type ReceiptEvent, type ReceiptState, receiptLife } from '../receipt/receipt'
import type { Day } from '../value/day'
import { type Fen, formatFen } from '../value/fen'
import { eventsOf, follow, type Machine } from '../value/machine'
import { Refusal } from '../value/refusal'

/** A payment to a supplier lives as a customer's receipt does (R-AR). */
export type PaymentState = ReceiptState
export type PaymentEvent = ReceiptEvent

/** The life of a payment to a supplier: it counts once somebody else has confirmed that the money left. */
export const paymentLife: Machine<PaymentState, PaymentEvent> = {
  ...receiptLife,
  words: 'payment',
  refusal: 'payment.eventNotAllowed',
}

/** The state of a payment after an event; refuses what its table does not name (`payment.eventNotAllowed`). */
export const next = (state: PaymentState, event: PaymentEvent): PaymentState => follow(paymentLife, state, event)

/** The events a payment in this state may be offered. */
export const eventsFrom = (state: PaymentState): PaymentEvent[] => eventsOf(paymentLife, state)

/** Accepts a payment of at least one fen that was made by today. Refuses with 'payment.amount' and 'day.future'. */
export function checkPayment(amount: Fen, paidOn: Day, today: Day): void {
  if (amount <= 0) throw new Refusal('payment.amount', { amount: formatFen(amount) }, { amount: 'payment.amount' })
  if (paidOn > today) throw new Refusal('day.future', { text: paidOn, lastDay: today }, { paidOn: 'day.future' })
}

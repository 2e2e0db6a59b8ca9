import { dueDay, type PaymentTerm } from '../receivable/term'
import { addDays, type Day } from '../value/day'
import type { Fen } from '../value/fen'
import { noPay, type PayPercent } from '../value/percent'

/** How far a customer is trusted: what it may owe, null without limit, and when it has to pay. */
export interface Trust {
  creditLimit: Fen | null
  term: PaymentTerm
  /** How much of an order must be paid before its goods leave. */
  prepaidShare: PayPercent
}

/** What a customer begins with where nobody says more: no limit of its own, paid on delivery. */
export const firstTrust: Trust = { creditLimit: null, term: { method: 'cash', days: 0, day: 0 }, prepaidShare: noPay }

/**
 * What of a customer's terms trusts it with more than before: a higher limit, or a term that lets it pay later,
 * goods before as much is paid (R-CRD).
 */
export function moreTrust(before: Trust, after: Trust): 'creditLimit' | 'term' | 'prepaidShare' | null {
  if (isHigher(before.creditLimit, after.creditLimit)) return 'creditLimit'
  if (after.prepaidShare < before.prepaidShare) return 'prepaidShare'
  return paysLater(before.term, after.term) ? 'term' : null
}

const isHigher = (before: Fen | null, after: Fen | null) => before !== null && (after === null || after > before)

/** Whether goods of any day of a year, a leap year for its longest February, are to be paid later than before. */
function paysLater(before: PaymentTerm, after: PaymentTerm): boolean {
  if (before.method === after.method && before.day === after.day && before.days >= after.days) return false
  const days = Array.from({ length: 366 }, (_, i) => addDays('2028-01-01' as Day, i))
  return days.some((day) => dueDay(after, day) > dueDay(before, day))
}

/** How a customer stands when its goods are to leave (分). */
export interface Standing {
  limit: Fen | null
  /** What counts against the limit, what is confirmed and not yet delivered among it. */
  used: Fen
  /** How many days the oldest unpaid amount is overdue; 0 where nothing is. */
  overdueDays: number
}

/** What keeps goods from leaving: how much is used beyond the limit, and whether something is overdue for too long. */
export interface CreditGate extends Standing {
  over: Fen
  tooLate: boolean
}

/**
 * Whether a customer may be trusted with goods that leave now (R-CRD): using the limit to the last fen is allowed, and nothing is
 * overdue for more than `mostOverdue` days, where the shop asks for that. `adds` is what leaves beyond what was ordered.
 */
export function creditGate({ limit, used, overdueDays }: Standing, adds: Fen, mostOverdue: number | null): CreditGate {
  const after = (used + adds) as Fen
  const over = (limit === null ? 0 : Math.max(0, after - limit)) as Fen
  return { limit, used: after, overdueDays, over, tooLate: mostOverdue !== null && overdueDays > mostOverdue }
}

/** Whether the gate is shut. */
export const isShut = ({ over, tooLate }: Pick<CreditGate, 'over' | 'tooLate'>): boolean => over > 0 || tooLate

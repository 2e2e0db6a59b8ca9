import type { Day } from '../value/day'
import { type Fen, formatFen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { dueDay, type PaymentTerm } from './term'

/**
 * What a customer owed when the books began: `amount` above zero is owed and due on a day, below zero is money paid in
 * advance. `open` is what is left of it, with the same sign.
 */
export interface Opening {
  id: Id
  no: string
  openedOn: Day
  dueOn: Day | null
  amount: Fen
  open: Fen
}

/** A customer's opening balances, more than one only after a merge, and the first day of its account apart from them. */
export interface OpeningPage {
  openings: Opening[]
  firstOn: Day | null
}

/** An opening balance to be posted, in fen with its sign; `dueOn` counts only for what is owed. */
export interface NewOpening {
  customerId: Id
  openedOn: Day
  dueOn: Day
  amount: Fen
}

/** The opening balance of a customer as it is posted; refuses what `checkOpening` refuses. */
export function newOpening(
  customer: { id: Id; term: PaymentTerm },
  typed: { amount: Fen; openedOn: Day; dueOn: Day | null },
  today: Day,
): NewOpening {
  return { customerId: customer.id, ...checkOpening(customer.term, typed, today) }
}

/**
 * An opening balance of a customer or a supplier: due as the term says where no day is given. Refuses nothing at all
 * (`opening.zero`), a day after today (`day.future`), and a due day before the day itself (`period.reversed`).
 */
export function checkOpening(
  term: PaymentTerm,
  { amount, openedOn, dueOn }: { amount: Fen; openedOn: Day; dueOn: Day | null },
  today: Day,
): Omit<NewOpening, 'customerId'> {
  if (amount === 0) throw new Refusal('opening.zero', {}, { amount: 'opening.zero' })
  if (openedOn > today) throw new Refusal('day.future', { text: openedOn }, { openedOn: 'day.future' })
  if (dueOn !== null && dueOn < openedOn)
    throw new Refusal('period.reversed', { from: openedOn, to: dueOn }, { dueOn: 'period.reversed' })
  return { openedOn, dueOn: dueOn ?? dueDay(term, openedOn), amount }
}

/** The refusal of a second opening balance: a customer has one, and so has a supplier (bad-input 63). */
export function openingExists(
  name: string,
  { amount, openedOn, no }: Pick<Opening, 'amount' | 'openedOn' | 'no'>,
): Refusal {
  return new Refusal(
    'opening.exists',
    { name, amount: formatFen(amount), day: openedOn, no },
    { amount: 'opening.exists' },
  )
}

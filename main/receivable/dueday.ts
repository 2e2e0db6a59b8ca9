import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import { Refusal } from '../value/refusal'
import { dueDay, type PaymentTerm } from './term'

/** Where the due day of an item comes from: its customer's term, the receipt plan of its order (or that it was taken away), or a person. */
export const dueWays = ['term', 'plan', 'hand'] as const
export type DueWay = (typeof dueWays)[number]

/** A part of a receipt plan: its day, and what the plan comes to up to and with it (分). */
export interface PlannedPart {
  dueOn: Day
  until: Fen
}

/**
 * The due days of what was delivered of an order with a plan, in the order of the deliveries (R-AR): each falls due on the day of that
 * part in which its last fen falls, the delivered amounts counted one after the other over the parts; what goes beyond the plan, on
 * the last one. A plan has at least one part.
 */
export function duesByPlan(plan: readonly PlannedPart[], delivered: readonly Fen[]): Day[] {
  const last = plan.at(-1)
  if (last === undefined) throw new Error('A plan without parts')
  let sum = 0
  return delivered.map((amount) => {
    sum += amount
    return (plan.find(({ until }) => until >= sum) ?? last).dueOn
  })
}

/** What an order's due days come from: its plan, empty where it has none, or the day its customer's term gives. */
export interface DueTerms {
  plan: readonly PlannedPart[]
  term: PaymentTerm
  /** What is paid whole before the goods leave is due with the order. */
  paidBefore: boolean
  orderOn: Day
}

/** What became owed for a delivery, as far as its due day goes. */
export interface DeliveredItem {
  itemOn: Day
  dueOn: Day
  amount: Fen
  open: Fen
  dueWay: DueWay
}

const byTerm = ({ term, paidBefore, orderOn }: DueTerms, on: Day): Day => (paidBefore ? orderOn : dueDay(term, on))

/** The day by which a delivery of a day and amount (分) is to be paid, after those before it: by the order's plan, else by the term (R-AR). */
export function dueOfDelivery(
  terms: DueTerms,
  before: readonly Pick<DeliveredItem, 'itemOn' | 'amount'>[],
  { on, amount }: { on: Day; amount: Fen },
): { dueOn: Day; dueWay: DueWay } {
  if (terms.plan.length === 0) return { dueOn: byTerm(terms, on), dueWay: 'term' }
  const earlier = before.filter(({ itemOn }) => itemOn <= on).map((item) => item.amount)
  return { dueOn: duesByPlan(terms.plan, [...earlier, amount]).at(-1) ?? on, dueWay: 'plan' }
}

/**
 * Which deliveries of an order, in their order, fall due on another day by the plan it has now, or by the term once it has none. What
 * is settled and what a person has said stays (R-AR).
 */
export function movesByPlan<Item extends DeliveredItem>(
  terms: DueTerms,
  items: readonly Item[],
): { item: Item; dueOn: Day }[] {
  const planned =
    terms.plan.length === 0
      ? null
      : duesByPlan(
          terms.plan,
          items.map(({ amount }) => amount),
        )
  return items.flatMap((item, i) => {
    if (item.open === 0 || item.dueWay === 'hand' || (planned === null && item.dueWay === 'term')) return []
    const dueOn = planned?.[i] ?? byTerm(terms, item.itemOn)
    return dueOn === item.dueOn ? [] : [{ item, dueOn }]
  })
}

/**
 * Looks at a due day somebody gives an item by hand (R-AR). Refuses one of an item that is settled (`dueDay.settled`), a day before the
 * item's own (`dueDay.early`), the day it is due on already (`dueDay.same`), and an item whose due day has become another since it
 * was read (`record.changed`).
 */
export function checkDue(
  item: { documentNo: string; itemOn: Day; dueOn: Day; open: Fen },
  { seen, dueOn }: { seen: Day; dueOn: Day },
): void {
  const { documentNo: no, itemOn } = item
  if (item.dueOn !== seen) throw new Refusal('record.changed')
  if (item.open === 0) throw new Refusal('dueDay.settled', { no })
  if (dueOn < itemOn) throw new Refusal('dueDay.early', { no, day: dueOn, itemOn }, { dueOn: 'dueDay.early' })
  if (dueOn === item.dueOn) throw new Refusal('dueDay.same', { no, day: dueOn }, { dueOn: 'dueDay.same' })
}

import { allocate } from '../pricing/allocation'
import { dueDay, type PaymentTerm } from '../receivable/term'
import { type Day, daysBetween } from '../value/day'
import { type Fen, formatFen, sumFen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'

/** A part of an order's amount that is to come in by a day. */
export interface Instalment {
  /** What the shop calls it: 定金, 尾款 …; '' for nothing. */
  name: string
  dueOn: Day
  amount: Fen
}

/** An instalment as it stands: what of it has come in, what is open, and for how many days it is late. */
export interface InstalmentNow extends Instalment {
  paid: Fen
  open: Fen
  lateDays: number
}

/** The plan of an order beside what the order comes to today. */
export interface ReceiptPlan {
  orderId: Id
  /** What is to come in for the order in all (待回款 and what has come). */
  amount: Fen
  received: Fen
  /** Null where there is no plan. */
  instalments: InstalmentNow[] | null
  /** What the instalments come to; another sum than the amount means that the order has changed since. */
  planned: Fen
  /** What a plan is suggested from. */
  orderOn: Day
  promisedOn: Day | null
  term: PaymentTerm
}

/** How many instalments a plan may have. */
export const mostInstalments = 36

/**
 * A plan in the order of its days. Refuses one whose instalments do not come to the order's amount (`instalment.sum`), nothing or less
 * (`instalment.amount`), and more than 36 (`instalment.tooMany`).
 */
export function checkPlan(instalments: readonly Instalment[], amount: Fen): Instalment[] {
  if (instalments.length > mostInstalments) throw new Refusal('instalment.tooMany', { most: mostInstalments })
  if (instalments.some((one) => one.amount <= 0)) throw new Refusal('instalment.amount')
  const sum = sumFen(instalments.map((one) => one.amount))
  if (sum !== amount) throw new Refusal('instalment.sum', { sum: formatFen(sum), amount: formatFen(amount) })
  return [...instalments].sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0))
}

/**
 * How a plan stands on a day: what has come in pays the instalments in the order of their days. What an order comes to more than its
 * plan is part of the last one; what it comes to less is taken off the last ones first. Amounts in fen; they add up to the order.
 */
export function planNow(
  plan: readonly Instalment[],
  { amount, received }: { amount: Fen; received: Fen },
  today: Day,
): InstalmentNow[] {
  let [left, paid]: [number, number] = [amount, received]
  return plan.map((one, i) => {
    const due = i === plan.length - 1 ? Math.max(0, left) : Math.max(0, Math.min(one.amount, left))
    const came = Math.max(0, Math.min(due, paid))
    left -= due
    paid -= came
    const open = (due - came) as Fen
    const lateDays = open > 0 ? Math.max(0, daysBetween(one.dueOn, today)) : 0
    return { ...one, amount: due as Fen, paid: came as Fen, open, lateDays }
  })
}

/** Splits an amount by percentages that come to 100; the parts come to it to the fen. */
export const byPercent = (amount: Fen, percents: readonly number[]): Fen[] => allocate(amount, percents as Fen[])

/** What a plan usually is: a deposit of 30 in a hundred at the order, the rest by the customer's term. Nothing of an order without amount. */
export function suggestPlan(
  amount: Fen,
  { orderOn, promisedOn, term }: { orderOn: Day; promisedOn: Day | null; term: PaymentTerm },
  names: { deposit: string; balance: string },
): Instalment[] {
  if (amount <= 1) return []
  const [deposit = amount, balance = amount] = byPercent(amount, [30, 70])
  const rest = dueDay(term, promisedOn ?? orderOn)
  return [
    { name: names.deposit, dueOn: orderOn, amount: deposit },
    { name: names.balance, dueOn: rest < orderOn ? orderOn : rest, amount: balance },
  ]
}

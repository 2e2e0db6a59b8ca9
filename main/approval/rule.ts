import { lineAmount } from '../pricing/line'
import type { Margin } from '../pricing/margin'
import { type Fen, fen, formatFen } from '../value/fen'
import { formatPercent, fullPay, type PayPercent } from '../value/percent'
import { formatPrice, type Price } from '../value/price'
import { oneUnit, type Qty } from '../value/qty'
import { divideRounded } from '../value/round'
import { leastAmount } from './discount'
import { metRules, type OwnFacts } from './ownrule'

/** What an order is looked at for before it is confirmed at once (R-APR), in the order of their numbers. */
export const approvalRules = [
  'amount',
  'discount',
  'floor',
  'credit',
  'overdue',
  'special',
  'margin',
  'cost',
  'own',
] as const
export type ApprovalRule = (typeof approvalRules)[number]

/** The number a rule goes by, from 1. */
export const numberOf = (rule: ApprovalRule): number => approvalRules.indexOf(rule) + 1

/**
 * Whether a rule is in force and where it draws its line: 'amount' in fen, 'discount' the least percentage paid of whoever has
 * no limit of their own, 'overdue' in days, 'margin' the least margin in basis points; the others need none.
 */
export interface RuleSetting {
  rule: ApprovalRule
  active: boolean
  limit: number
}

/** What a rule begins with when it is switched on: 10,000.00 yuan, 九折, 30 days, 15 %. */
const firstLimits: Partial<Record<ApprovalRule, number>> = {
  amount: 1_000_000,
  discount: 9000,
  overdue: 30,
  margin: 1500,
}

/** What a new shop begins with: an order beyond a customer's credit limit is not confirmed by itself (R-CRD). */
export const rulesOfNewShop: readonly RuleSetting[] = [{ rule: 'credit', active: true, limit: 0 }]

/** Every rule as the shop set it; one that was never touched is off. */
export function settingsOf(saved: readonly RuleSetting[]): RuleSetting[] {
  return approvalRules.map(
    (rule) => saved.find((one) => one.rule === rule) ?? { rule, active: false, limit: firstLimits[rule] ?? 0 },
  )
}

/** A line as the rules see it, in the document's kind of price. */
export interface FactLine {
  product: string
  qty: Qty
  /** After its share of the discount on the whole, and whether it bears one. */
  amount: Fen
  /** What of it a coupon has taken: no discount of who sells. */
  coupon: Fen
  shares: boolean
  /** What this customer would be charged by the price list, for one of the unit (R-PRICE). */
  usualPrice: Price
  floorPrice: Price | null
}

/** What the rules ask of an order. */
export interface Facts {
  gross: Fen
  specialTerms: string
  /** The customer's limit, null for none, and what of it is used before this order (R-CRD). */
  credit: { limit: Fen | null; used: Fen }
  /** How long the oldest unpaid amount is past due, and how much is. */
  overdue: { days: number; amount: Fen }
  /** The least percentage paid of this person, or of their role; null when neither has a limit of its own. */
  leastPay: PayPercent | null
  /** What it earns, over the lines whose cost is known. */
  margin: Margin
  /** The shop's own fields that are asked about, and what stands in them. */
  own: OwnFacts
  lines: readonly FactLine[]
}

/** A rule that an order does not keep, with the figures of its sentence. */
export interface Failure {
  rule: ApprovalRule
  values: Record<string, string | number>
}

/**
 * What may be told of the rules an order does not keep (IDP-07): what the customer owes to who may know debts, how much it earns to
 * who may know costs; to others only that its margin is too low.
 */
export function told(failures: readonly Failure[], may: { knowDebts: boolean; knowCosts: boolean }): Failure[] {
  return failures
    .filter(({ rule }) => may.knowDebts || (rule !== 'credit' && rule !== 'overdue'))
    .map((failure) => (may.knowCosts || failure.rule !== 'margin' ? failure : { rule: failure.rule, values: {} }))
}

type Check = (facts: Facts, limit: number) => Failure['values'] | null

const checks: Record<Exclude<ApprovalRule, 'own'>, Check> = {
  amount: ({ gross }, limit) => (gross < limit ? null : { amount: formatFen(gross), limit: formatFen(limit) }),
  discount: tooCheap,
  floor: belowFloor,
  credit: beyondCredit,
  overdue: ({ overdue }, limit) =>
    overdue.days > limit ? { days: overdue.days, amount: formatFen(overdue.amount), limit } : null,
  special: ({ specialTerms }) => (specialTerms === '' ? null : { terms: specialTerms }),
  margin: tooLittle,
  cost: ({ margin: { unknown } }) => (unknown === 0 ? null : { count: unknown }),
}

/**
 * The rules in force that an order does not keep, in their order; none means that it may be confirmed at once (APR-02). That of own
 * fields is there once for each of them.
 */
export function failing(settings: readonly RuleSetting[], facts: Facts): Failure[] {
  return settings.flatMap(({ rule, active, limit }): Failure[] => {
    if (!active) return []
    if (rule === 'own') return metRules(facts.own).map((values) => ({ rule, values }))
    const values = checks[rule](facts, limit)
    return values === null ? [] : [{ rule, values }]
  })
}

/** A discount is measured against the price the customer would usually get, whatever price was typed (R-AMT-2 item 7). */
function tooCheap({ lines, leastPay }: Facts, limit: number): Failure['values'] | null {
  const least = leastPay ?? (limit as PayPercent)
  const paid = lines.map((line) => ({ ...line, amount: fen(line.amount + line.coupon) }))
  const cheap = paid.filter((line) => line.amount < leastAmount(line, least))
  const [worst] = cheap.sort((a, b) => paidOf(a) - paidOf(b))
  if (!worst) return null
  const values = { product: worst.product, pay: formatPercent(paidOf(worst)), least: formatPercent(least) }
  return { ...values, count: cheap.length }
}

/** The percentage of the usual price a line comes to, cut off. */
function paidOf({ qty, usualPrice, amount }: FactLine): PayPercent {
  const usual = lineAmount(qty, usualPrice)
  return Number((BigInt(amount) * BigInt(fullPay)) / BigInt(usual)) as PayPercent
}

function belowFloor({ lines }: Facts): Failure['values'] | null {
  const low = lines.filter(({ qty, amount, floorPrice }) => floorPrice !== null && amount < lineAmount(qty, floorPrice))
  const [first] = low
  if (!first || first.floorPrice === null) return null
  // To the fen: a price that follows from an amount has as many decimals as one likes.
  const price = formatFen(Number(divideRounded(BigInt(first.amount) * BigInt(oneUnit), BigInt(first.qty))))
  return { product: first.product, price, floor: formatPrice(first.floorPrice), count: low.length }
}

/** What is given away at a cost earns too little, whatever the limit; lines of unknown cost are not looked at here (R-APR). */
function tooLittle({ margin: { net, margin, rate } }: Facts, least: number): Failure['values'] | null {
  if (BigInt(margin) * 10_000n >= BigInt(net) * BigInt(least)) return null
  return { rate: rate === null ? '—' : formatPercent(rate), least: formatPercent(least), margin: formatFen(margin) }
}

/** Using the limit to the last fen is allowed (R-CRD). */
function beyondCredit({ credit: { limit, used }, gross }: Facts): Failure['values'] | null {
  if (limit === null || used + gross <= limit) return null
  const over = formatFen(fen(used + gross - limit))
  return { over, limit: formatFen(limit), used: formatFen(used), amount: formatFen(gross) }
}

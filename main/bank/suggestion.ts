import { type Day, daysBetween } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'

/** Why a line is perhaps of a document, the weightiest first. */
export const matchReasons = ['orderNo', 'payer', 'entered', 'learned', 'oneItem', 'allDue', 'allOwed'] as const
export type MatchReason = (typeof matchReasons)[number]

/** What a line may be: a new receipt of a customer, or a receipt, refund or payment that is entered already. */
export type MatchKind = 'new' | 'receipt' | 'refund' | 'payment'

/** A proposal for a line. `orderId` is the order a new receipt would be for, null for the earliest due first. */
export interface Suggestion {
  kind: MatchKind
  documentId: Id | null
  documentNo: string | null
  customerId: Id | null
  /** The customer or supplier. */
  partner: string
  orderId: Id | null
  orderNo: string | null
  /** The day of the document. */
  day: Day | null
  reasons: MatchReason[]
}

interface Known {
  customerId: Id
  customerName: string
}

/** What the shop knows that may speak of a line; all of it of customers in sight, documents only such as no line has. */
export interface MatchFacts {
  /** Orders whose number, the customer's or that of a delivery or invoice stands in the remark; of a statement's number none. */
  orders: (Known & { orderId: Id | null; orderNo: string | null })[]
  /** Customers called what the payer is called, or for whom the payer has paid before. */
  named: (Known & { reason: 'payer' | 'learned' })[]
  /** Open items of just this amount. */
  items: (Known & { orderId: Id | null; orderNo: string | null })[]
  /** What customers owe, and what of it is due by the day of the line. */
  accounts: (Known & { due: Fen; owed: Fen })[]
  /** Documents of this amount of about that day; `sameName` when who they are of is called what the line says. */
  documents: {
    kind: Exclude<MatchKind, 'new'>
    id: Id
    no: string
    day: Day
    customerId: Id | null
    partner: string
    sameName: boolean
  }[]
}

const weights: Record<MatchReason, number> = {
  orderNo: 64,
  payer: 32,
  entered: 20,
  learned: 16,
  oneItem: 6,
  allDue: 5,
  allOwed: 4,
}

/** What reasons weigh together; more reasons never weigh less. */
export const weightOf = (reasons: readonly MatchReason[]): number =>
  [...new Set(reasons)].reduce((sum, reason) => sum + weights[reason], 0)

/** The most that is proposed for one line. */
export const mostSuggestions = 6

/** An amount that more customers than this owe, and nothing else speaks for, says nothing of any of them. */
export const mostAlike = 5

/** How many days before or after a line a document of it may be dated. */
export const nearDays = 3

const isNamed = (reason: MatchReason) => reason === 'orderNo' || reason === 'payer' || reason === 'learned'

interface Candidate {
  customer: Known
  reasons: Set<MatchReason>
  orders: { orderId: Id | null; orderNo: string | null }[]
  itemOrders: { orderId: Id | null; orderNo: string | null }[]
}

/**
 * What a line perhaps is, the likeliest first: the order number in its remark says most, then the name of the payer, then a
 * document of the same amount that is entered already, then who the payer has paid for before, then the amount. The order of the
 * facts does not matter. Nothing is proposed for which there is no reason, and nobody for an amount that many owe.
 */
export function suggestFor(line: { on: Day; amount: Fen }, facts: MatchFacts): Suggestion[] {
  const candidates = line.amount > 0 ? candidatesOf(line.amount, facts) : new Map<Id, Candidate>()
  const proposed = [...candidates.values()].map(newReceipt)
  const guessed = proposed.filter(({ reasons }) => !reasons.some(isNamed))
  const made = guessed.length > mostAlike ? proposed.filter((one) => !guessed.includes(one)) : proposed
  const entered = facts.documents
    .filter(({ kind }) => line.amount > 0 === (kind === 'receipt'))
    .filter(({ day }) => Math.abs(daysBetween(day, line.on)) <= nearDays)
    .map((document): Suggestion => {
      const own = document.customerId === null ? undefined : candidates.get(document.customerId)
      const reasons = new Set<MatchReason>([...(own?.reasons ?? []), 'entered'])
      if (document.sameName) reasons.add('payer')
      const { kind, id: documentId, no: documentNo, customerId, partner, day } = document
      const about = { kind, documentId, documentNo, customerId, partner, day }
      return { ...about, orderId: null, orderNo: null, reasons: inTurn(reasons) }
    })
  const away = ({ day }: Suggestion) => (day === null ? 0 : Math.abs(daysBetween(day, line.on)))
  return [...entered, ...made]
    .sort(
      (a, b) =>
        weightOf(b.reasons) - weightOf(a.reasons) ||
        away(a) - away(b) ||
        compare(a.documentNo ?? '', b.documentNo ?? '') ||
        (a.customerId ?? 0) - (b.customerId ?? 0),
    )
    .slice(0, mostSuggestions)
}

function candidatesOf(amount: Fen, { orders, named, items, accounts }: MatchFacts): Map<Id, Candidate> {
  const candidates = new Map<Id, Candidate>()
  const of = ({ customerId, customerName }: Known, reason: MatchReason): Candidate => {
    const known = candidates.get(customerId) ?? {
      customer: { customerId, customerName },
      reasons: new Set(),
      orders: [],
      itemOrders: [],
    }
    candidates.set(customerId, known)
    known.reasons.add(reason)
    return known
  }
  for (const { orderId, orderNo, ...customer } of orders) of(customer, 'orderNo').orders.push({ orderId, orderNo })
  for (const { reason, ...customer } of named) of(customer, reason)
  for (const { orderId, orderNo, ...customer } of items) of(customer, 'oneItem').itemOrders.push({ orderId, orderNo })
  for (const { due, owed, ...customer } of accounts) {
    if (due === amount) of(customer, 'allDue')
    else if (owed === amount) of(customer, 'allOwed')
  }
  return candidates
}

/** The order of a new receipt is the one that is named, or the one whose item has just this amount; with several it is none. */
function newReceipt({ customer, reasons, orders, itemOrders }: Candidate): Suggestion {
  const [named, ...others] = different(orders)
  const [item, ...more] = different(itemOrders)
  const only = named === undefined ? (more.length === 0 ? item : undefined) : others.length === 0 ? named : undefined
  return {
    kind: 'new',
    documentId: null,
    documentNo: null,
    day: null,
    customerId: customer.customerId,
    partner: customer.customerName,
    orderId: only?.orderId ?? null,
    orderNo: only?.orderNo ?? null,
    reasons: inTurn(reasons),
  }
}

const different = <Order extends { orderId: Id | null }>(orders: readonly Order[]): Order[] =>
  orders.filter(({ orderId }, i) => orders.findIndex((one) => one.orderId === orderId) === i)

const inTurn = (reasons: ReadonlySet<MatchReason>) => matchReasons.filter((reason) => reasons.has(reason))
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

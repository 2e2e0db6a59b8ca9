import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Instant } from '../value/instant'

/** How a customer was spoken with. */
export const dunningChannels = ['phone', 'visit', 'chat', 'mail', 'letter', 'other'] as const
export type DunningChannel = (typeof dunningChannels)[number]

/** How far asking has come: not yet, a reminder, a demand, the last demand. */
export const dunningLevels = [0, 1, 2, 3] as const
export type DunningLevel = (typeof dunningLevels)[number]

/** The levels that have a letter. */
export const letterLevels = [1, 2, 3] as const
export type LetterLevel = (typeof letterLevels)[number]

/** What became of a promise: still open, kept by receipts until its day, or broken. */
export const promiseStates = ['open', 'kept', 'broken'] as const
export type PromiseState = (typeof promiseStates)[number]

/** A promise as it was noted: the day of the talk, when it was written down, and how much was to come by when (分). */
export interface Promised {
  id: Id
  notedOn: Day
  createdAt: Instant
  promisedOn: Day
  promisedAmount: Fen
}

/** Money that came: its day, and the moment finance confirmed it (分). */
export interface Came {
  on: Day
  at: Instant
  amount: Fen
}

/** Whether money may keep a promise: it came by its day, and after the talk or was confirmed after that was written down. */
const keeps = (came: Came, { notedOn, createdAt, promisedOn }: Promised) =>
  came.on <= promisedOn && (came.on > notedOn || came.at > createdAt)

/**
 * What became of the promises of one customer, seen from a day (R-AR): money keeps the promise for the earliest day first, of one day
 * the one noted first, and no fen keeps two.
 */
export function judgePromises(
  promises: readonly Promised[],
  received: readonly Came[],
  today: Day,
): Map<Id, PromiseState> {
  const open = promises
    .toSorted((one, other) => one.promisedOn.localeCompare(other.promisedOn) || one.id - other.id)
    .map((promise) => ({ promise, left: promise.promisedAmount as number }))
  for (const came of received.toSorted((one, other) => one.on.localeCompare(other.on) || one.at - other.at)) {
    let amount: number = came.amount
    for (const one of open) {
      if (!keeps(came, one.promise)) continue
      const taken = Math.min(amount, one.left)
      one.left -= taken
      amount -= taken
    }
  }
  return new Map(
    open.map(({ promise, left }) => [promise.id, left === 0 ? 'kept' : promise.promisedOn < today ? 'broken' : 'open']),
  )
}

/** What became of the promises of some customers, by the id of the note. */
export function judgeAll(
  customers: readonly { promises: readonly Promised[]; received: readonly Came[] }[],
  today: Day,
): Record<Id, PromiseState> {
  return Object.fromEntries(
    customers.flatMap(({ promises, received }) => [...judgePromises(promises, received, today)]),
  )
}

/** A customer who is late: since when, for how much (分), how far asking has come, and what was promised. */
export interface DunningRow {
  customerId: Id
  customerCode: string
  customerName: string
  phone: string
  ownerName: string | null
  items: number
  oldestOn: Day
  overdueDays: number
  overdue: Fen
  /** What is in hand and settles nothing yet, below zero, and what is left to ask for with it. */
  unallocated: Fen
  left: Fen
  level: DunningLevel
  lastOn: Day | null
  nextOn: Day | null
  promisedOn: Day | null
  promisedAmount: Fen | null
  promise: PromiseState | null
}

/** One thing that was said. */
export interface DunningNote {
  id: Id
  notedOn: Day
  channel: DunningChannel
  said: string
  level: DunningLevel
  nextOn: Day | null
  promisedOn: Day | null
  promisedAmount: Fen | null
  promise: PromiseState | null
  by: string
  /** That it was taken back: why and by whom. Then its level and promise count no more. */
  withdrawn: { reason: string; by: string } | null
}

/** An item that is overdue, as it stands in a letter (分). */
export interface DunningItem {
  id: Id
  documentNo: string
  orderNo: string | null
  itemOn: Day
  dueOn: Day
  days: number
  amount: Fen
  settled: Fen
  open: Fen
}

/** What is overdue of a customer, and what was said about it, the latest first. */
export interface DunningPage {
  customerId: Id
  customerName: string
  contact: string
  phone: string
  address: string
  level: DunningLevel
  overdue: Fen
  /** What is in hand and settles nothing yet, below zero, and what is left to ask for with it. */
  unallocated: Fen
  left: Fen
  count: number
  /** The first of them. */
  items: DunningItem[]
  notes: DunningNote[]
}

import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'

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

/** What became of a promise, seen from a day, when so much was received since it was given and until its day (分). */
export function promiseState(
  { promisedOn, promisedAmount }: { promisedOn: Day; promisedAmount: Fen },
  paid: Fen,
  today: Day,
): PromiseState {
  if (paid >= promisedAmount) return 'kept'
  return promisedOn < today ? 'broken' : 'open'
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
  count: number
  /** The first of them. */
  items: DunningItem[]
  notes: DunningNote[]
}

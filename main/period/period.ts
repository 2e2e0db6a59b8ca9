import { type Day, endOfMonth } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Instant } from '../value/instant'
import { Refusal } from '../value/refusal'

/** What may still be open in a period that is to be closed, in the order it is told. */
export const openKinds = [
  'books',
  'receipts',
  'refunds',
  'payments',
  'writeOffs',
  'orders',
  'deliveries',
  'goodsReceipts',
  'returns',
  'stocktakes',
  'transfers',
  'invoices',
  'bankLines',
] as const
export type OpenKind = (typeof openKinds)[number]

/** What has to be settled first: figures that disagree, and money that waits for finance, because confirming it would date it into the period. */
export const obstacles: readonly OpenKind[] = ['books', 'receipts', 'refunds', 'payments', 'writeOffs']

/** How much of each kind is still open up to a day. */
export type StillOpen = Record<OpenKind, number>

/** What the books tell at the end of a day, in fen. */
export interface Figures {
  receivable: Fen
  payable: Fen
  stockValue: Fen
}

/** A closing of the books up to a day: who closed and perhaps reopened them, what they told then, and tell of that day now. */
export interface Closing {
  id: Id
  toOn: Day
  kept: Figures
  now: Figures
  /** What lay on the shop's accounts then, one by one. */
  cash: { name: string | null; amount: Fen }[]
  closedBy: string
  closedAt: Instant
  reopenedBy: string | null
  reopenedAt: Instant | null
  reason: string
}

/** All closings, the latest first; `next` is the month that could be closed next, null while it is not over. */
export interface Closings {
  closedTo: Day | null
  next: Day | null
  closings: Closing[]
  /** Orders of closed periods that have ended and could be put away, and those that cannot because money, a red letter or an invoice that was asked for is open. */
  archivable: number
  owed: number
}

/**
 * Whether the books may be closed up to a day. Refuses one that does not end a month (`period.notMonthEnd`), that is not over
 * (`period.notOver`), and one up to which they are closed already (`period.closedBefore`).
 */
export function checkClosing(to: Day, { today, closedTo }: { today: Day; closedTo: Day | null }): void {
  const field = (code: 'period.notMonthEnd' | 'period.notOver' | 'period.closedBefore') => ({ to: code })
  if (endOfMonth(to) !== to)
    throw new Refusal('period.notMonthEnd', { day: to, end: endOfMonth(to) }, field('period.notMonthEnd'))
  if (to >= today) throw new Refusal('period.notOver', { day: to }, field('period.notOver'))
  if (closedTo !== null && to <= closedTo)
    throw new Refusal('period.closedBefore', { day: to, to: closedTo }, field('period.closedBefore'))
}

/** Refuses to close while something stands in the way (`period.obstacle`): the first of it, and how much. */
export function refuseObstacles(open: StillOpen, to: Day): void {
  const found = obstacles.find((kind) => open[kind] > 0)
  if (found === undefined) return
  const what = `period.open.${found}`
  throw new Refusal('period.obstacle', { to, what, count: open[found] })
}

/** The month that would be closed next: the one after the last closed, or the last that is over; null where none is. */
export function nextClosing({ today, closedTo }: { today: Day; closedTo: Day | null }): Day | null {
  const last = endOfMonth(today, -1)
  if (closedTo === null) return last
  const after = endOfMonth(closedTo, 1)
  return after < today ? after : null
}

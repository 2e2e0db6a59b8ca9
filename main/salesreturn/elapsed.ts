import type { Instant } from '../value/instant'
import type { Qty } from '../value/qty'

/** A tenth of an hour in milliseconds. */
const tenth = 360_000

/** How many hours lie between two moments, in 1/10 000 of an hour, to a tenth of one (RTN-06). */
export const elapsedHours = (from: Instant, to: Instant): Qty =>
  (Math.floor((to - from + tenth / 2) / tenth) * 1000) as Qty

/** The same in SQL, from asking for a return `r` to settling it; null where it is not settled, or was both in one step. */
export const hoursSql = `((r.settled_at - r.submitted_at + ${tenth / 2}) / ${tenth} * 1000)`

import { addDays, type Day, daysBetween } from '../value/day'

/** What an age is counted from: the due day, or the day of the document (R-AR). */
export const agingBases = ['due', 'document'] as const
export type AgingBasis = (typeof agingBases)[number]

/** The names of the columns of the aging, the youngest first; a shop has as many as its bounds make, and one. */
export const bands = ['band1', 'band2', 'band3', 'band4', 'band5', 'band6'] as const
export type Band = (typeof bands)[number]

/** Where the columns of the aging end, in days, ascending; what is older than the last is a column of its own. */
export type Bounds = readonly number[]

/** What a shop has that never said otherwise. */
export const usualBounds: Bounds = [30, 60, 90]

/** The most days a bound may have. */
export const mostDays = 3650

/** Whether bounds are whole days from 1 on, ascending, one to five of them. */
export function areBounds(bounds: Bounds): boolean {
  const rising = bounds.every((days, i) => Number.isInteger(days) && days > (bounds[i - 1] ?? 0) && days <= mostDays)
  return rising && bounds.length > 0 && bounds.length < bands.length
}

/** The columns that bounds make. */
export const bandsOf = (bounds: Bounds): readonly Band[] => bands.slice(0, bounds.length + 1)

/** The ages a column holds, in days, both included; `to` null is open. By due day the first begins a day late, by document on the day. */
export function agesOf(band: Band, basis: AgingBasis, bounds: Bounds): { from: number; to: number | null } {
  const at = bands.indexOf(band)
  const first = basis === 'due' ? 1 : 0
  return { from: at === 0 ? first : (bounds[at - 1] ?? 0) + 1, to: bounds[at] ?? null }
}

/** The days a column holds, seen from a day, both included; null is open. */
export function daysOf(band: Band, asOf: Day, basis: AgingBasis, bounds: Bounds): { from: Day | null; to: Day | null } {
  const { from, to } = agesOf(band, basis, bounds)
  return {
    from: to === null ? null : addDays(asOf, -to),
    to: basis === 'document' && from === 0 ? null : addDays(asOf, -from),
  }
}

/** The column of an amount counted from a day, seen from another: by due day what is due today is not yet late (R-AR). */
export function bandOf(day: Day, asOf: Day, basis: AgingBasis, bounds: Bounds): Band | 'notDue' {
  const age = daysBetween(day, asOf)
  if (basis === 'due' && age <= 0) return 'notDue'
  const at = bounds.findIndex((bound) => age <= bound)
  return bands[at === -1 ? bounds.length : at] ?? 'band6'
}

import type { Day } from './day'

declare const brand: unique symbol
/** A moment, ms since 1970 UTC. */
export type Instant = number & { readonly [brand]: 'Instant' }

/** The shop's calendar day of a moment: China keeps UTC+8 all year, so no zone table is asked (R-NUM-5). */
export function dayOf(at: Instant): Day {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 10) as Day
}

/** A moment as the shop's clock shows it, `2026-03-05 10:31`. */
export function formatInstant(at: Instant): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

/** The moment a day of the shop's calendar begins. */
export function dayStart(day: Day): Instant {
  return (Date.parse(`${day}T00:00:00Z`) - 8 * 3_600_000) as Instant
}

/** A time of a day, `09:30`, by the shop's clock. */
export function instantAt(day: Day, time: string): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return (dayStart(day) + (hours * 60 + minutes) * 60_000) as Instant
}

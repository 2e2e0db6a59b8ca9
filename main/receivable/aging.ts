import { addDays, type Day, daysBetween } from '../value/day'

/** How late an amount is on a day, from not due to more than 90 days over (R-AR, aging by due date). */
export const buckets = ['notDue', 'days1To30', 'days31To60', 'days61To90', 'over90'] as const

export type Bucket = (typeof buckets)[number]

/** The bounds of a bucket as due days, both included; null is open. */
export type BucketBounds = { bucket: Bucket; from: Day | null; to: Day | null }

/** Days past due on a day: 0 on the due day and before. */
export function overdueDays(due: Day, asOf: Day): number {
  return Math.max(0, daysBetween(due, asOf))
}

/** The bucket of an amount due on a day, seen from another: due today is not yet late (R-AR). */
export function bucketOf(due: Day, asOf: Day): Bucket {
  const late = overdueDays(due, asOf)
  if (late === 0) return 'notDue'
  if (late <= 30) return 'days1To30'
  if (late <= 60) return 'days31To60'
  return late <= 90 ? 'days61To90' : 'over90'
}

/** The due days each bucket holds, seen from a day, so that the database sorts amounts exactly as `bucketOf` does. */
export function bucketBounds(asOf: Day): BucketBounds[] {
  const before = (days: number) => addDays(asOf, -days)
  return [
    { bucket: 'notDue', from: asOf, to: null },
    { bucket: 'days1To30', from: before(30), to: before(1) },
    { bucket: 'days31To60', from: before(60), to: before(31) },
    { bucket: 'days61To90', from: before(90), to: before(61) },
    { bucket: 'over90', from: null, to: before(91) },
  ]
}

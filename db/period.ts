import { desc, isNull } from 'drizzle-orm'
import type { Day } from '../main/value/day'
import { dayOf } from '../main/value/instant'
import { Refusal } from '../main/value/refusal'
import type { Reading } from './engine'
import type { Moment } from './ledger'
import { periodClosings } from './schema/period'

type Books = Pick<Reading, 'db'>

/** The last closing that holds; null while there is none. */
export async function lastClosing(reading: Books): Promise<typeof periodClosings.$inferSelect | null> {
  const { toOn, reopenedAt } = periodClosings
  const [last] = await reading.db.select().from(periodClosings).where(isNull(reopenedAt)).orderBy(desc(toOn)).limit(1)
  return last ?? null
}

/** The day up to which the books are closed; null while they are not. */
export async function closedTo(reading: Books): Promise<Day | null> {
  return (await lastClosing(reading))?.toOn ?? null
}

/**
 * Refuses a day in a closed period (`period.closed`, R-AR). Whatever is posted to an account or to stock asks here; who lets the day be
 * chosen asks before, with its `field`.
 */
export async function refuseClosedDay(reading: Books, on: Day, field: string | null = null): Promise<void> {
  const to = await closedTo(reading)
  if (to === null || on > to) return
  throw new Refusal('period.closed', { day: on, to }, field === null ? {} : { [field]: 'period.closed' })
}

/**
 * The day on which something of a day is taken back or settled: that day while its period is open, else today, so that a closed period
 * stays as it was. Refuses where the clock says a day that is closed itself (`period.closed`).
 */
export async function openDay(reading: Books, { now }: Pick<Moment, 'now'>, on: Day): Promise<Day> {
  const to = await closedTo(reading)
  if (to === null || on > to) return on
  const today = dayOf(now)
  if (today <= to) throw new Refusal('period.closed', { day: today, to })
  return today
}

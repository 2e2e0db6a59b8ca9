import { addDays, type Day } from '../../main/value/day'
import { dayOf, dayStart, type Instant } from '../../main/value/instant'

/** Longer than any story takes, ms. */
const story = 4 * 60_000

/** The shop's calendar day of now. */
export const today = (): Day => dayOf(Date.now() as Instant)

/** Waits for the new day where the old one is too short for a whole story: what a story enters lies on one day. */
export async function dayForStory(): Promise<void> {
  const left = dayStart(addDays(today(), 1)) - Date.now()
  // Only the clock brings the new day.
  if (left < story) await new Promise((done) => setTimeout(done, left + 1000))
}

import { and, eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { preferences } from '../../db/schema/access'
import type { Work } from '../command'
import type { Id } from '../value/id'

/** How a user likes a screen, as JSON text; null when never said. */
export async function readPreference(reading: Reading, userId: Id, name: string): Promise<string | null> {
  const [row] = await reading.db
    .select({ value: preferences.value })
    .from(preferences)
    .where(and(eq(preferences.userId, userId), eq(preferences.name, name)))
  return row?.value ?? null
}

/** Remembers how the user likes a screen. It is no event of the trade, so nothing is written to the log. */
export async function writePreference(work: Work, { name, value }: { name: string; value: string }): Promise<null> {
  const target = [preferences.userId, preferences.name]
  await work.db
    .insert(preferences)
    .values({ userId: work.user.id, name, value })
    .onConflictDoUpdate({ target, set: { value } })
  return null
}

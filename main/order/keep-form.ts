import { and, asc, eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { keptForms } from '../../db/schema/order'
import type { Work } from '../command'
import type { Id } from '../value/id'
import type { KeptForm } from './view'

/** Keeps what this person has typed so far in place of what was kept under the same key. No event of the trade: not in the log. */
export async function keepForm(work: Work, { key, orderId, form }: KeptForm): Promise<null> {
  const target = [keptForms.userId, keptForms.key]
  const now = { orderId, form, keptAt: work.now }
  await work.db
    .insert(keptForms)
    .values({ userId: work.user.id, key, ...now })
    .onConflictDoUpdate({ target, set: now })
  return null
}

/** Forgets a kept form; one that is not there is forgotten already. */
export async function dropForm(work: Work, { key }: { key: string }): Promise<null> {
  await work.db.delete(keptForms).where(and(eq(keptForms.userId, work.user.id), eq(keptForms.key, key)))
  return null
}

/** The forms a person left behind, the oldest first. */
export function listKeptForms(reading: Reading, userId: Id): Promise<KeptForm[]> {
  const { key, orderId, form } = keptForms
  return reading.db
    .select({ key, orderId, form })
    .from(keptForms)
    .where(eq(keptForms.userId, userId))
    .orderBy(asc(keptForms.keptAt), asc(keptForms.key))
}

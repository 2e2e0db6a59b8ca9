import { and, asc, eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { typedForms } from '../../db/schema/form'
import type { Work } from '../command'
import type { Id } from '../value/id'
import type { KeptForm } from './form'

/** Keeps what this person has typed so far in place of what was kept under the same key. No event of the trade: not in the log. */
export async function keepForm(work: Work, { key, ...typed }: KeptForm): Promise<null> {
  const now = { ...typed, keptAt: work.now }
  await work.db
    .insert(typedForms)
    .values({ userId: work.user.id, key, ...now })
    .onConflictDoUpdate({ target: [typedForms.userId, typedForms.key], set: now })
  return null
}

/** Forgets a kept form; one that is not there is forgotten already. */
export async function dropForm(work: Work, { key }: { key: string }): Promise<null> {
  await work.db.delete(typedForms).where(and(eq(typedForms.userId, work.user.id), eq(typedForms.key, key)))
  return null
}

/** The forms a person left behind, the oldest first. */
export function listKeptForms(reading: Reading, userId: Id): Promise<KeptForm[]> {
  const { key, kind, documentId, form } = typedForms
  return reading.db
    .select({ key, kind, documentId, form })
    .from(typedForms)
    .where(eq(typedForms.userId, userId))
    .orderBy(asc(typedForms.keptAt), asc(typedForms.key))
}

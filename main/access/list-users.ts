import { asc, eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { users } from '../../db/schema/access'
import type { UserName } from './view'

/** Everybody who may sign in, by name. */
export function listUserNames(reading: Reading): Promise<UserName[]> {
  return reading.db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(eq(users.active, true))
    .orderBy(asc(users.name))
}

import { eq } from 'drizzle-orm'
import type { Engine, Reading } from '../../db/engine'
import { roleRights, roles, users } from '../../db/schema/access'
import { foldName } from '../customer/name'
import type { Id } from '../value/id'
import { formatInstant, type Instant } from '../value/instant'
import { Refusal } from '../value/refusal'
import { checkPassword } from './password'
import type { SignedInUser } from './view'

/** After so many wrong passwords the user is locked for so long (IDP-01). */
export const triesBeforeLock = 5
export const lockMs = 10 * 60_000

/** Checked in place of a missing user's password, so that an unknown name takes as long as a wrong password. */
const nobodysHash = `scrypt$32768$8$1$${Buffer.alloc(16).toString('base64')}$${Buffer.alloc(32).toString('base64')}`

/**
 * Signs a user in (IDP-01). One neutral refusal for an unknown name, a wrong password and a switched-off user
 * (`signIn.refused`); five wrong tries lock the user for ten minutes (`signIn.locked`, also for the right password).
 */
export async function signIn(
  engine: Engine,
  now: Instant,
  input: { name: string; password: string },
): Promise<SignedInUser> {
  const [user] = await engine.db
    .select()
    .from(users)
    .where(eq(users.nameKey, foldName(input.name)))
  if (user?.lockedUntil && user.lockedUntil > now)
    throw new Refusal('signIn.locked', { until: formatInstant(user.lockedUntil) })
  const right = await checkPassword(input.password, user?.passwordHash ?? nobodysHash)
  if (!user?.active) throw new Refusal('signIn.refused')
  if (!right) {
    await engine.tx((tx) => countWrongTry(tx.db, user.id, now))
    throw new Refusal('signIn.refused')
  }
  await engine.tx((tx) => tx.db.update(users).set({ failedTries: 0, lockedUntil: null }).where(eq(users.id, user.id)))
  return findUser(engine, user.id)
}

async function countWrongTry(db: Reading['db'], id: Id, now: Instant): Promise<void> {
  const [user] = await db.select({ failedTries: users.failedTries }).from(users).where(eq(users.id, id))
  const failedTries = (user?.failedTries ?? 0) + 1
  const locked = failedTries >= triesBeforeLock
  await db
    .update(users)
    .set(locked ? { failedTries: 0, lockedUntil: (now + lockMs) as Instant } : { failedTries })
    .where(eq(users.id, id))
}

/** A user with the rights of the role, as they are now. Refuses a user who is gone or switched off (`signIn.required`). */
export async function findUser(reading: Reading, id: Id): Promise<SignedInUser> {
  const [user] = await reading.db
    .select({ id: users.id, name: users.name, active: users.active, roleId: users.roleId, role: roles.code })
    .from(users)
    .innerJoin(roles, eq(roles.id, users.roleId))
    .where(eq(users.id, id))
  if (!user?.active) throw new Refusal('signIn.required')
  const held = await reading.db
    .select({ right: roleRights.right })
    .from(roleRights)
    .where(eq(roleRights.roleId, user.roleId))
  return { id: user.id, name: user.name, role: user.role, rights: held.map((row) => row.right) }
}

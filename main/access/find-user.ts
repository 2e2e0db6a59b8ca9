import { and, eq, ne, or } from 'drizzle-orm'
import type { Engine, Reading } from '../../db/engine'
import { users } from '../../db/schema/access'
import { foldName } from '../customer/name'
import type { Id } from '../value/id'
import { formatInstant, type Instant } from '../value/instant'
import { Refusal } from '../value/refusal'
import { checkPassword } from './password'
import { digitsOf } from './person'
import { type Right, rights } from './right'
import { ownerCode } from './role'
import type { DataScope } from './scope'
import { passwordCost } from './scrypt'
import type { SignedInUser } from './view'

/** After so many wrong passwords the user is locked for so long (IDP-01). */
export const triesBeforeLock = 5
export const lockMs = 10 * 60_000

/** Checked in place of a missing user's password, so that an unknown name takes as long as a wrong password. */
const nobodysHash = `scrypt$${passwordCost.N}$8$1$${Buffer.alloc(16).toString('base64')}$${Buffer.alloc(32).toString('base64')}`

/** The user with this name and this password, or the one-time code that stands in its place. Refuses as signing in does. */
export async function recognise(engine: Engine, now: Instant, { name, password }: { name: string; password: string }) {
  const [user] = await engine.db
    .select()
    .from(users)
    .where(
      or(
        eq(users.nameKey, foldName(name)),
        and(ne(users.email, ''), eq(users.email, name.trim().toLowerCase())),
        and(ne(users.mobile, ''), eq(users.mobile, digitsOf(name) ?? '')),
      ),
    )
  if (user?.lockedUntil && user.lockedUntil > now)
    throw new Refusal('signIn.locked', { until: formatInstant(user.lockedUntil) })
  const right = await checkPassword(password, (user?.codeHash ?? user?.passwordHash) || nobodysHash)
  if (!user?.active) throw new Refusal('signIn.refused')
  if (!right) {
    await engine.tx((tx) => countWrongTry(tx.db, user.id, now))
    throw new Refusal('signIn.refused')
  }
  // Waiting for the disk at every sign-in for nothing would be felt.
  if (user.failedTries > 0 || user.lockedUntil !== null)
    await engine.tx((tx) => tx.db.update(users).set({ failedTries: 0, lockedUntil: null }).where(eq(users.id, user.id)))
  return user
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

/** A user with the rights of the role and whose records are in reach, as they are now. Refuses a user who is gone or switched off (`signIn.required`). */
export async function findUser(reading: Reading, id: Id): Promise<SignedInUser> {
  const [user] = await reading.json<Found[]>(userSql, [id])
  if (!user?.active) throw new Refusal('signIn.required')
  const { scope, active: _active, held, ...person } = user
  if (user.role === ownerCode) return { ...person, rights: [...rights], reach: null }
  return { ...person, rights: held, reach: await reachOf(reading, id, scope) }
}

type Found = Omit<SignedInUser, 'rights' | 'reach'> & { active: 0 | 1; scope: DataScope; held: Right[] }

/** Read at every ask, so it is one plain statement. */
const userSql = `select json_group_array(json_object('id', u.id, 'name', u.name, 'active', u.active, 'role', r.code,
    'roleName', r.name, 'scope', r.scope,
    'held', json((select json_group_array(h."right") from role_rights h where h.role_id = r.id))))
  from users u join roles r on r.id = u.role_id where u.id = ?`

/** Whose records are in reach: of a team everybody in the department and those below it, and everybody below the person. */
async function reachOf(reading: Reading, id: Id, scope: DataScope): Promise<Id[] | null> {
  if (scope === 'all') return null
  return scope === 'own' ? [id] : reading.json<Id[]>(teamSql, [id])
}

const teamSql = `with recursive
  below (id) as (select ?1 union select u.id from users u join below b on u.superior_id = b.id),
  rooms (id) as (select department_id from users where id = ?1 and department_id is not null
    union select d.id from departments d join rooms r on d.parent_id = r.id)
  select json_group_array(id) from (select id from below union select id from users where department_id in (select id from rooms)
    order by id)`

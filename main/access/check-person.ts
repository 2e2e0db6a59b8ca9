import { and, eq, ne } from 'drizzle-orm'
import { one } from '../../db/find'
import { departments, roles, users } from '../../db/schema/access'
import type { Work } from '../command'
import { foldName } from '../customer/name'
import type { Id } from '../value/id'
import { Refusal, type RefusalCode } from '../value/refusal'
import { goesRound, type Person } from './person'
import { ownerCode } from './role'

/** What is known of a user; refuses one that is not there. */
export async function findPerson(work: Work, id: Id): Promise<Person> {
  const { name, email, mobile, roleId, departmentId, superiorId } = one(
    await work.db.select().from(users).where(eq(users.id, id)),
    'user',
  )
  return { name, email, mobile, roleId, departmentId, superiorId }
}

/** Refuses a person whom another cannot be told from when signing in, and a role, department or superior that cannot be theirs. */
export async function checkPerson(work: Work, id: Id, person: Person): Promise<void> {
  const { name, email, mobile, roleId, departmentId, superiorId } = person
  await refuseTaken(work, id, eq(users.nameKey, foldName(name)), 'name', 'name.taken', name)
  if (email) await refuseTaken(work, id, eq(users.email, email), 'email', 'user.emailTaken', email)
  if (mobile) await refuseTaken(work, id, eq(users.mobile, mobile), 'mobile', 'user.mobileTaken', mobile)
  one(await work.db.select({ id: roles.id }).from(roles).where(eq(roles.id, roleId)), 'role')
  if (departmentId !== null) {
    const found = await work.db.select({ id: departments.id }).from(departments).where(eq(departments.id, departmentId))
    one(found, 'department')
  }
  if (superiorId !== null) await refuseLoop(work, id, superiorId)
}

async function refuseTaken(
  work: Work,
  id: Id,
  same: ReturnType<typeof eq>,
  field: string,
  code: RefusalCode,
  text: string,
): Promise<void> {
  const [taken] = await work.db
    .select({ name: users.name })
    .from(users)
    .where(and(same, ne(users.id, id)))
  if (taken) throw new Refusal(code, { name: taken.name, text }, { [field]: code })
}

async function refuseLoop(work: Work, id: Id, superiorId: Id): Promise<void> {
  const everybody = await work.db.select({ id: users.id, superiorId: users.superiorId }).from(users)
  one(
    everybody.filter((user) => user.id === superiorId),
    'user',
  )
  const above = new Map(everybody.map((user) => [user.id, user.superiorId]))
  if (goesRound(id, superiorId, above)) throw new Refusal('user.superiorLoop', {}, { superiorId: 'user.superiorLoop' })
}

/** Refuses when nobody else could give rights any more: one owner must be left who can sign in. */
export async function refuseLastOwner(work: Work, id: Id): Promise<void> {
  const owners = await work.db
    .select({ id: users.id, codeHash: users.codeHash })
    .from(users)
    .innerJoin(roles, eq(roles.id, users.roleId))
    .where(and(eq(roles.code, ownerCode), eq(users.active, true)))
  const others = owners.filter((user) => user.id !== id && user.codeHash === null)
  if (owners.some((user) => user.id === id) && others.length === 0) throw new Refusal('user.lastOwner')
}

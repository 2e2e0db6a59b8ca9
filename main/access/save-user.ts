import { eq } from 'drizzle-orm'
import { users } from '../../db/schema/access'
import type { Work } from '../command'
import { foldName } from '../customer/name'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { checkPerson, findPerson, refuseLastOwner } from './check-person'
import { hashPassword } from './password'
import { checkedPerson, type Person } from './person'
import { shortestPassword } from './secret'

/**
 * Adds somebody who works here (IDP-03). They sign in once with the one-time code and choose a password then; the code is
 * made where it is shown and kept only as its hash. Refuses a name, e-mail address or mobile number that another has
 * (`name.taken`, `user.emailTaken`, `user.mobileTaken`), since one signs in with any of them (IDP-04).
 */
export async function createUser(work: Work, input: Person & { code: string }): Promise<{ id: Id }> {
  const { code, ...person } = checkedPerson(input)
  const id = work.newId()
  await checkPerson(work, id, person)
  const row = { ...person, id, nameKey: foldName(person.name), passwordHash: '', codeHash: await hashCode(code) }
  await work.db.insert(users).values({ ...row, active: true, failedTries: 0, lockedUntil: null, createdAt: work.now })
  work.log({ record: 'user', recordId: id, after: person })
  return { id }
}

/** Changes who somebody is and what they may do. Refuses as adding does, and taking the last owner's role away (`user.lastOwner`). */
export async function changeUser(work: Work, input: Person & { id: Id }): Promise<null> {
  const { id, ...person } = checkedPerson(input)
  const before = await findPerson(work, id)
  await checkPerson(work, id, person)
  if (before.roleId !== person.roleId) await refuseLastOwner(work, id)
  await work.db
    .update(users)
    .set({ ...person, nameKey: foldName(person.name) })
    .where(eq(users.id, id))
  work.log({ record: 'user', recordId: id, before, after: person })
  return null
}

/** Gives somebody a new one-time code: the old password is worth nothing from now on, and a lock is lifted. */
export async function inviteUser(work: Work, { id, code }: { id: Id; code: string }): Promise<null> {
  const { name } = await findPerson(work, id)
  await work.db
    .update(users)
    .set({ passwordHash: '', codeHash: await hashCode(code), failedTries: 0, lockedUntil: null })
    .where(eq(users.id, id))
  work.log({ record: 'user', recordId: id, after: { name, invited: true } })
  return null
}

async function hashCode(code: string): Promise<string> {
  if ([...code].length < shortestPassword) throw new Refusal('password.tooShort', { least: shortestPassword })
  return hashPassword(code)
}

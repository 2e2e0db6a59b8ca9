import { eq } from 'drizzle-orm'
import type { Engine } from '../../db/engine'
import { one } from '../../db/find'
import { users } from '../../db/schema/access'
import type { Work } from '../command'
import type { Instant } from '../value/instant'
import { Refusal } from '../value/refusal'
import { findUser, recognise } from './find-user'
import { checkPassword, hashPassword } from './password'
import { shortestPassword } from './secret'
import type { SignedInUser } from './view'

/**
 * The first sign-in (IDP-03): who knows the one-time code chooses a password, and is signed in; the code is worth nothing
 * afterwards. Refuses as signing in does, a password that is too short (`password.tooShort`) and one that is the code (`password.same`).
 */
export async function choosePassword(
  engine: Engine,
  now: Instant,
  input: { name: string; code: string; password: string },
): Promise<SignedInUser> {
  const user = await recognise(engine, now, { name: input.name, password: input.code })
  if (user.codeHash === null) throw new Refusal('signIn.refused')
  checkChosen(input.password, input.code)
  const passwordHash = await hashPassword(input.password)
  await engine.tx((tx) => tx.db.update(users).set({ passwordHash, codeHash: null }).where(eq(users.id, user.id)))
  return findUser(engine, user.id)
}

/** Changes one's own password. Refuses a wrong old one (`password.wrong`) and a new one as at the first sign-in. */
export async function changePassword(work: Work, input: { old: string; password: string }): Promise<null> {
  const user = one(await work.db.select().from(users).where(eq(users.id, work.user.id)), 'user')
  if (!(await checkPassword(input.old, user.passwordHash)))
    throw new Refusal('password.wrong', {}, { old: 'password.wrong' })
  checkChosen(input.password, input.old)
  await work.db
    .update(users)
    .set({ passwordHash: await hashPassword(input.password) })
    .where(eq(users.id, user.id))
  work.log({ record: 'user', recordId: user.id, after: { name: user.name, passwordChanged: true } })
  return null
}

function checkChosen(password: string, before: string): void {
  if ([...password].length < shortestPassword)
    throw new Refusal('password.tooShort', { least: shortestPassword }, { password: 'password.tooShort' })
  if (password === before) throw new Refusal('password.same', {}, { password: 'password.same' })
}

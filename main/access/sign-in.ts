import type { Engine } from '../../db/engine'
import type { Instant } from '../value/instant'
import { Refusal } from '../value/refusal'
import { findUser, recognise } from './find-user'
import type { SignedInUser } from './view'

/**
 * Signs a user in by name, e-mail address or mobile number (IDP-01, IDP-04). One neutral refusal for an unknown name, a wrong
 * password and a switched-off user (`signIn.refused`); five wrong tries lock the user for ten minutes (`signIn.locked`, also
 * for the right password). Who comes with a one-time code chooses a password first (`signIn.choosePassword`).
 */
export async function signIn(
  engine: Engine,
  now: Instant,
  input: { name: string; password: string },
): Promise<SignedInUser> {
  const user = await recognise(engine, now, input)
  if (user.codeHash !== null) throw new Refusal('signIn.choosePassword')
  return findUser(engine, user.id)
}

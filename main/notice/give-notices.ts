import type { Tx } from '../../db/engine'
import { happened, type Logged } from './event'
import { findShortages } from './find-shortages'
import { type Teller, tellPeople } from './tell-people'

/**
 * Tells people of what a finished command has done, in its transaction: everything follows from the entries it wrote into the
 * log, so that no action has to think of it (R-NTF). The same command tells of the same only once.
 */
export async function giveNotices(
  tx: Tx,
  teller: Teller,
  command: { id: string; name: string },
  logged: readonly Logged[],
): Promise<void> {
  const told = happened(command.name, logged)
  const shortages = await findShortages(tx, command.id, told, logged)
  await tellPeople(tx, teller, [...told.map((one) => ({ ...one, once: command.id })), ...shortages])
}

import type { Engine } from '../../db/engine'
import type { Id } from '../value/id'
import { dayOf } from '../value/instant'
import { type Teller, tellPeople } from './tell-people'

/** The longest reason that is told, in characters. */
const longest = 120

/** Tells who looks after the shop that its daily backup could not be made, and why; once a day. */
export async function tellOfBackup(engine: Engine, teller: Omit<Teller, 'actor'>, error: unknown): Promise<void> {
  const reason = (error instanceof Error ? error.message : String(error)).slice(0, longest)
  const news = { event: 'backupFailed', record: 'company', recordId: 1 as Id, params: { reason } } as const
  const once = `backup ${dayOf(teller.now)}`
  await engine.tx((tx) => tellPeople(tx, { ...teller, actor: null }, [{ ...news, once }]))
}

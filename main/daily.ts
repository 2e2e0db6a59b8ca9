import type { Engine } from '../db/engine'
import { type Click, command } from './command'
import { closeSilent } from './serviceorder/close-silent'
import { countSilent } from './serviceorder/count-silent'
import { dayOf } from './value/instant'

/** What the calendar does by itself when the shop is opened and when a day begins; the log says that the program did it. Usually there is nothing. */
export async function doDaily(engine: Engine, at: Omit<Click, 'id' | 'name' | 'user'>): Promise<void> {
  if ((await countSilent(engine, dayOf(at.now))) === 0) return
  const name = 'service.timeout'
  await command(engine, { ...at, id: `${name} ${at.newId()}`, name, user: null }, closeSilent)
}

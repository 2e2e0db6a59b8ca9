import type { Engine } from '../db/engine'
import { type Click, command, type Work } from './command'
import { countRunOut, expireReds } from './invoice/red-invoice'
import { closeSilent } from './serviceorder/close-silent'
import { countSilent } from './serviceorder/count-silent'
import { dayOf } from './value/instant'

/** What the calendar does by itself when the shop is opened and when a day begins; the log says that the program did it. Usually there is nothing. */
export async function doDaily(engine: Engine, at: Omit<Click, 'id' | 'name' | 'user'>): Promise<void> {
  const act = <T>(name: string, action: (work: Work) => Promise<T>) =>
    command(engine, { ...at, id: `${name} ${at.newId()}`, name, user: null }, action)
  if ((await countSilent(engine, dayOf(at.now))) > 0) await act('service.timeout', closeSilent)
  if ((await countRunOut(engine, at.now)) > 0) await act('invoice.expireReds', expireReds)
}

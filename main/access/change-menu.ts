import { asc } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { hiddenPlaces } from '../../db/schema/access'
import type { Work } from '../command'
import type { Id } from '../value/id'
import type { HideablePlace } from './menu'

/** The screens this shop's menu leaves out. */
export async function listHidden(reading: Reading): Promise<HideablePlace[]> {
  const rows = await reading.db.select().from(hiddenPlaces).orderBy(asc(hiddenPlaces.screen))
  return rows.map(({ screen }) => screen)
}

/** Leaves these screens out of everybody's menu, and shows all others (SEC-08). */
export async function changeMenu(work: Work, { hidden }: { hidden: HideablePlace[] }): Promise<null> {
  const before = { hidden: await listHidden(work) }
  const places = [...new Set(hidden)]
  await work.db.delete(hiddenPlaces)
  if (places.length > 0) await work.db.insert(hiddenPlaces).values(places.map((screen) => ({ screen })))
  work.log({ record: 'company', recordId: 1 as Id, before, after: { hidden: places } })
  return null
}

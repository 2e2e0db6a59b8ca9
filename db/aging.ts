import type { Bounds } from '../main/receivable/band'
import type { Reading } from './engine'
import { receivableSettings } from './schema/receivable'

/** Where the columns of the shop's aging end, in days; null while it has said nothing. */
export async function shopBounds(reading: Pick<Reading, 'db'>): Promise<Bounds | null> {
  const [row] = await reading.db.select({ bounds: receivableSettings.bounds }).from(receivableSettings)
  return row === undefined ? null : (JSON.parse(row.bounds) as Bounds)
}

import { eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { receivableSettings } from '../../db/schema/receivable'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { areBounds, type Bounds, bands, mostDays, usualBounds } from './band'
import type { ReceivableSettings } from './view'

const usual: ReceivableSettings = { bounds: usualBounds, useAdvance: true, overdueDays: null }

/** How the shop looks at what it is owed; as usual while nobody has said anything. */
export async function readReceivableSettings(reading: Reading): Promise<ReceivableSettings> {
  const [row] = await reading.db.select().from(receivableSettings).where(eq(receivableSettings.id, 1))
  if (!row) return usual
  return { bounds: JSON.parse(row.bounds) as Bounds, useAdvance: row.useAdvance, overdueDays: row.overdueDays }
}

/**
 * Changes how the shop looks at what it is owed, as far as something is said. Refuses bounds that do not ascend or are too many
 * (`aging.bounds`).
 */
export async function changeReceivableSettings(
  work: Work,
  said: { [K in keyof ReceivableSettings]?: ReceivableSettings[K] | undefined },
): Promise<null> {
  const before = await readReceivableSettings(work)
  const { bounds = before.bounds, useAdvance = before.useAdvance, overdueDays = before.overdueDays } = said
  if (!areBounds(bounds)) throw new Refusal('aging.bounds', { most: bands.length - 1, days: mostDays })
  const after = { bounds, useAdvance, overdueDays }
  const row = { bounds: JSON.stringify(bounds), useAdvance, overdueDays }
  await work.db
    .insert(receivableSettings)
    .values({ id: 1, ...row })
    .onConflictDoUpdate({
      target: receivableSettings.id,
      set: row,
    })
  work.log({ record: 'company', recordId: 1 as Id, before, after })
  return null
}

import type { Reading } from '../../db/engine'
import { seenAmong } from '../../db/scope'
import { Refusal } from '../value/refusal'
import { namedRecords } from './named'

/** An opening balance is owed, or was paid in advance. */
const openings = '(select id from open_items union all select id from credits)'

/** Refuses an input that names a record which the person at the screen does not see, as if it were not there (`record.notFound`). */
export async function refuseUnseen(reading: Reading, scope: string, entry: string, input: unknown): Promise<void> {
  for (const [table, ids] of namedRecords(entry, input)) {
    const there = await seenAmong(reading, table === 'openings' ? openings : table, ids, scope)
    if (ids.some((id) => !there.includes(id))) throw new Refusal('record.notFound', { record: table })
  }
}

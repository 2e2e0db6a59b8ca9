import type { Reading } from '../../db/engine'
import { changesOf, type HistoryEntry } from '../order/history'
import type { Id } from '../value/id'

interface Page {
  id: Id
  before: Id | null
  count: number
}

/** A page of what was done to a purchase order or return, field by field, newest first, before the id of the last one seen (COL-02). */
export async function readLog(
  reading: Reading,
  record: 'purchaseOrder' | 'purchaseReturn',
  { id, before, count }: Page,
): Promise<HistoryEntry[]> {
  const rows = await reading.json<(Omit<HistoryEntry, 'changes'> & { before: unknown; after: unknown })[]>(
    `select json_group_array(json_object('id', id, 'at', at, 'by', name, 'command', command, 'record', record, 'no', '',
        'before', json(before), 'after', json(after))) from (
      select l.*, u.name from activity_log l left join users u on u.id = l.user_id
      where l.record = ?1 and l.record_id = ?2 and l.id < ?3 order by l.id desc limit ?4)`,
    [record, id, before ?? Number.MAX_SAFE_INTEGER, count],
  )
  return rows.map(({ before: was, after: is, ...entry }) => ({ ...entry, changes: changesOf(was, is) }))
}

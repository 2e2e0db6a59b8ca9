import type { Id } from '../main/value/id'
import type { Instant } from '../main/value/instant'
import type { Reading } from './engine'

/** An entry of the log: who did what when, and the record before and after. */
export interface Logged {
  id: Id
  at: Instant
  by: string | null
  command: string
  before: unknown
  after: unknown
}

/** What was done to one record, newest first, at most a hundred entries. */
export function logOf(reading: Reading, record: string, recordId: Id): Promise<Logged[]> {
  return reading.json<Logged[]>(
    `select json_group_array(json_object('id', id, 'at', at, 'by', name, 'command', command, 'before', json(before), 'after', json(after))) from (
      select l.*, u.name from activity_log l left join users u on u.id = l.user_id
      where l.record = ?1 and l.record_id = ?2 order by l.id desc limit 100)`,
    [record, recordId],
  )
}

import { fieldValues } from '../../db/field'
import type { Work } from '../command'
import type { FieldRecord, FieldValue } from '../field/field'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'

/** What an import has changed in one field of one record: the value and the copy before, the value after. */
type Changed = [owner: Id, field: Id, before: FieldValue | null, copy: string | null, after: FieldValue | null]

/**
 * Gives the shop's own fields of the records an import changed their old values back. Refuses when one of them was changed
 * again since, naming the first records (`import.changedSince`).
 */
export async function restoreOwnValues(work: Work, importId: Id, record: FieldRecord): Promise<void> {
  const changed = await changedValues(work, importId, record)
  if (changed.length === 0) return
  const { table, owner, owners } = fieldValues[record]
  const all = JSON.stringify(changed)
  const names = await work.json<string[]>(
    `select json_group_array(name) from (select o.name from jsonb_each(?) c join ${owners} o on o.id = c.value ->> 0
      left join ${table} v on v.${owner} = o.id and v.field_id = c.value ->> 1
      where coalesce(v.text_value, v.number_value) is not c.value ->> 4 limit 5)`,
    [all],
  )
  if (names.length > 0) throw new Refusal('import.changedSince', { names: names.join('、') })
  await work.run(
    `delete from ${table} where exists (select 1 from jsonb_each(?) c
      where c.value ->> 0 = ${table}.${owner} and c.value ->> 1 = ${table}.field_id)`,
    [all],
  )
  const rows = changed
    .filter(([, , before, copy]) => before !== null || copy !== null)
    .map(([id, field, before, copy]) => [
      ...[work.newId(), id, field, typeof before === 'string' ? before : null],
      ...[typeof before === 'number' ? before : null, copy],
    ])
  await work.bulk(table, ['id', owner, 'field_id', 'text_value', 'number_value', 'copy'], rows)
}

/** A field that was deleted since had no value left to give back, and none now. */
function changedValues(work: Work, importId: Id, record: FieldRecord): Promise<Changed[]> {
  return work.json<Changed[]>(
    `select json_group_array(json_array(r.record_id, f.id, r.before ->> ('$.field_' || f.id), r.before ->> ('$.copy_' || f.id),
        r.after ->> ('$.field_' || f.id)))
      from import_records r join fields f on f.record = ?2 where r.import_id = ?1 and r.record = ?2 and r.before is not null
        and json_type(r.before, '$.field_' || f.id) is not null`,
    [importId, record],
  )
}

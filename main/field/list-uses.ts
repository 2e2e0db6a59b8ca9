import type { Reading } from '../../db/engine'
import { fieldValues, listFields } from '../../db/field'
import type { Id } from '../value/id'
import type { FieldRecord, FieldUse } from './field'

/** Every field of a kind of record with how much it is used: what its owner needs to know before changing it. */
export async function listUses(reading: Reading, { record }: { record: FieldRecord }): Promise<FieldUse[]> {
  const { table } = fieldValues[record]
  const fields = await listFields(reading, record)
  const counted = await reading.json<[Id, number, number][]>(
    `select json_group_array(json_array(field_id, total, copies)) from (
      select field_id, count(coalesce(text_value, number_value)) as total,
        sum(iif(coalesce(text_value, number_value) is null, 1, 0)) as copies from ${table} group by field_id)`,
  )
  const counts = new Map(counted.map(([id, values, copies]) => [id, { values, copies }]))
  return Promise.all(
    fields.map(async (field) => ({
      ...field,
      ...(counts.get(field.id) ?? { values: 0, copies: 0 }),
      words: field.kind === 'choice' ? await wordsOf(reading, field.id, record, field.words) : [],
    })),
  )
}

async function wordsOf(
  reading: Reading,
  fieldId: Id,
  record: FieldRecord,
  words: FieldUse['words'] | readonly { name: string; active: boolean }[],
): Promise<FieldUse['words']> {
  const rows = await reading.json<[string, number][]>(
    `select json_group_array(json_array(text_value, total)) from (select text_value, count(*) as total
      from ${fieldValues[record].table} where field_id = ? and text_value is not null group by text_value)`,
    [fieldId],
  )
  const counts = new Map(rows)
  return words.map(({ name, active }) => ({ name, active, count: counts.get(name) ?? 0 }))
}

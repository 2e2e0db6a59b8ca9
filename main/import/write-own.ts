import { fieldValues } from '../../db/field'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { type Master, ownValueFields } from './master'
import type { OpenDraft } from './open-draft'
import { ownColumn } from './own'

/** Writes what new records bring in the shop's own fields. */
export async function addOwnValues(work: Work, draft: OpenDraft, master: Master): Promise<void> {
  for (const field of ownValueFields(master)) {
    const column = ownColumn(field)
    const values = await draft.json<[Id, string | number][]>(
      `select json_group_array(json_array(a.id, r.${column})) from added a join own r on r.row = a.row where r.${column} is not null`,
    )
    await insert(work, master, field.id, values)
  }
}

/** Writes what the import changes in the shop's own fields of some records; what a field had before its kind was changed goes. */
export async function changeOwnValues(work: Work, draft: OpenDraft, master: Master, ids: string): Promise<void> {
  const { table, owner } = fieldValues[master.record]
  for (const field of ownValueFields(master)) {
    const column = ownColumn(field)
    const values = await draft.json<[Id, string | number][]>(
      `select json_group_array(json_array(m.id, r.${column})) from matches m join own r on r.row = m.row join here h on h.id = m.id
        where m.id in (select value from json_each(?)) and r.${column} is not null and r.${column} is not h.${column}`,
      [ids],
    )
    if (values.length === 0) continue
    await work.run(`delete from ${table} where field_id = ? and ${owner} in (select value ->> 0 from jsonb_each(?))`, [
      field.id,
      JSON.stringify(values),
    ])
    await insert(work, master, field.id, values)
  }
}

async function insert(work: Work, { record }: Master, fieldId: Id, values: readonly [Id, string | number][]) {
  const { table, owner } = fieldValues[record]
  const rows = values.map(([id, value]) => [
    ...[work.newId(), id, typeof value === 'string' ? value : null, typeof value === 'number' ? value : null],
  ])
  await work.bulk(table, ['id', owner, 'text_value', 'number_value'], rows, { field_id: fieldId, copy: null })
}

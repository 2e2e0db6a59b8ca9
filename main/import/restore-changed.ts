import type { Work } from '../command'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { makeKeys } from './make-keys'

const tables = { customer: 'customers', product: 'products' } as const
type Record = keyof typeof tables

/**
 * Gives the records that an import changed their old values back, column by column. Refuses when one of these columns was
 * changed again since, naming the first records (`import.changedSince`).
 */
export async function restoreChanged(work: Work, importId: Id): Promise<void> {
  for (const record of Object.keys(tables) as Record[]) {
    const columns = await columnsOf(work, importId, record)
    for (const column of columns) await refuseChangedSince(work, importId, record, column)
    for (const column of columns) await restore(work, importId, record, column)
    if (columns.length === 0) continue
    const ids = await work.json<Id[]>(
      `select json_group_array(record_id) from import_records where import_id = ? and record = '${record}' and before is not null`,
      [importId],
    )
    await makeKeys(work, { table: tables[record] }, ids)
    await work.run(
      `update ${tables[record]} set version = version + 1 where id in (
        select record_id from import_records where import_id = ? and record = '${record}' and before is not null)`,
      [importId],
    )
  }
}

/** The columns the import has changed in records of a kind. The names are our own, written by the import. */
async function columnsOf(work: Work, importId: Id, record: Record): Promise<string[]> {
  const columns = await work.json<string[]>(
    `select json_group_array(distinct k.key) from import_records r join json_each(r.before) k
      where r.import_id = ? and r.record = '${record}' and r.before is not null`,
    [importId],
  )
  return columns.filter((column) => /^[a-z_]+$/.test(column))
}

/** The imported values of one column, before and after. */
const valuesOf = (record: Record, column: string) =>
  `select record_id, before ->> '$.${column}' as old, after ->> '$.${column}' as new from import_records
    where import_id = ? and record = '${record}' and json_type(before, '$.${column}') is not null`

async function refuseChangedSince(work: Work, importId: Id, record: Record, column: string): Promise<void> {
  const names = await work.json<string[]>(
    `select json_group_array(name) from (select t.name from (${valuesOf(record, column)}) v
      join ${tables[record]} t on t.id = v.record_id where t.${column} is not v.new limit 6)`,
    [importId],
  )
  if (names.length > 0) throw new Refusal('import.changedSince', { names: names.slice(0, 5).join('、') })
}

async function restore(work: Work, importId: Id, record: Record, column: string): Promise<void> {
  await work.run(
    `update ${tables[record]} set ${column} = v.old from (${valuesOf(record, column)}) v where v.record_id = ${tables[record]}.id`,
    [importId],
  )
}

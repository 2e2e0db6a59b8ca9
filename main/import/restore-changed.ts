import type { Work } from '../command'
import { phoneKey } from '../customer/phone'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { makeKeys } from './make-keys'
import { partTables } from './parts'
import { restoreOwnValues } from './restore-own'

/** Parts go first: the words a customer is found by are made of its contacts too. */
const tables = { ...partTables, customer: 'customers', product: 'products' } as const
type Record = keyof typeof tables

/**
 * Gives the records that an import changed their old values back, column by column. Refuses when one of these columns was
 * changed again since, naming the first records (`import.changedSince`).
 */
export async function restoreChanged(work: Work, importId: Id): Promise<void> {
  for (const record of Object.keys(tables) as Record[]) {
    if (record === 'customer' || record === 'product') await restoreOwnValues(work, importId, record)
    const columns = await columnsOf(work, importId, record)
    for (const column of columns) await refuseChangedSince(work, importId, record, column)
    for (const column of columns) await restore(work, importId, record, column)
    const ids = await changedIds(work, importId, record)
    if (ids.length > 0) await settle(work, record, ids)
  }
}

const changedIds = (work: Work, importId: Id, record: Record) =>
  work.json<Id[]>(
    `select json_group_array(record_id) from import_records where import_id = ? and record = '${record}' and before is not null`,
    [importId],
  )

/** What follows from the restored columns: the words records are found by, and that they have changed. */
async function settle(work: Work, record: Record, ids: readonly Id[]): Promise<void> {
  if (record === 'contact') await makePhoneKeys(work, ids)
  if (record !== 'customer' && record !== 'product') return
  await makeKeys(work, { table: tables[record] }, ids)
  await work.run(`update ${tables[record]} set version = version + 1 where id in (select value from json_each(?))`, [
    JSON.stringify(ids),
  ])
}

async function makePhoneKeys(work: Work, ids: readonly Id[]): Promise<void> {
  const phones = await work.json<[Id, string][]>(
    'select json_group_array(json_array(id, phone)) from customer_contacts where id in (select value from json_each(?))',
    [JSON.stringify(ids)],
  )
  await work.run(
    `update customer_contacts set phone_key = v.value ->> 1 from jsonb_each(?) v where customer_contacts.id = v.value ->> 0`,
    [JSON.stringify(phones.map(([id, phone]) => [id, phoneKey(phone)]))],
  )
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
  const named = record in partTables ? 'join customers c on c.id = t.customer_id' : ''
  const names = await work.json<string[]>(
    `select json_group_array(name) from (select ${named ? 'c' : 't'}.name from (${valuesOf(record, column)}) v
      join ${tables[record]} t on t.id = v.record_id ${named} where t.${column} is not v.new limit 6)`,
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

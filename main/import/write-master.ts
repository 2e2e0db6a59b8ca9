import { nextCodes } from '../../db/number'
import type { Work } from '../command'
import { type Id, idAfterSql } from '../value/id'
import { findWords } from './find-words'
import { makeKeys } from './make-keys'
import { lastingFields, type Master, ownValueFields, tableFields } from './master'
import type { OpenDraft } from './open-draft'
import { copyColumn, ownColumn } from './own'
import { addOwnValues, changeOwnValues } from './write-own'
import { writeLists, writeOpenings } from './write-parts'
import { addProductParts, notePrices } from './write-products'

/** Records written in one go. */
const page = 500

/** Writes the new and the changed records of a matched draft; what the import did to each is kept, so that it can be taken back. */
export async function writeMaster(work: Work, draft: OpenDraft, master: Master, importId: Id): Promise<void> {
  await work.progress(0, 100)
  await giveCodes(work, draft, master)
  await findWords(work, draft, master)
  await addNew(work, draft, master, importId)
  if (master.severalRows) await writeLists(work, draft, importId)
  await changeKnown(work, draft, master, importId)
  if (master.severalRows) await writeOpenings(work, draft, importId)
}

/** New records without a code of their own get the next free ones that no row of the workbook bears. */
async function giveCodes(work: Work, draft: OpenDraft, master: Master): Promise<void> {
  await draft.exec(`drop table if exists added; create table added as select row_number() over (order by m.row) - 1 as n, null as id, m.row,
      coalesce(nullif(r.code, ''), '') as code from matches m join rows r on r.row = m.row where m.id is null;
    create unique index added_n on added (n);
    create unique index added_row on added (row);`)
  const without = await draft.json<number[]>(`select json_group_array(n) from added where code = ''`)
  const codes: string[] = []
  while (codes.length < without.length) {
    const next = await nextCodes(work, master.codePrefix, without.length - codes.length)
    const used = new Set(
      await draft.json<string[]>(
        'select json_group_array(code) from added where code in (select value from json_each(?))',
        [JSON.stringify(next)],
      ),
    )
    codes.push(...next.filter((code) => !used.has(code)))
  }
  await draft.run(
    `update added set code = given.value ->> 1 from jsonb_each(?) given where added.n = given.value ->> 0`,
    [JSON.stringify(without.map((n, i) => [n, codes[i]]))],
  )
}

async function addNew(work: Work, draft: OpenDraft, master: Master, importId: Id): Promise<void> {
  const count = await draft.json<number>('select count(*) from added')
  const first = work.newIds(count + 1)
  await draft.run(`update added set id = ${idAfterSql('?', 'n')}`, [first])
  const columns = freshColumns(master)
  const values = Object.values(columns).join(', ')
  const same = { ...master.fixed, version: 1, created_at: work.now }
  for (let from = 0; from < count; from += page) {
    await work.progress(Math.floor((70 * from) / count), 100)
    const rows = await draft.pack(
      `select jsonb_group_array(jsonb_array(a.id, ${values}))
        from (select * from added where n >= ?1 and n < ?2 order by n) a join own r on r.row = a.row`,
      [from, from + page],
    )
    await work.bulk(master.table, ['id', ...Object.keys(columns)], rows, same)
  }
  if (master.table === 'products') await addProductParts(work, draft, importId)
  await addOwnValues(work, draft, master)
  const records = await draft.pack('select jsonb_group_array(jsonb_array(id)) from added')
  await work.bulk('import_records', ['record_id'], records, { import_id: importId, record: master.record })
}

/** Each column of a new record with its SQL, from the row `r` and its given code `a`. */
function freshColumns(master: Master): Record<string, string> {
  const columns: Record<string, string> = {}
  for (const { column: word, lookup } of tableFields(master)) {
    const column = lookup ?? word
    const usual = column in master.fresh ? sqlOf(master.fresh[column] ?? null) : `''`
    columns[column] = `coalesce(r.${column}, ${usual})`
  }
  for (const [column, { fresh }] of Object.entries(master.derived)) columns[column] = fresh
  for (const column of master.made.filter((one) => one.endsWith('_key'))) columns[column] = `r.${column}`
  return { ...columns, code: 'a.code', search_key: `lower(a.code) || ' ' || r.search_words` }
}

/** Our own defaults as SQL; nothing a user has typed comes here. */
const sqlOf = (value: string | number | null) =>
  value === null ? 'null' : typeof value === 'number' ? String(value) : `'${value}'`

async function changeKnown(work: Work, draft: OpenDraft, master: Master, importId: Id): Promise<void> {
  const columns = changedColumns(master)
  const names = Object.keys(columns)
  const set = names.map((column, i) => `${column} = v.value ->> ${i + 1}`).join(', ')
  const rowOf = `h.id, ${Object.values(columns).join(', ')}`
  for (let last = 0; ; ) {
    await work.progress(80, 100)
    const ids = await draft.json<Id[]>(
      `select json_group_array(id) from (select id from matches m where id > ? and (changes not in ('', '[]')
        or exists (select 1 from parts p where p.head = m.row)) order by id limit ?)`,
      [last, page],
    )
    if (ids.length === 0) return
    const some = JSON.stringify(ids)
    const rows = await draft.text(
      `select json_group_array(json_array(${rowOf})) from matches m join here h on h.id = m.id join own r on r.row = m.row
        where m.id in (select value from json_each(?))`,
      [some],
    )
    await noteChanges(work, draft, importId, master, some)
    await work.run(
      `update ${master.table} set ${set}, version = version + 1 from jsonb_each(?) v where ${master.table}.id = v.value ->> 0`,
      [rows],
    )
    await changeOwnValues(work, draft, master, some)
    await makeKeys(work, master, ids)
    if (master.table === 'products') await notePrices(work, draft, some)
    last = ids.at(-1) ?? last
  }
}

/** Each column of a changed record with its SQL, from the row `r` and the record `h`: what the row does not say stays. */
function changedColumns(master: Master): Record<string, string> {
  const columns: Record<string, string> = {}
  for (const { column: word, lookup } of tableFields(master)) {
    const column = lookup ?? word
    columns[column] = `coalesce(r.${column}, h.${column})`
  }
  for (const [column, { changed }] of Object.entries(master.derived)) columns[column] = changed
  return columns
}

/** What changes in each record, column by column with the value before and after, and in the columns that follow. */
async function noteChanges(work: Work, draft: OpenDraft, importId: Id, master: Master, ids: string): Promise<void> {
  const derived = Object.entries(master.derived).map(
    ([column, { changed }]) =>
      `select '${column}' as key, h.${column} as before, ${changed} as after where h.${column} is not (${changed})`,
  )
  const words = lastingFields(master).filter(({ lookup }) => lookup)
  const byId = words.map(
    ({ column, lookup }) =>
      `select '${lookup}', h.${lookup}, r.${lookup} where r.${column} is not null and r.${column} is not h.${column}`,
  )
  const copies = ownValueFields(master).map(
    (field) =>
      `select '${copyColumn(field)}', h.${copyColumn(field)}, null where h.${copyColumn(field)} is not null
        and r.${ownColumn(field)} is not null and r.${ownColumn(field)} is not h.${ownColumn(field)}`,
  )
  const told = lastingFields(master).filter((field) => field.told)
  const plain = [...words, ...told].map(({ column }) => `'${column}'`).join(', ')
  const changes = [
    `select c.value ->> 'column' as key, c.value ->> 'before' as before, c.value ->> 'after' as after from json_each(m.changes) c
      where c.value ->> 'column' not in (${plain})`,
    ...byId,
    ...derived,
    ...copies,
  ].join(' union all ')
  const rows = await draft.text(
    `select json_group_array(json_array(m.id,
        (select json_group_object(key, before) from (${changes})), (select json_group_object(key, after) from (${changes}))))
      from matches m join here h on h.id = m.id join own r on r.row = m.row where m.id in (select value from json_each(?))`,
    [ids],
  )
  await work.bulk('import_records', ['record_id', 'before', 'after'], rows, {
    import_id: importId,
    record: master.record,
  })
}

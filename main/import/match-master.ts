import type { Reading } from '../../db/engine'
import { listNeeded } from '../../db/field'
import { foldName } from '../customer/name'
import type { Field } from '../field/field'
import { inOrder, type NeedableField, wordOfField } from '../field/needed'
import { fieldKey } from '../value/fieldkey'
import { giveHints, hintsSql, noHintsSql } from './give-hints'
import { groupRows } from './group-rows'
import { lastingFields, type Master, ownValueFields } from './master'
import { matchLists } from './match-lists'
import { matchOpenings } from './match-openings'
import { matchOwners } from './match-owners'
import type { OpenDraft } from './open-draft'
import { copyColumn, ownColumn } from './own'
import { forgetRefused, refuse } from './refuse-rows'

/** Records brought over in one go. */
const page = 2000

/**
 * Finds for each good row of the draft the record it means, by the keys of the plan in turn, and says column by column what
 * it would change, and what it brings beside: contacts, addresses, titles, an opening balance. Refused are rows that
 * contradict another row of their record, and codes and barcodes that another record bears; what is merely odd is hinted at.
 */
export async function matchMaster(draft: OpenDraft, shop: Reading, master: Master): Promise<void> {
  await draft.exec('begin')
  await forgetRefused(draft)
  await draft.exec(noHintsSql)
  await bringHere(draft, shop, master)
  if ('ownerName' in master.fields) await matchOwners(draft, shop)
  await groupRows(draft, master)
  if (master.severalRows) await matchLists(draft, shop)
  await draft.exec(ownSql(master))
  await draft.exec(matchSql(master))
  await refuse(draft, 'code.taken', codeTakenSql)
  for (const field of ownValueFields(master).filter(({ needed }) => needed))
    await refuse(draft, 'field.needed', lackingSql(field))
  for (const field of inOrder(master.record, await listNeeded(shop, master.record)))
    await refuseLacking(draft, master, field)
  await refuse(draft, 'customer.merged', goneSql)
  if ('taxKind' in master.fields) await refuse(draft, 'import.rateMissing', ratelessSql)
  if ('barcode' in master.fields) await refuseBarcodes(draft, shop)
  if (master.severalRows) await matchOpenings(draft, shop)
  await draft.exec(leaveRefusedSql)
  await giveHints(draft, master)
  await draft.exec(statesSql)
  await draft.exec('commit')
}

const ownColumns = (master: Master) => ['id', 'version', ...shopColumns(master)]

/** The columns a row can change, and those that follow from others. */
const shopColumns = (master: Master) => [
  ...lastingFields(master).flatMap(({ column, lookup, told }) => (told ? [] : lookup ? [column, lookup] : [column])),
  ...Object.keys(master.derived),
  ...ownValueFields(master).map(copyColumn),
  ...master.made.filter((column) => column.endsWith('_key')),
]

/** The shop's records as they are now, with the columns a row is compared by. */
async function bringHere(draft: OpenDraft, shop: Reading, master: Master): Promise<void> {
  const columns = ownColumns(master)
  const folds = master.made.includes('name_fold')
  const told = lastingFields(master).map(({ column, told }) => (told ? `, ${column} as (${told})` : ''))
  await draft.exec(
    `drop table if exists here; create table here (${columns.join(', ')}, gone, name_fold${told.join('')})`,
  )
  for (let last = 0; ; ) {
    const rows = await shop.json<(string | number | null)[][]>(
      `select json_group_array(json_array(${columns.join(', ')}, ${master.gone}, name)) from (select * from ${master.source ?? master.table}
        where id > ? order by id limit ?)`,
      [last, page],
    )
    const folded = rows.map((row) => [...row.slice(0, -1), folds ? foldName(String(row.at(-1))) : null])
    await draft.bulk('here', [...columns, 'gone', 'name_fold'], folded)
    if (rows.length < page) break
    last = Number(rows.at(-1)?.[0] ?? last)
  }
  for (const column of new Set([...Object.values(master.keys), 'code', 'id', 'name_key', 'phone_key', 'tax_id']))
    if ([...columns, 'name_fold'].includes(column)) await draft.exec(`create index here_${column} on here (${column})`)
}

/** The rows with what they say of the record itself: a contact or address that is a further one is not the record's own. */
function ownSql(master: Master): string {
  if (!master.severalRows) return 'drop view if exists own; create view own as select * from rows;'
  const listed = lastingFields(master).filter(({ list }) => list)
  const besides = listed.map(({ column, list }) => `iif(l.${list} = 1, null, r.${column}) as ${column}`)
  return `drop view if exists own; create view own as select ${[
    'r.row as row, r.cells as cells, r.skipped as skipped, r.problems as problems',
    ...besides,
    ...draftColumns(master).filter((column) => !listed.some((field) => field.column === column)),
  ].join(', ')} from rows r left join listed l on l.row = r.row;`
}

const draftColumns = ({ fields, made }: Master) => [
  ...Object.values(fields).flatMap(({ column, lookup }) => (lookup ? [column, lookup] : [column])),
  ...made,
]

/** The first good row of each record, the record it means here, and what it would change in it, column by column. */
function matchSql(master: Master): string {
  const parts = lastingFields(master).map(
    ({ column }) =>
      `iif(r.${column} is not null and r.${column} is not h.${column},
        ',' || json_object('column', '${column}', 'before', h.${column}, 'after', r.${column}), '')`,
  )
  return `drop table if exists matches;
    create table matches as select m.row, m.id, iif(m.id is null, '', '[' || substr(${parts.join(' || ')}, 2) || ']') as changes
      from heads m join own r on r.row = m.row left join here h on h.id = m.id
      where m.head = m.row and r.problems is null and r.skipped = 0;
    create unique index matches_row on matches (row);
    create index matches_id on matches (id);`
}

/** Whether a row is asked for what the shop needs: it brings a new record, and not one that is out of use. */
const isAsked = 'm.id is null and coalesce(r.active, 1) = 1'

/** New records without a value that the shop needs (SEC-08). */
const lackingSql = (field: Field) =>
  `select m.row, 0 as first, '${fieldKey(field.id)}' as field, '' as value, '${field.name.replaceAll("'", "''")}' as name
    from matches m join own r on r.row = m.row where ${isAsked} and r.${ownColumn(field)} is null`

/** Under which name a workbook speaks of a field that the form has. */
const spokenOf: Partial<Record<NeedableField, string>> = {
  categoryId: 'category',
  brandId: 'brand',
  ownerId: 'ownerName',
  barcodes: 'barcode',
}

/** New records without a field of the program's own that the shop needs: what the form asks for. */
async function refuseLacking(draft: OpenDraft, master: Master, needed: NeedableField): Promise<void> {
  const name = spokenOf[needed] ?? needed
  const field = master.fields[name]
  if (!field) return
  await refuse(
    draft,
    'field.missing',
    `select m.row, 0 as first, '${name}' as field, '' as value, '${wordOfField(master.record, needed)}' as name
      from matches m join own r on r.row = m.row where ${isAsked} and coalesce(r.${field.column}, '') = ''`,
  )
}

/** Rows whose code another record bears. */
const codeTakenSql = `select m.row, h.id as first, 'code' as field, r.code as value, h.name from matches m join rows r on r.row = m.row
  join here h on h.code = r.code where r.code <> '' and h.id is not m.id`

/** Rows whose code belongs to a record that was given up for another. */
const goneSql = `select m.row, h.id as first, 'code' as field, h.code as value, h.name from matches m join here h on h.id = m.id
  where h.gone = 1`

/** Rows that make an exempt product a taxed one and do not say at what rate. */
const ratelessSql = `select m.row, m.row as first, 'taxKind' as field, r.tax_said as value, '' as name from matches m
  join rows r on r.row = m.row join here h on h.id = m.id
  where r.tax_said = 'taxed' and r.tax is null and h.tax_kind <> 'taxed'`

/** Rows whose barcode another product bears, here or further up in the sheet. */
async function refuseBarcodes(draft: OpenDraft, shop: Reading): Promise<void> {
  const brought = await draft.text('select json_group_array(barcode) from rows where barcode is not null')
  const here = await shop.text(
    `select json_group_array(json_array(b.barcode, b.product_id, p.name)) from product_barcodes b
      join products p on p.id = b.product_id where b.barcode in (select value from json_each(?))`,
    [brought],
  )
  await draft.exec('drop table if exists here_barcodes; create table here_barcodes (barcode primary key, id, name)')
  await draft.bulk('here_barcodes', ['barcode', 'id', 'name'], here)
  await refuse(
    draft,
    'barcode.taken',
    `select m.row, b.id as first, 'barcode' as field, r.barcode as value, b.name from matches m join rows r on r.row = m.row
      join here_barcodes b on b.barcode = r.barcode where b.id is not m.id`,
  )
  await draft.exec('delete from matches where row in (select row from rows where problems is not null)')
  await refuse(
    draft,
    'import.rowTwice',
    `select row, first, 'barcode' as field, barcode as value, '' as name from (select m.row, r.barcode,
        min(m.row) over (partition by r.barcode) as first from matches m join rows r on r.row = m.row
        where r.barcode is not null) where first < row`,
  )
}

/** What a refused row, and the rows of a record whose first row is refused, would have done is not done. */
const leaveRefusedSql = `delete from matches where row in (select row from rows where problems is not null);
  delete from parts where head not in (select row from matches) or row in (select row from rows where problems is not null);
  delete from hints where row in (select row from rows where problems is not null)`

const statesSql = `drop view if exists row_states; create view row_states as select r.*, ${hintsSql} as hints,
      (select json_group_array(json(value)) from (select value from json_each(iif(m.changes = '', '[]', m.changes))
        union all select e.value from parts p join json_each(p.changes) e where p.row = r.row)) as changes,
      case when r.skipped = 1 then 'skipped' when r.problems is not null then 'refused' when f.row is null then 'held'
        when d.head = r.row and m.id is null then 'new'
        when d.head = r.row and m.changes <> '[]' then 'changed'
        when exists (select 1 from parts p where p.row = r.row and (d.head = r.row or p.id is not null)) then 'changed'
        when exists (select 1 from parts p where p.row = r.row) then 'new'
        else 'unchanged' end as state
    from rows r join heads d on d.row = r.row left join matches m on m.row = r.row left join matches f on f.row = d.head;`

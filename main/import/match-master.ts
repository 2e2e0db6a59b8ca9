import type { Reading } from '../../db/engine'
import { foldName } from '../customer/name'
import { lastingFields, type Master } from './master'
import type { OpenDraft } from './open-draft'

/** Records brought over in one go. */
const page = 2000

/**
 * Finds for each good row of the draft the record it means, by the keys of the plan in turn, and says column by column what
 * it would change. Two rows of one record are refused on the second (PRD-02), and a code that another record bears. A new
 * record that looks like one that is here is marked with its name, and nothing more (bad-input 28, 30).
 */
export async function matchMaster(draft: OpenDraft, shop: Reading, master: Master): Promise<void> {
  await draft.exec('begin')
  await bringHere(draft, shop, master)
  await draft.exec(
    `update rows set problems = null where problems ->> '$[0].code' in ('import.rowTwice', 'code.taken', 'customer.merged', 'barcode.taken')`,
  )
  await draft.exec(matchSql(master, draft.plan.keys))
  await refuse(draft, 'import.rowTwice', twiceSql(master, draft.plan.keys))
  await refuse(draft, 'code.taken', codeTakenSql)
  await refuse(draft, 'customer.merged', goneSql)
  if ('barcode' in master.fields) await refuseBarcodes(draft, shop)
  await draft.exec(statesSql)
  await draft.exec('commit')
}

const ownColumns = (master: Master) => ['id', 'version', ...shopColumns(master)]

/** The columns a row can change, and those that follow from others. */
const shopColumns = (master: Master) => [
  ...lastingFields(master).flatMap(({ column, lookup }) => (lookup ? [column, lookup] : [column])),
  ...Object.keys(master.derived),
  ...master.made.filter((column) => column.endsWith('_key')),
]

/** The shop's records as they are now, with the columns a row is compared by. */
async function bringHere(draft: OpenDraft, shop: Reading, master: Master): Promise<void> {
  const columns = ownColumns(master)
  const folds = master.made.includes('name_fold')
  await draft.exec(`drop table if exists here; create table here (${columns.join(', ')}, gone, name_fold)`)
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

/** Each good row with the record it means: the first key that finds one decides. */
function matchSql(master: Master, keys: readonly string[]): string {
  const found = keys
    .map((key) => master.keys[key])
    .map(
      (column) =>
        `(select min(h.id) from here h where h.${column} = r.${column} and r.${column} <> ''${column === 'code' ? '' : ' and h.gone = 0'})`,
    )
  const parts = lastingFields(master).map(
    ({ column }) =>
      `iif(r.${column} is not null and r.${column} is not h.${column},
        ',' || json_object('column', '${column}', 'before', h.${column}, 'after', r.${column}), '')`,
  )
  return `drop table if exists matches; drop table if exists twins;
    create table matches as select m.row, m.id, iif(m.id is null, '', '[' || substr(${parts.join(' || ')}, 2) || ']') as changes,
        iif(m.id is null, ${similarSql(master)}, null) as similar
      from (select r.row, coalesce(${found.join(', ')}, null) as id from rows r where problems is null and skipped = 0) m
      join rows r on r.row = m.row left join here h on h.id = m.id;
    create unique index matches_row on matches (row);
    create index matches_id on matches (id);`
}

/** The name of a record that is perhaps the same: by its loose name, phone or tax number. */
function similarSql(master: Master): string {
  const keys = master.made.filter((column) => column.endsWith('_key'))
  const columns = [
    ...keys,
    ...Object.values(master.fields)
      .map(({ column }) => column)
      .filter((c) => c === 'tax_id'),
  ]
  const found = columns.map(
    (column) =>
      `(select h.name from here h where h.${column} = r.${column} and r.${column} <> '' and h.gone = 0 limit 1)`,
  )
  return found.length === 0 ? 'null' : `coalesce(${[...found, 'null'].join(', ')})`
}

/** Rows that mean the same record as one above them: the same record here, the same code, or the same key. */
function twiceSql(master: Master, keys: readonly string[]): string {
  const same = (by: string) =>
    `select row, min(row) over (partition by ${by}) as first from (
      select m.row, m.id, r.* from matches m join rows r on r.row = m.row) where ${by} is not null and ${by} <> ''`
  const columns = [...new Set(['code', ...keys.slice(0, 1).map((key) => master.keys[key] ?? 'code')])]
  const all = ['id', ...columns].map(same).join(' union all ')
  return `select row, min(first) as first, 'code' as field, '' as value, '' as name from (${all}) where first < row group by row`
}

/** Rows whose code another record bears. */
const codeTakenSql = `select m.row, h.id as first, 'code' as field, r.code as value, h.name from matches m join rows r on r.row = m.row
  join here h on h.code = r.code where r.code <> '' and h.id is not m.id`

/** Rows whose code belongs to a record that was given up for another. */
const goneSql = `select m.row, h.id as first, 'code' as field, h.code as value, h.name from matches m join here h on h.id = m.id
  where h.gone = 1`

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
  await refuse(
    draft,
    'import.rowTwice',
    `select row, first, 'barcode' as field, barcode as value, '' as name from (select m.row, r.barcode,
        min(m.row) over (partition by r.barcode) as first from matches m join rows r on r.row = m.row
        where r.barcode is not null) where first < row`,
  )
}

/** Turns the rows of a query (row, first, field, value, name) into refused ones. */
async function refuse(draft: OpenDraft, code: string, found: string): Promise<void> {
  await draft.exec(`update rows set problems = json_array(json_object('field', bad.field, 'value', bad.value, 'code', '${code}',
      'values', json_object('row', bad.first, 'code', bad.value, 'barcode', bad.value, 'name', bad.name, 'product', bad.name)))
    from (${found}) bad where bad.row = rows.row and rows.problems is null;
    delete from matches where row in (select row from rows where problems is not null);`)
}

const statesSql = `drop view if exists row_states; create view row_states as select r.*, m.changes, m.similar,
      case when r.skipped = 1 then 'skipped' when r.problems is not null then 'refused' when m.id is null then 'new'
        when m.changes = '[]' then 'unchanged' else 'changed' end as state
    from rows r left join matches m on m.row = r.row;`

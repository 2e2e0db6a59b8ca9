import { type Master, type MasterField, ownFields } from './master'
import type { OpenDraft } from './open-draft'
import { refuse } from './refuse-rows'

/**
 * Says for each row which record it means (`found`) and which row of the sheet is the first of that record (`heads`). Rows
 * of one record have the same record here, code or first key; where a record may have several rows, one that says nothing of
 * its own continues the row above. A further row that contradicts the first is refused, and any further one where a record
 * has one row (PRD-02).
 */
export async function groupRows(draft: OpenDraft, master: Master): Promise<void> {
  const { keys } = draft.plan
  await draft.exec(`${foundSql(master, keys)} ${sameSql(master, keys)}`)
  if (master.severalRows) await draft.exec(continuedSql(master))
  // A row may be tied to one that is itself tied to another.
  for (let step = 0; step < 2; step += 1) await draft.exec(jumpSql)
  await draft.exec(`update heads set id = (select h.id from heads h where h.row = heads.head);
    drop table if exists further; create table further as select * from heads where head < row`)
  await refuse(draft, 'import.rowTwice', master.severalRows ? contradictingSql(master) : furtherSql)
  if (master.severalRows) await refuse(draft, 'text.required', namelessSql)
}

/** Each row with the record it means: the first key that finds one decides. */
function foundSql(master: Master, keys: readonly string[]): string {
  const found = keys
    .map((key) => master.keys[key])
    .map(
      (column) =>
        `(select min(h.id) from here h where h.${column} = r.${column} and r.${column} <> ''${column === 'code' ? '' : ' and h.gone = 0'})`,
    )
  return `drop table if exists heads;
    create table heads as select r.row, r.row as head, iif(r.skipped = 1, null, coalesce(${found.join(', ')}, null)) as id from rows r;
    create unique index heads_row on heads (row);
    create index heads_head on heads (head);`
}

/** The first row of each record: the same record here, the same code, or the same first key. */
function sameSql(master: Master, keys: readonly string[]): string {
  const columns = [...new Set(['code', ...keys.slice(0, 1).map((key) => master.keys[key] ?? 'code')])]
  const same = (by: string, value: string) =>
    `select row, min(row) over (partition by ${by}) as first from (select d.row, ${value} as ${by} from heads d
      join rows r on r.row = d.row where r.skipped = 0) where ${by} is not null and ${by} <> ''`
  const all = [same('id', 'd.id'), ...columns.map((column) => same(column, `r.${column}`))].join(' union all ')
  return `update heads set head = s.first from (select row, min(first) as first from (${all}) group by row) s
    where s.row = heads.row and s.first < s.row;`
}

/** A row that says nothing of its own but brings something belongs to the last row above that did. */
function continuedSql(master: Master): string {
  const said = (fields: readonly MasterField[]) => fields.map(({ column }) => `r.${column} is not null`).join(' or ')
  const own = ownFields(master)
  const brought = Object.values(master.fields).filter((field) => !own.includes(field))
  return `drop table if exists bare;
    create table bare as select row from rows r where not (${said(own)}) and (${said(brought)});
    create unique index bare_row on bare (row);
    update heads set head = coalesce((select above.row from heads above where above.row < heads.row
      and above.row not in (select row from bare) order by above.row desc limit 1), head) where row in (select row from bare);`
}

const jumpSql = `update heads set head = (select above.head from heads above where above.row = heads.head)`

const furtherSql = `select d.row, d.head as first, 'code' as field, '' as value, '' as name from further d`

/** Further rows that say something else of the record than its first row does, or where that says nothing, than is known. */
function contradictingSql(master: Master): string {
  const ofField = Object.entries(master.fields).filter(([, { list, once, part }]) => !once && !list && part !== 'title')
  const faults = ofField.map(([field, { column, part }]) => {
    const by = column === 'name' ? 'name_fold' : column
    const first = column === 'name' ? `nullif(f.${by}, '')` : `f.${by}`
    const known = part ? 'null' : `h.${by}`
    return `select d.row, d.head as first, '${field}' as field, r.${column} as value, '' as name from further d
      join rows r on r.row = d.row join rows f on f.row = d.head left join here h on h.id = d.id
      where r.${column} is not null and r.${by} is not coalesce(${first}, ${known})`
  })
  return `select row, first, field, value, name from (
    select *, row_number() over (partition by row order by field) as nth from (${faults.join(' union all ')})) where nth = 1`
}

/** New records without the name they need. */
const namelessSql = `select d.row, d.head as first, 'name' as field, '' as value, '' as name from heads d
  join rows r on r.row = d.row where d.head = d.row and d.id is null and r.name is null and r.skipped = 0`

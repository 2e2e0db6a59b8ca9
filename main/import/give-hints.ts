import { checkTaxId } from '../customer/taxid'
import { dayOfMonth } from '../value/day'
import type { Hint, HintCode } from './hint'
import { type Master, masterColumns } from './master'
import type { OpenDraft } from './open-draft'

/** What a match begins with: no hints, no parts. */
export const noHintsSql = `drop table if exists hints; create table hints (row integer not null, field text not null, code text not null,
    vals text not null); create index hints_row on hints (row);
  drop table if exists parts; create table parts (n integer primary key, row integer not null, head integer not null, part text not null, id integer,
    changes text not null, before text, after text not null); create index parts_row on parts (row); create index parts_head on parts (head);`

/**
 * Marks what is odd and imports all the same: a new record that looks like one that is here or like another new one, by its
 * loose name, phone or tax number, with both names (bad-input 28 to 30); a code that is another's but for leading zeros
 * (bad-input 3); a tax rate that no longer is (bad-input 11).
 */
export async function giveHints(draft: OpenDraft, master: Master): Promise<void> {
  const columns = masterColumns(master)
  const found = [
    ...(columns.includes('name_key') ? [similarHere('name_key', 'name', 'similarName'), similarRow] : []),
    ...(columns.includes('phone_key') ? [similarHere('phone_key', 'phone', 'samePhone')] : []),
    ...(columns.includes('tax_id') ? [similarHere('tax_id', 'taxId', 'sameTaxId'), sameTaxIdRow] : []),
    ...(columns.includes('tax') ? [retiredRate] : []),
    ...(columns.includes('list_price') ? [priceJump] : []),
    zerosHere,
  ]
  await draft.exec(`create index if not exists here_zeros on here (ltrim(code, '0'))`)
  for (const sql of found) await draft.exec(`insert into hints (row, field, code, vals) ${sql}`)
  if (columns.includes('tax_id')) await hintTaxIds(draft)
  const days = Object.entries(master.fields).filter(([, { kind }]) => kind === 'day')
  await hintDays(
    draft,
    days.map(([field, { column }]) => [field, column]),
  )
}

/** Rows whose tax numbers are looked at in one go: so few that the program stays quick meanwhile. */
const page = 2000

/** Tax numbers whose check digit does not fit: such are on real licences, so they come in (R-TAXID, bad-input 32). */
async function hintTaxIds(draft: OpenDraft): Promise<void> {
  for (const [field, column] of [
    ['taxId', 'tax_id'],
    ['titleTaxId', 'title_tax_id'],
  ] as const)
    for (let last = 0; ; ) {
      const rows = await draft.json<[row: number, taxId: string][]>(
        `select json_group_array(json_array(row, ${column})) from (select row, ${column} from rows
          where length(${column}) = 18 and problems is null and skipped = 0 and row > ? order by row limit ?)`,
        [last, page],
      )
      const odd = rows.filter(([, taxId]) => checkTaxId(taxId).warning === 'checkDigit')
      const hints = odd.map(([row, taxId]) => [row, field, 'oddTaxId', JSON.stringify({ taxId })])
      await draft.bulk('hints', ['row', 'field', 'code', 'vals'], hints)
      if (rows.length < page) break
      last = rows.at(-1)?.[0] ?? last
    }
}

/**
 * Hints at days more than five years after today: more often a slip than meant (bad-input 13). `days` are the fields, each with
 * its SQL.
 */
export async function hintDays(
  draft: OpenDraft,
  days: readonly (readonly [field: string, sql: string])[],
): Promise<void> {
  const last = dayOfMonth(draft.today, 12 * 5, Number(draft.today.slice(8)))
  for (const [field, sql] of days)
    await draft.exec(`insert into hints (row, field, code, vals) select row, '${field}', 'dayFarOff', json_object('day', ${sql})
      from rows where ${sql} > '${last}' and problems is null and skipped = 0`)
}

/** The hints of a row `r` as JSON, for a view. */
export const hintsSql = `(select json_group_array(json_object('field', t.field, 'code', t.code, 'values', json(t.vals))) from hints t
  where t.row = r.row)`

const line = (field: Hint['field'], code: HintCode, values: string) =>
  `select m.row, '${field}', '${code}', json_object(${values}) from matches m join own r on r.row = m.row`

/** A tax number counts for every record, a name or phone only where nobody has been found. */
const similarHere = (column: string, field: string, code: HintCode) =>
  `${line(field, code, `'name', h.name, 'own', coalesce(r.name, '')`)}
    join here h on h.id = (select min(o.id) from here o where o.${column} = r.${column} and o.gone = 0 and o.id is not m.id)
    where r.${column} <> ''${column === 'tax_id' ? '' : ' and m.id is null'}`

const similarRow = `select row, 'name', 'similarRow', json_object('name', name, 'row', first) from (
    select m.row, first_value(r.name) over same as name, min(m.row) over same as first from matches m
    join own r on r.row = m.row where m.id is null and r.name_key <> '' window same as (partition by r.name_key order by m.row))
  where first < row`

const sameTaxIdRow = `select row, 'taxId', 'sameTaxIdRow', json_object('name', name, 'own', own, 'row', first) from (
    select m.row, coalesce(r.name, '') as own, first_value(coalesce(r.name, '')) over same as name, min(m.row) over same as first
    from matches m join own r on r.row = m.row where r.tax_id <> '' window same as (partition by r.tax_id order by m.row))
  where first < row`

/** 17 % and 16 % were the rates before 2018 and 2019. */
const retiredRate = `${line('taxRate', 'retiredRate', `'rate', r.tax / 100`)} where r.tax in (1600, 1700)`

/** Whether a price is more than half above or below the one before: yuan taken for fen, or a slip (bad-input 45). */
export const jumpSql = (before: string, after: string) =>
  `${before} > 0 and ${after} > 0 and (${after} * 2 > ${before} * 3 or ${after} * 2 < ${before})`

/** A price in yuan, for a sentence. */
export const yuanSql = (price: string) => `round(${price} / 100000000.0, 8)`

const priceJump = `${line('listPrice', 'priceJump', `'before', ${yuanSql('h.list_price')}, 'after', ${yuanSql('r.list_price')}`)}
  join here h on h.id = m.id where ${jumpSql('h.list_price', 'r.list_price')}`

const zerosHere = `${line('code', 'codeZeros', `'code', h.code, 'name', h.name`)}
  join here h on h.id = (select min(o.id) from here o where ltrim(o.code, '0') = ltrim(r.code, '0') and o.gone = 0)
  where m.id is null and r.code <> '' and ltrim(r.code, '0') <> ''`

import type { Reading } from '../../db/engine'
import type { Id } from '../value/id'
import { fieldOf, type KnownLists, type PlacedPart } from './entries'
import { type ListRow, placeRows } from './lists'
import type { OpenDraft } from './open-draft'
import { partColumns } from './parts'
import { refuseRows } from './refuse-rows'

/** Customers looked at in one go. */
const page = 500

type Sheet = [head: number, id: Id | null, rows: ListRow[]]

/**
 * Places contacts, addresses and invoice titles of every customer of the sheet: which of them are further ones (`listed`),
 * and what each row adds to or changes in the customer's lists (`parts`).
 */
export async function matchLists(draft: OpenDraft, shop: Reading): Promise<void> {
  await draft.exec(`drop table if exists listed;
    create table listed (row integer primary key, contact integer not null, address integer not null);`)
  for (let last = 0; ; ) {
    const sheets = await draft.json<Sheet[]>(sheetsSql, [last, page])
    if (sheets.length === 0) return
    const known = await knownLists(shop, sheets)
    const placed = sheets.map((sheet) => placedSheet(sheet, known))
    await draft.bulk(
      'listed',
      ['row', 'contact', 'address'],
      placed.flatMap(({ listed }) => listed),
    )
    await draft.bulk(
      'parts',
      partColumns,
      placed.flatMap(({ parts }) => parts),
    )
    await refuseRows(
      draft,
      placed.flatMap(({ faults }) => faults),
    )
    last = sheets.at(-1)?.[0] ?? last
  }
}

/** The rows of each customer that may say more than its own line can hold. */
const sheetsSql = `with wanted as (
    select d.head from heads d join rows r on r.row = d.row join rows f on f.row = d.head
    where f.skipped = 0 and f.problems is null and d.head > ? and (d.id is not null or d.row > d.head
      or coalesce(r.title, r.title_tax_id, r.title_bank, r.title_account, r.title_address, r.title_phone) is not null)
    group by d.head order by d.head limit ?)
  select json_group_array(json_array(head, id, json(rows))) from (
    select d.head, d.id, json_group_array(json_object('row', r.row, 'name', r.name, 'taxId', r.tax_id, 'contact', r.contact,
        'position', r.position, 'phone', r.phone, 'email', r.email, 'province', r.province, 'city', r.city, 'address', r.address,
        'title', r.title, 'titleTaxId', r.title_tax_id, 'titleBank', r.title_bank, 'titleAccount', r.title_account,
        'titleAddress', r.title_address, 'titlePhone', r.title_phone)) as rows
    from (select * from heads where head in (select head from wanted) order by head, row) d join rows r on r.row = d.row
    where r.skipped = 0 and r.problems is null
    group by d.head order by d.head)`

async function knownLists(shop: Reading, sheets: readonly Sheet[]): Promise<Map<Id, KnownLists>> {
  const ids = sheets.flatMap(([, id]) => (id === null ? [] : [id]))
  if (ids.length === 0) return new Map()
  return new Map(await shop.json<[Id, KnownLists][]>(knownSql, [JSON.stringify(ids)]))
}

const listOf = (table: string, columns: string) =>
  `(select json_group_array(json_object('id', id, ${columns})) from (select * from ${table} l where l.customer_id = c.id
    order by line_no, id))`
const bool = (column: string) => `json(iif(${column}, 'true', 'false'))`
const knownSql = `select json_group_array(json_array(c.id, json_object('name', c.name, 'taxId', c.tax_id, 'contact', c.contact,
    'position', c.position, 'phone', c.phone, 'email', c.email, 'province', c.province, 'city', c.city, 'address', c.address,
    'contacts', ${listOf('customer_contacts', `'name', name, 'position', position, 'phone', phone, 'email', email`)},
    'addresses', ${listOf('customer_addresses', `'purpose', purpose, 'province', province, 'city', city, 'address', address`)},
    'titles', ${listOf('invoice_titles', `'title', title, 'naturalPerson', ${bool('natural_person')}, 'taxId', tax_id, 'address', address, 'phone', phone, 'bank', bank, 'account', account, 'usual', ${bool('usual')}`)})))
  from customers c where c.id in (select value from json_each(?))`

/** What the placing of one customer's rows comes to, as rows of the draft. */
function placedSheet([head, id, rows]: Sheet, lists: Map<Id, KnownLists>) {
  const known = id === null ? null : (lists.get(id) ?? null)
  const placed = placeRows(known, rows)
  const listed = placed.filter(({ contact, address }) => contact || address)
  return {
    listed: listed.map(({ row, contact, address }) => [row, contact ? 1 : 0, address ? 1 : 0]),
    faults: placed.flatMap(({ row, fault }) =>
      fault ? [{ row, field: fault.field, code: fault.code, value: '', values: { row: fault.first } }] : [],
    ),
    parts: placed.flatMap(({ row, parts }) =>
      parts.map((brought) => {
        const { part, before, after } = brought
        const texts = [changesOf(known, brought), before, after].map((one) => one && JSON.stringify(one))
        return [row, head, part, brought.id, ...texts]
      }),
    ),
  }
}

/** What the preview shows of a part, by field: all that is said of a new one of a customer that is here, else what differs. */
function changesOf(known: KnownLists | null, { part, before, after }: PlacedPart) {
  const shown = Object.keys(after).filter((column) => !unspoken.includes(column) && after[column] !== '')
  return (known === null ? [] : shown).map((column) => ({
    field: fieldOf(part, column),
    before: before?.[column] ?? null,
    after: after[column] ?? '',
  }))
}

/** What follows from the rest, and no field of the sheet says. */
const unspoken = ['purpose', 'natural_person', 'usual']

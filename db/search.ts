import type { Found } from '../main/search/found'
import type { Id } from '../main/value/id'
import type { Reading, SqlValue, Tx } from './engine'
import { type CutWords, cutWords, longestPiece, wordStart } from './piece'
import { contains, searchTerms } from './term'

// Everything that knows how records are found by any part of their words. The index is SQLite's FTS5 over pieces of up to
// three characters, so that one Chinese character is enough; another database would keep its own index behind these functions.

/** The kinds of records with an index, and the table and the index of each. The words of a record are its `search_key`. */
export type SearchKind = Exclude<Found['kind'], 'lot'>
export const searched: Record<SearchKind, { table: string; index: string }> = {
  customer: { table: 'customers', index: 'search_customers' },
  product: { table: 'products', index: 'search_products' },
  order: { table: 'sales_orders', index: 'search_orders' },
  invoice: { table: 'invoice_requests', index: 'search_invoices' },
  supplier: { table: 'suppliers', index: 'search_suppliers' },
  purchase: { table: 'purchase_orders', index: 'search_purchases' },
  purchaseReturn: { table: 'purchase_returns', index: 'search_purchase_returns' },
  delivery: { table: 'deliveries', index: 'search_deliveries' },
  return: { table: 'sales_returns', index: 'search_returns' },
  service: { table: 'service_orders', index: 'search_services' },
  transfer: { table: 'stock_transfers', index: 'search_transfers' },
}

/** Records indexed in one statement. */
const recordsAtOnce = 500

/**
 * Brings the index of some records in step with their `search_key`: new and changed ones alike, and those that are gone are
 * found no more. A step of every action that writes or takes back such records, in its transaction; all ids in one call.
 * Who has many of them may have their words cut elsewhere.
 */
export async function indexForSearch(
  tx: Tx,
  kind: SearchKind,
  ids: readonly Id[],
  cut: CutWords = cutHere,
): Promise<void> {
  // What is taken out of an index costs four times what is put in: where most goes, all of it is made anew.
  if (ids.length > recordsAtOnce && ids.length > (await halfOf(tx, kind))) await rebuildSearch(tx, kind, cut)
  else await indexSome(tx, kind, ids, cut)
}

const cutHere: CutWords = async (records) => cutWords(records)

const halfOf = (tx: Tx, kind: SearchKind) => tx.json<number>(`select count(*) / 2 from ${searched[kind].table}`)

async function indexSome(tx: Tx, kind: SearchKind, ids: readonly Id[], cut: CutWords): Promise<void> {
  const { table, index } = searched[kind]
  const ofThese = `search_docs.kind = '${kind}' and record_id in (select value from json_each(?))`
  for (let i = 0; i < ids.length; i += recordsAtOnce) {
    const some = JSON.stringify(ids.slice(i, i + recordsAtOnce))
    await tx.run(`delete from ${index} where rowid in (select doc from search_docs where ${ofThese})`, [some])
    await tx.run(`delete from search_docs where ${ofThese} and record_id not in (select id from ${table})`, [some])
    await tx.run(
      `insert into search_docs (kind, record_id) select '${kind}', id from ${table} where id in (select value from json_each(?))
       on conflict do nothing`,
      [some],
    )
    const words = await tx.bytes(
      `select json_group_array(json_array(doc, search_key)) from search_docs join ${table} r on r.id = record_id where ${ofThese}`,
      [some],
    )
    const pieces = `select value ->> 0, value ->> 1 from jsonb_each(cast(? as text))`
    await tx.run(`insert into ${index} (rowid, pieces) ${pieces}`, [await cut(words)])
  }
}

/** Empties the index of a kind and fills it from all its records, oldest first. */
export async function rebuildSearch(tx: Tx, kind: SearchKind, cut: CutWords = cutHere): Promise<void> {
  const { table, index } = searched[kind]
  await tx.run(`insert into ${index} (${index}) values ('delete-all')`)
  await tx.run(`delete from search_docs where kind = '${kind}'`)
  const ids = await tx.json<Id[]>(`select json_group_array(id) from (select id from ${table} order by id)`)
  await indexSome(tx, kind, ids, cut)
}

/** The kinds whose index does not hold each record once: never filled, or left behind by another program. */
export async function missingFromSearch(reading: Reading): Promise<SearchKind[]> {
  const kinds = Object.keys(searched) as SearchKind[]
  const counts = kinds.map((kind) => {
    const docs = `select count(*) from search_docs where kind = '${kind}'`
    return `json_array((select count(*) from ${searched[kind].table}), (${docs}))`
  })
  const counted = await reading.json<[number, number][]>(`select json_array(${counts.join(', ')})`)
  return kinds.filter((_, i) => counted[i]?.[0] !== counted[i]?.[1])
}

/** A condition of SQL with its parameters. */
export interface Condition {
  sql: string
  params: SqlValue[]
}

/**
 * The condition that a record contains all terms of a text, each anywhere in its words; null for a text without terms. `id`
 * and `key` are the SQL of the record's id and its `search_key`.
 */
export function containsText(kind: SearchKind, text: string, id: string, key: string): Condition | null {
  const terms = indexedTerms(text)
  if (terms.length === 0) return null
  const { index } = searched[kind]
  const docs = `select rowid from ${index} where ${index} match ?`
  const long = terms.filter(isLong)
  return {
    sql: [
      `${id} in (select record_id from search_docs where doc in (${docs}))`,
      ...long.map(() => `${key} like ? escape '\\'`),
    ].join(' and '),
    params: [matchOf(terms), ...long.map(contains)],
  }
}

/** Whether so many records contain a text that reading them in order until a page is full is cheaper than finding them all. */
export async function isCommon(reading: Reading, kind: SearchKind, text: string): Promise<boolean> {
  const { index } = searched[kind]
  const terms = indexedTerms(text)
  if (terms.length === 0) return false
  const found = `select 1 from ${index} where ${index} match ? limit ${commonFrom}`
  return (await reading.json<number>(`select count(*) from (${found})`, [matchOf(terms)])) >= commonFrom
}

const commonFrom = 1000

/** How the best matches are chosen among records of one kind: `recent` orders those that match alike, `where` leaves some out. */
export interface Choice {
  codes: readonly string[]
  recent: string
  where?: string
}

/**
 * The ids of the best matches for a text: one whose code is the text, then those a word of which begins so, a code or a name
 * before others, then those that contain it; the most recent first among equals.
 */
export async function bestMatches(
  reading: Reading,
  kind: SearchKind,
  text: string,
  choice: Choice,
  most: number,
): Promise<Id[]> {
  const terms = indexedTerms(text)
  if (terms.length === 0) return []
  const found = new Set(await exactMatches(reading, kind, text.trim(), choice))
  for (const beginning of [true, false]) {
    if (found.size >= most) break
    for (const id of await candidates(reading, kind, terms, choice, beginning)) found.add(id)
  }
  return [...found].slice(0, most)
}

function exactMatches(reading: Reading, kind: SearchKind, text: string, { codes, where }: Choice): Promise<Id[]> {
  const written = [text, text.toLowerCase(), text.toUpperCase()]
  const alike = codes.map((code) => `r.${code} in (select value from json_each(?1))`).join(' or ')
  return reading.json<Id[]>(
    `select json_group_array(r.id) from ${searched[kind].table} r where (${alike}) ${where ? `and ${where}` : ''}`,
    [JSON.stringify(written)],
  )
}

/** Of records that match alike only the newest are looked at. */
const mostCandidates = 200

function candidates(
  reading: Reading,
  kind: SearchKind,
  terms: readonly string[],
  { recent, where }: Choice,
  beginning: boolean,
): Promise<Id[]> {
  const { table, index } = searched[kind]
  const [first = '', ...others] = terms
  const wanted = beginning ? [wordStart + first, ...others] : terms
  const checked = [...(beginning ? [`% ${contains(first).slice(1)}`] : []), ...terms.filter(isLong).map(contains)]
  // The key itself begins with the code; a blank before it makes that the beginning of a word as well.
  const checks = checked.map(() => `and ' ' || r.search_key like ? escape '\\'`).join(' ')
  return reading.json<Id[]>(
    `select json_group_array(id) from (
      select id from (select r.id, r.search_key, ${recent} as recent, f.rowid as doc from ${index} f
        cross join search_docs d on d.doc = f.rowid cross join ${table} r on r.id = d.record_id
        where ${index} match ? ${checks} ${where ? `and ${where}` : ''} order by f.rowid desc limit ${mostCandidates})
      order by case when search_key like ? escape '\\' then 0 else 1 end, recent desc nulls last, doc desc)`,
    [matchOf(wanted), ...checked, contains(first).slice(1)],
  )
}

/** The terms of a text without the signs that no index holds. */
const indexedTerms = (text: string) => searchTerms(text.replace(/\p{Cc}/gu, ' '))

/** A term of more signs than a piece: its pieces may stand in different places, so the words themselves are looked at too. */
const isLong = (term: string) => [...term].length > longestPiece

/** What the index is asked: all pieces of all terms; a short term is the beginning of a piece. */
function matchOf(terms: readonly string[]): string {
  return terms.flatMap((term) => termPieces([...term])).join(' ')
}

function termPieces(signs: readonly string[]): string[] {
  const quoted = (piece: readonly string[]) => `"${piece.join('').replaceAll('"', '""')}"`
  if (signs.length < longestPiece) return [`${quoted(signs)} *`]
  const pieces = signs.slice(longestPiece - 1).map((_, i) => quoted(signs.slice(i, i + longestPiece)))
  // Names differ where they begin, numbers where they end. What lies between is looked at in the words themselves: in a number
  // of twelve signs most pieces are those of thousands of others, and each that is asked for is read through.
  return pieces.length > 6 ? [...pieces.slice(0, 2), ...pieces.slice(-4)] : pieces
}

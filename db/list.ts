import type { ColumnKind, ListAsk, ListScope, ListTotals } from '../main/list/list'
import type { Engine, Reading, SqlValue } from './engine'
import { columnOf, idOf, idsSql, pageSql, rowsSql, totalsSql } from './list-sql'
import { rowOrder } from './row-order'
import { type Condition, isCommon, type SearchKind } from './search'
import { meetsTerm, type SearchRoads } from './search-roads'

/**
 * A column of a list: its SQL, what it holds, and whether the totals row sums it. `words` is where the dictionary has the word
 * for each of its values (`order.state` → `order.state.SHIPPED`), for exports. `kept` is of values in a table of their own: the
 * column there, and the condition that a row has one that passes a test.
 */
export interface ListColumn {
  sql: string
  kind: ColumnKind
  sum?: true
  words?: string
  kept?: { value: string; rows: (test: string) => string }
}

/**
 * A list as the database sees it. `from` is what follows FROM; `params` are its numbered parameters (?1 …). With `key`,
 * the ids of a page are found first and only their rows are joined: a page deep in the list costs little more than the first.
 * They are found in the first of the key's `from` that has the tables wanted. Rows alike in a sorted column stand as `alike`
 * says, else newest first.
 */
export interface ListSpec<Key extends string = string> {
  from: string
  params?: readonly SqlValue[]
  where?: string
  key?: { id: string; from: string | readonly string[]; alike?: string }
  /** What tells rows apart in a list without key; `id` where nothing is said. */
  rowId?: string
  columns: Record<Key, ListColumn>
  search: string
  /**
   * The kind of record whose index finds what `search` contains, its `search_key`, alone or with the records that lead to it;
   * or the condition that a row contains a term.
   */
  searchIn?: SearchKind | SearchRoads | ((term: string) => Condition)
  order: string
}

/**
 * One page of rows, sorted, narrowed and searched by the database. The first pages are found directly; for one deeper in the
 * list the order of all its rows is found once and kept, so that row 900,000 costs what row 1000 does. Columns the list does
 * not have are a bug and throw.
 */
export async function listPage<Row>(engine: Engine, spec: ListSpec, ask: ListAsk): Promise<Row[]> {
  const keys = Object.keys(spec.columns)
  const rows = await engine.json<unknown[][]>(...(await pageOf(engine, spec, ask, keys)))
  const flags = new Set(keys.filter((key) => columnOf(spec, key).kind === 'flag'))
  return rows.map(
    (row) =>
      Object.fromEntries(keys.map((key, i) => [key, flags.has(key) && row[i] !== null ? row[i] === 1 : row[i]])) as Row,
  )
}

/** Up to here a page in the list's own order is found by walking an index; in another order only the first is worth it. */
const nearRows = 1000

async function pageOf(
  engine: Engine,
  spec: ListSpec,
  ask: ListAsk,
  keys: readonly string[],
): Promise<[string, SqlValue[]]> {
  const near = ask.start === 0 || (ask.sort.length === 0 && ask.start < nearRows)
  if (near || !spec.key) return pageSql(await inOrder(engine, spec, ask), ask, keys)
  const ids = await rowOrder(engine, ...idsSql(spec, ask))
  return rowsSql(spec, ask, keys, [...ids.subarray(ask.start, ask.end)])
}

/** The list as a page of it is found best: in its own order what is common is met soon, without the index. */
async function inOrder(reading: Reading, spec: ListSpec, { sort, search }: ListScope): Promise<ListSpec> {
  const { searchIn, ...unindexed } = spec
  if (!searchIn || typeof searchIn === 'function' || search === '' || sort.length > 0) return spec
  if (typeof searchIn === 'string') return (await isCommon(reading, searchIn, search)) ? unindexed : spec
  if (!(await isCommon(reading, searchIn.kind, search))) return spec
  const id = idOf(spec)
  return { ...spec, searchIn: (term) => meetsTerm(searchIn, term, id, spec.search) }
}

/** How many rows a scope has and the sums of its summed columns. */
export async function listTotals(reading: Reading, spec: ListSpec, scope: ListScope): Promise<ListTotals> {
  const summed = Object.keys(spec.columns).filter((key) => columnOf(spec, key).sum)
  const [count = 0, ...sums] = await reading.json<number[]>(...totalsSql(spec, scope, summed))
  return { count, sums: Object.fromEntries(summed.map((key, i) => [key, sums[i] ?? 0])) }
}

/** Rows fetched at a time when a whole list is read. */
const rowsAtOnce = 2000

/**
 * All rows of a scope in its order, each with the values of `keys`, some thousands at a time; `count` hears how many there are
 * before the first. Of a list with a key only the ids are held in memory, so the millionth row costs what the first does.
 */
export async function* listRows(
  reading: Reading,
  spec: ListSpec,
  scope: ListScope,
  keys: readonly string[],
  count: (rows: number) => void,
): AsyncGenerator<unknown[][], void> {
  if (!spec.key) {
    const rows = await reading.json<unknown[][]>(...pageSql(spec, { ...scope, start: 0, end: allRows }, keys))
    count(rows.length)
    for (let i = 0; i < rows.length; i += rowsAtOnce) yield rows.slice(i, i + rowsAtOnce)
    return
  }
  const ids = await reading.json<number[]>(...idsSql(spec, scope))
  count(ids.length)
  for (let i = 0; i < ids.length; i += rowsAtOnce)
    yield await reading.json<unknown[][]>(...rowsSql(spec, scope, keys, ids.slice(i, i + rowsAtOnce)))
}

const allRows = Number.MAX_SAFE_INTEGER

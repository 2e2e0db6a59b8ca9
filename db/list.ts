import type { ColumnKind, Filter, ListAsk, ListScope, ListTotals, Picked } from '../main/list/list'
import type { Reading, SqlValue } from './engine'
import { type Condition, containsText, isCommon, type SearchKind } from './search'
import { contains, searchTerms } from './term'

/**
 * A column of a list: its SQL, what it holds, and whether the totals row sums it. `words` is where the dictionary has the word
 * for each of its values (`order.state` → `order.state.SHIPPED`), for exports.
 */
export interface ListColumn {
  sql: string
  kind: ColumnKind
  sum?: true
  words?: string
}

/**
 * A list as the database sees it. `from` is what follows FROM; `params` are its numbered parameters (?1 …). With `key`,
 * the ids of a page are found first and only their rows are joined: a page deep in the list costs little more than the first.
 */
export interface ListSpec<Key extends string = string> {
  from: string
  params?: readonly SqlValue[]
  where?: string
  key?: { id: string; from: string }
  /** What tells rows apart in a list without key; `id` where nothing is said. */
  rowId?: string
  columns: Record<Key, ListColumn>
  search: string
  /** The kind of record whose index finds what `search` contains; then `search` is its `search_key`. */
  searchIn?: SearchKind
  order: string
}

/** One page of rows, sorted, narrowed and searched by the database. Columns the list does not have are a bug and throw. */
export async function listPage<Row>(reading: Reading, spec: ListSpec, ask: ListAsk): Promise<Row[]> {
  const keys = Object.keys(spec.columns)
  const rows = await reading.json<unknown[][]>(...pageSql(await inOrder(reading, spec, ask), ask, keys))
  const flags = new Set(keys.filter((key) => column(spec, key).kind === 'flag'))
  return rows.map(
    (row) => Object.fromEntries(keys.map((key, i) => [key, flags.has(key) ? row[i] === 1 : row[i]])) as Row,
  )
}

/** The list as a page of it is found best: in its own order what is common is met soon, without the index. */
async function inOrder(reading: Reading, spec: ListSpec, { sort, search }: ListScope): Promise<ListSpec> {
  const { searchIn, ...unindexed } = spec
  if (!searchIn || search === '' || sort.length > 0) return spec
  return (await isCommon(reading, searchIn, search)) ? unindexed : spec
}

/** How many rows a scope has and the sums of its summed columns. */
export async function listTotals(reading: Reading, spec: ListSpec, scope: ListScope): Promise<ListTotals> {
  const summed = Object.entries(spec.columns).filter(([, column]) => column.sum)
  const sums = summed.map(([, column]) => `coalesce(sum(${column.sql}), 0)`)
  const where = whereSql(spec, scope)
  const [counted] = await reading.json<number[][]>(
    `select json_array(json_array(${['count(*)', ...sums].join(', ')})) from ${spec.from} ${where.sql}`,
    [...(spec.params ?? []), ...where.params],
  )
  return {
    count: counted?.[0] ?? 0,
    sums: Object.fromEntries(summed.map(([key], i) => [key, counted?.[i + 1] ?? 0])),
  }
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

/** The SQL of the ids of a scope in its order, as one JSON text; only for a list with a key. */
function idsSql(spec: ListSpec, scope: ListScope): [string, SqlValue[]] {
  const where = whereSql(spec, scope)
  const ids = `select ${idOf(spec)} as id from ${narrowFrom(spec, scope)} ${where.sql} ${orderSql(spec, scope)}`
  return [`select json_group_array(id) from (${ids})`, [...(spec.params ?? []), ...where.params]]
}

/** The SQL of the rows with these ids, in the order of the scope. */
function rowsSql(
  spec: ListSpec,
  scope: ListScope,
  keys: readonly string[],
  ids: readonly number[],
): [string, SqlValue[]] {
  const occurring = (spec.params ?? []).map((_, i) => `?${i + 1} is ?${i + 1} and`).join(' ')
  const narrowed = `where ${occurring} ${idOf(spec)} in (select value from json_each(?)) ${orderSql(spec, scope)}`
  return [selectSql(spec, keys, narrowed), [...(spec.params ?? []), JSON.stringify(ids)]]
}

/** The SQL of one page with its parameters: one JSON text of rows as arrays in the order of `keys`. */
export function pageSql(spec: ListSpec, ask: ListAsk, keys: readonly string[]): [string, SqlValue[]] {
  const where = whereSql(spec, ask)
  const order = orderSql(spec, ask)
  const limit = [ask.end - ask.start, ask.start]
  const narrowed = spec.key
    ? `where ${spec.key.id} in (select ${spec.key.id} from ${narrowFrom(spec, ask)} ${where.sql} ${order} limit ? offset ?) ${order}`
    : `${where.sql} ${order} limit ? offset ?`
  return [selectSql(spec, keys, narrowed), [...(spec.params ?? []), ...where.params, ...limit]]
}

/** Rows as one JSON text of arrays in the order of `keys`; `narrowed` is what follows FROM. */
function selectSql(spec: ListSpec, keys: readonly string[], narrowed: string): string {
  const columns = keys.map((key, i) => `${column(spec, key).sql} as c${i}`).join(', ')
  return `select json_group_array(json_array(${keys.map((_, i) => `c${i}`).join(', ')})) from (select ${columns} from ${spec.from} ${narrowed})`
}

function idOf(spec: ListSpec): string {
  return spec.key?.id ?? spec.rowId ?? column(spec, 'id').sql
}

/** Where the ids of a scope are found: the key's own table where that is enough. */
function narrowFrom(spec: ListSpec, scope: ListScope): string {
  return spec.key && !needsJoin(spec, scope) ? spec.key.from : spec.from
}

/** Whether finding the ids needs more than the key's own table: a sorted or filtered column of another one. */
function needsJoin(spec: ListSpec, scope: ListScope): boolean {
  if (!spec.key || spec.key.from === spec.from) return false
  const own = `${spec.key.id.split('.')[0]}.`
  const used = [...scope.sort.map((sort) => sort.column), ...Object.keys(scope.filters)]
  return used.some((key) => (column(spec, key).sql.match(/\b\w+\./g) ?? []).some((table) => table !== own))
}

function column(spec: ListSpec, key: string): ListColumn {
  const found = spec.columns[key]
  if (!found) throw new Error(`The list has no column ${key}`)
  return found
}

function orderSql(spec: ListSpec, scope: ListScope): string {
  const sorted = scope.sort.map(
    (sort) => `${column(spec, sort.column).sql} ${sort.descending ? 'desc nulls last' : 'asc nulls last'}`,
  )
  return `order by ${[...sorted, spec.order].join(', ')}`
}

function whereSql(spec: ListSpec, scope: ListScope): Condition {
  // The driver refuses a parameter that does not occur, and a column that uses it may not be asked for: each occurs here, truly.
  const occurring = (spec.params ?? []).map((_, i) => ({ sql: `?${i + 1} is ?${i + 1}`, params: [] }))
  const parts = [
    ...occurring,
    ...(spec.where ? [{ sql: spec.where, params: [] }] : []),
    ...pickedSql(spec, scope.picked),
    ...Object.entries(scope.filters).map(([key, filter]) => filterSql(column(spec, key).sql, filter)),
    ...searchSql(spec, scope.search),
  ].filter((part) => part.sql !== '')
  return {
    sql: parts.length > 0 ? `where ${parts.map((part) => `(${part.sql})`).join(' and ')}` : '',
    params: parts.flatMap((part) => part.params),
  }
}

function searchSql(spec: ListSpec, text: string): Condition[] {
  if (!spec.searchIn) {
    return searchTerms(text).map((term) => ({ sql: `${spec.search} like ? escape '\\'`, params: [contains(term)] }))
  }
  const found = containsText(spec.searchIn, text, idOf(spec), spec.search)
  return found ? [found] : []
}

function pickedSql(spec: ListSpec, picked: Picked | null | undefined): Condition[] {
  if (!picked) return []
  const ids = '(select value from json_each(?))'
  return [{ sql: `${idOf(spec)} ${picked.except ? 'not in' : 'in'} ${ids}`, params: [JSON.stringify(picked.ids)] }]
}

function filterSql(sql: string, filter: Filter): Condition {
  if (filter.kind === 'contains')
    return { sql: `lower(${sql}) like ? escape '\\'`, params: [contains(filter.text.toLowerCase())] }
  if (filter.kind === 'oneOf') {
    return { sql: `${sql} in (${filter.values.map(() => '?').join(', ')})`, params: [...filter.values] }
  }
  const bounds = [
    { sql: `${sql} >= ?`, value: filter.from },
    { sql: `${sql} <= ?`, value: filter.to },
  ].filter((bound) => bound.value !== null)
  return { sql: bounds.map((bound) => bound.sql).join(' and '), params: bounds.map((bound) => bound.value) }
}

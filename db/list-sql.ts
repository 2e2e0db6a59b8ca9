import type { Filter, ListAsk, ListScope, Picked } from '../main/list/list'
import type { SqlValue } from './engine'
import type { ListColumn, ListSpec } from './list'
import { type Condition, containsText } from './search'
import { findsTerms } from './search-roads'
import { contains, searchTerms } from './term'

/** The SQL of the ids of a scope in its order, as one JSON text; only for a list with a key. */
export function idsSql(spec: ListSpec, scope: ListScope): [string, SqlValue[]] {
  const where = whereSql(spec, scope)
  const ids = `select ${idOf(spec)} as id from ${narrowFrom(spec, scope)} ${where.sql} ${orderSql(spec, scope)}`
  return [`select json_group_array(id) from (${ids})`, [...(spec.params ?? []), ...where.params]]
}

/** The SQL of the rows with these ids, in the order of the scope. */
export function rowsSql(
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

/** The SQL of how many rows a scope has, and of the sums of some columns. */
export function totalsSql(spec: ListSpec, scope: ListScope, summed: readonly string[]): [string, SqlValue[]] {
  const sums = summed.map((key) => `coalesce(sum(${columnOf(spec, key).sql}), 0)`)
  const where = whereSql(spec, scope)
  const from = narrowFrom(spec, scope, summed, '')
  const sql = `select json_array(${['count(*)', ...sums].join(', ')}) from ${from} ${where.sql}`
  return [sql, [...(spec.params ?? []), ...where.params]]
}

/** Rows as one JSON text of arrays in the order of `keys`; `narrowed` is what follows FROM. */
function selectSql(spec: ListSpec, keys: readonly string[], narrowed: string): string {
  const columns = keys.map((key, i) => `${columnOf(spec, key).sql} as c${i}`).join(', ')
  return `select json_group_array(json_array(${keys.map((_, i) => `c${i}`).join(', ')})) from (select ${columns} from ${spec.from} ${narrowed})`
}

/** The SQL of what tells the rows of a list apart. */
export function idOf(spec: ListSpec): string {
  return spec.key?.id ?? spec.rowId ?? columnOf(spec, 'id').sql
}

/** Where the rows of a scope are found: the fewest tables that have what it is sorted, narrowed, searched and summed by. */
function narrowFrom(
  spec: ListSpec,
  scope: ListScope,
  summed: readonly string[] = [],
  order = orderSql(spec, scope),
): string {
  const columns = [...Object.keys(scope.filters), ...summed].map((key) => columnOf(spec, key).sql)
  const sql = [order, spec.where ?? '', scope.search === '' ? '' : spec.search, ...columns].join(' ')
  // A table that is named whole brings its own name along.
  const wanted = [...sql.matchAll(/\b(?!main\.)(\w+)\./g)].map(([, table = '']) => table)
  const hasAll = (from: string) => wanted.every((table) => new RegExp(`\\b${table}\\b`).test(from))
  return [spec.key?.from ?? []].flat().find(hasAll) ?? spec.from
}

/** A column of a list; one that it does not have is a bug and throws. */
export function columnOf(spec: ListSpec, key: string): ListColumn {
  const found = spec.columns[key]
  if (!found) throw new Error(`The list has no column ${key}`)
  return found
}

/** The order of a scope; rows that are alike stand newest first, which an index of the column alone gives. */
function orderSql(spec: ListSpec, scope: ListScope): string {
  const sorted = scope.sort.map(
    (sort) => `${columnOf(spec, sort.column).sql} ${sort.descending ? 'desc nulls last' : 'asc nulls last'}`,
  )
  const alike = sorted.length > 0 && spec.key ? (spec.key.alike ?? `${spec.key.id} desc`) : spec.order
  return `order by ${[...sorted, alike].join(', ')}`
}

function whereSql(spec: ListSpec, scope: ListScope): Condition {
  // The driver refuses a parameter that does not occur, and a column that uses it may not be asked for: each occurs here, truly.
  const occurring = (spec.params ?? []).map((_, i) => ({ sql: `?${i + 1} is ?${i + 1}`, params: [] }))
  const parts = [
    ...occurring,
    ...(spec.where ? [{ sql: spec.where, params: [] }] : []),
    ...pickedSql(spec, scope.picked),
    ...Object.entries(scope.filters).map(([key, filter]) => narrowSql(columnOf(spec, key), filter)),
    ...searchSql(spec, scope.search),
  ].filter((part) => part.sql !== '')
  return {
    sql: parts.length > 0 ? `where ${parts.map((part) => `(${part.sql})`).join(' and ')}` : '',
    params: parts.flatMap((part) => part.params),
  }
}

function searchSql(spec: ListSpec, text: string): Condition[] {
  const { searchIn } = spec
  if (typeof searchIn === 'function') return searchTerms(text).map(searchIn)
  if (!searchIn) {
    return searchTerms(text).map((term) => ({ sql: `${spec.search} like ? escape '\\'`, params: [contains(term)] }))
  }
  if (typeof searchIn !== 'string') {
    const terms = searchTerms(text)
    return terms.length > 0 ? [findsTerms(searchIn, terms, idOf(spec))] : []
  }
  const found = containsText(searchIn, text, idOf(spec), spec.search)
  return found ? [found] : []
}

function pickedSql(spec: ListSpec, picked: Picked | null | undefined): Condition[] {
  if (!picked) return []
  const ids = '(select value from json_each(?))'
  return [{ sql: `${idOf(spec)} ${picked.except ? 'not in' : 'in'} ${ids}`, params: [JSON.stringify(picked.ids)] }]
}

function narrowSql({ sql, kept }: ListColumn, filter: Filter): Condition {
  if (!kept) return filterSql(sql, filter)
  const test = filterSql(kept.value, filter)
  return test.sql === '' ? test : { sql: kept.rows(test.sql), params: test.params }
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

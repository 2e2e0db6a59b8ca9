import { type Condition, containsText, type SearchKind, searched } from './search'
import { contains } from './term'

/**
 * Records found by their own words and by those of what belongs to them: an order by its products, by its invoices. Of each
 * of the others: the table that ties it to the record, the column there that names it, and the one that names the record.
 * Where it is known `byNumber`, a term without a figure is not looked for: its other words are those of the record.
 */
export interface SearchRoads {
  kind: SearchKind
  over: readonly { kind: SearchKind; table: string; names: string; record: string; byNumber?: true }[]
}

const roadsFor = ({ over }: SearchRoads, term: string) =>
  over.filter(({ byNumber }) => !byNumber || (term.length > 3 && /\d/.test(term)))

/**
 * The condition that the record `id` is among those all terms lead to, each by any road. A record's own words are asked for all
 * terms at once, which the index does best; of those a road leads to, only the other terms are left to be met.
 */
export function findsTerms(by: SearchRoads, terms: readonly string[], id: string): Condition {
  const ways = [
    idsWith(by.kind, terms.join(' ')),
    ...terms.flatMap((term, i) => byRoad(by, term, terms.toSpliced(i, 1))),
  ]
  return {
    sql: `${id} in (${ways.map(({ sql }) => sql).join(' union all ')})`,
    params: ways.flatMap(({ params }) => params),
  }
}

/** The SQL of the ids of the records to which a term leads by each road and which meet the others. */
function byRoad(by: SearchRoads, term: string, others: readonly string[]): Condition[] {
  const met = others.map((other) => meetsTerm(by, other, 'f.id', 'f.search_key'))
  return roadsFor(by, term).map(({ kind, table, names, record }) => {
    const there = idsWith(kind, term)
    if (met.length === 0)
      return { sql: `select ${record} from ${table} where ${names} in (${there.sql})`, params: there.params }
    const all = [`r.${names} in (${there.sql})`, ...met.map(({ sql }) => `(${sql})`)].join(' and ')
    return {
      sql: `select f.id from ${table} r join ${searched[by.kind].table} f on f.id = r.${record} where ${all}`,
      params: [...there.params, ...met.flatMap(({ params }) => params)],
    }
  })
}

/** The condition that a record meets a term by any road, asked of one record after another: quicker where so many have the term that a page of them is soon full. */
export function meetsTerm(by: SearchRoads, term: string, id: string, key: string): Condition {
  const roads = roadsFor(by, term).map((road) => {
    const { sql, params } = idsWith(road.kind, term)
    // The plus keeps the database from asking for each record after all the others: there may be thousands.
    const there = `x.${road.record} = ${id} and +x.${road.names} in (${sql})`
    return { sql: `exists (select 1 from ${road.table} x where ${there})`, params }
  })
  const all = [{ sql: `${key} like ? escape '\\'`, params: [contains(term)] }, ...roads]
  return { sql: all.map(({ sql }) => sql).join(' or '), params: all.flatMap(({ params }) => params) }
}

/** The SQL of the ids of the records of a kind whose words contain a term. */
export function idsWith(kind: SearchKind, term: string): Condition {
  const found = containsText(kind, term, 'id', 'search_key') ?? { sql: 'id is null', params: [] }
  return { sql: `select id from ${searched[kind].table} where ${found.sql}`, params: found.params }
}

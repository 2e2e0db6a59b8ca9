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

/** The condition that the record `id` is among those a term leads to by any road; each term of a text may take another. */
export function findsTerm(by: SearchRoads, term: string, id: string): Condition {
  const own = idsWith(by.kind, term)
  const roads = roadsFor(by, term).map((road) => {
    const { sql, params } = idsWith(road.kind, term)
    return { sql: `select ${road.record} from ${road.table} where ${road.names} in (${sql})`, params }
  })
  const all = [own, ...roads]
  return {
    sql: `${id} in (${all.map(({ sql }) => sql).join(' union all ')})`,
    params: all.flatMap(({ params }) => params),
  }
}

/** The same, asked of one record after another: quicker where so many have the term that a page of them is soon full. */
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

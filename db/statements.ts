import type { Database, Statement } from 'sqlite3'
import type { SqlValue } from './engine'

/** The statements of one connection; they are used one after the other. */
export interface Statements {
  /** Does some work with a statement, prepared for it or kept from the last time. */
  use<T>(sql: string, params: readonly SqlValue[], work: (statement: Statement) => Promise<T>): Promise<T>
  /** Lets go of all that are kept; before that the connection cannot be closed. */
  forget(): void
}

/** So many are kept: what the screens ask again and again is parsed and planned once, and takes one turn in the thread pool. */
const mostKept = 100
/** What was bound stays in memory until the next time, so a statement that was given more than this (letters, bytes) is not kept. */
const longestKept = 10_000

/** Keeps the statements last used prepared. SQLite itself plans them anew when the tables have changed. */
export function keepStatements(database: Database): Statements {
  const kept = new Map<string, Statement>()
  const keep = (sql: string, statement: Statement) => {
    kept.set(sql, statement)
    const [oldest] = kept.keys()
    if (kept.size <= mostKept || oldest === undefined) return
    kept.get(oldest)?.finalize()
    kept.delete(oldest)
  }
  return {
    use: async (sql, params, work) => {
      const found = kept.get(sql)
      kept.delete(sql)
      const statement = found ?? (await prepare(database, sql))
      let again = false
      try {
        const value = await work(statement)
        again = (found !== undefined || ends(sql)) && params.every(isShort)
        return value
      } finally {
        if (again) keep(sql, statement)
        else statement.finalize()
      }
    },
    forget: () => {
      for (const statement of kept.values()) statement.finalize()
      kept.clear()
    },
  }
}

/** Whether a statement is at its end when it was run: one that could give another row would hold the transaction open. */
const ends = (sql: string) => !/^\s*pragma\b|\breturning\b/i.test(sql)

const isShort = (value: SqlValue) => value === null || typeof value === 'number' || value.length <= longestKept

function prepare(database: Database, sql: string): Promise<Statement> {
  return new Promise((resolve, reject) => {
    database.prepare(sql, function (error: Error | null) {
      if (error) reject(error)
      else resolve(this)
    })
  })
}

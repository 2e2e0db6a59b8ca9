import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { SqlValue, Tx } from '../../db/engine'

/** Rows on their way into the database. */
export interface Rows {
  add<T extends SQLiteTable>(table: T, row: T['$inferInsert']): void
  /** Writes what was gathered, table by table, and forgets it; tells how many rows it was. */
  write(tx: Tx): Promise<number>
}

/** Rows of one statement: as many as the import writes at a time. */
const batch = 2000

/** Gathers rows of these tables; they are written in this order, so that what is referred to comes first. */
export function gatherRows(tables: readonly SQLiteTable[]): Rows {
  const stacks = new Map<SQLiteTable, SqlValue[][]>(tables.map((table) => [table, []]))
  const columns = new Map(tables.map((table) => [table, Object.entries(getTableColumns(table))]))
  return {
    add: (table, row) => {
      const fields = row as Record<string, unknown>
      const values = columns.get(table)?.map(([key, column]) => {
        const value = fields[key] ?? column.default ?? null
        return value === null ? null : (column.mapToDriverValue(value) as SqlValue)
      })
      const stack = stacks.get(table)
      if (!values || !stack) throw new Error(`Rows of ${getTableName(table)} are not gathered here`)
      stack.push(values)
    },
    write: async (tx) => {
      let written = 0
      for (const [table, stack] of stacks) {
        const names = (columns.get(table) ?? []).map(([, column]) => column.name)
        for (let i = 0; i < stack.length; i += batch)
          written += await tx.bulk(getTableName(table), names, stack.slice(i, i + batch))
        stack.length = 0
      }
      return written
    },
  }
}

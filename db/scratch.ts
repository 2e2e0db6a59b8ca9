import { connect } from './connection'
import type { Rows, SqlValue } from './engine'
import { bulkSql, bytesOf, textOf } from './engine-sqlite'

/** A database for work in hand: fast to fill, and nothing in it has to survive a power cut. Always SQLite, whatever keeps the shop. */
export interface Scratch {
  run(sql: string, params?: readonly SqlValue[]): Promise<number>
  /** Several statements without parameters. */
  exec(sql: string): Promise<void>
  json<T>(sql: string, params?: readonly SqlValue[]): Promise<T>
  text(sql: string, params?: readonly SqlValue[]): Promise<string>
  /** The rows of a query whose one column is `jsonb_group_array(jsonb_array(…))`, as a bulk takes them: never a text in between. */
  pack(sql: string, params?: readonly SqlValue[]): Promise<Uint8Array>
  bulk(table: string, columns: readonly string[], rows: Rows): Promise<number>
  close(): Promise<void>
}

/** Opens a scratch database, new where there is none. */
export async function openScratch(file: string): Promise<Scratch> {
  const connection = await connect(file, 'scratch')
  return {
    run: (sql, params) => connection.run(sql, params),
    exec: (sql) => connection.exec(sql),
    text: (sql, params = []) => textOf(connection, sql, params),
    pack: (sql, params = []) => bytesOf(connection, sql, params),
    json: async <T>(sql: string, params: readonly SqlValue[] = []) =>
      JSON.parse(await textOf(connection, sql, params)) as T,
    bulk: (table, columns, rows) => connection.run(...bulkSql(table, columns, rows)),
    close: () => connection.close(),
  }
}

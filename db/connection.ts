import { Database, OPEN_CREATE, OPEN_READONLY, OPEN_READWRITE } from 'sqlite3'
import type { SqlValue } from './engine'

/** One SQLite connection with promises, and a guard against the values the driver would silently bind as something else. */
export interface Connection {
  all(sql: string, params?: readonly SqlValue[]): Promise<Record<string, unknown>[]>
  run(sql: string, params?: readonly SqlValue[]): Promise<number>
  exec(sql: string): Promise<void>
  close(): Promise<void>
}

/** What a connection is for: the one writer, a reader, or a database that nobody has to keep. */
export type Mode = 'write' | 'read' | 'scratch'

/** Opens a connection that runs its statements strictly one after another: parallel ones would block the whole thread pool. */
export async function connect(file: string, mode: Mode): Promise<Connection> {
  const database = await open(file, mode === 'read' ? OPEN_READONLY : OPEN_READWRITE | OPEN_CREATE)
  database.serialize()
  const connection: Connection = {
    all: (sql, params = []) => promised((done) => database.all(sql, checked(params), done)),
    run: (sql, params = []) =>
      new Promise((resolve, reject) => {
        database.run(sql, checked(params), function (error) {
          if (error) reject(withSql(error, sql))
          else resolve(this.changes)
        })
      }),
    exec: (sql) => promised((done) => database.exec(sql, (error) => done(error, undefined))),
    close: () => promised((done) => database.close((error) => done(error, undefined))),
  }
  await connection.exec(pragmas[mode])
  return connection
}

const pragmas: Record<Mode, string> = {
  write: `pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;
    pragma cache_size = -65536; pragma temp_store = memory; pragma wal_autocheckpoint = 1000;`,
  read: `pragma busy_timeout = 5000; pragma query_only = on; pragma cache_size = -65536; pragma mmap_size = 268435456;
    pragma temp_store = memory;`,
  scratch: `pragma busy_timeout = 5000; pragma journal_mode = memory; pragma synchronous = off; pragma cache_size = -65536;
    pragma temp_store = memory;`,
}

function open(file: string, mode: number): Promise<Database> {
  return new Promise((resolve, reject) => {
    const database: Database = new Database(file, mode, (error) => (error ? reject(error) : resolve(database)))
  })
}

/** The driver binds bigint and undefined as NULL and dates as floats without a word; here they are a bug that throws. */
function checked(params: readonly SqlValue[]): SqlValue[] {
  return params.map((value, i) => {
    if (value === null || typeof value === 'string' || value instanceof Uint8Array || Number.isSafeInteger(value))
      return value
    throw new TypeError(
      `SQL parameter ${i + 1} is ${typeof value} ${String(value)}: only null, whole numbers, text and bytes are allowed`,
    )
  })
}

function promised<T>(call: (done: (error: Error | null, value: T) => void) => unknown): Promise<T> {
  return new Promise((resolve, reject) => call((error, value) => (error ? reject(error) : resolve(value))))
}

function withSql(error: Error, sql: string): Error {
  error.message = `${error.message} in: ${sql.slice(0, 200)}`
  return error
}

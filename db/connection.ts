import { Database, OPEN_CREATE, OPEN_READONLY, OPEN_READWRITE, type Statement } from 'sqlite3'
import type { SqlValue } from './engine'
import { queue } from './queue'
import { keepStatements } from './statements'

/** One SQLite connection with promises, and a guard against the values the driver would silently bind as something else. */
export interface Connection {
  all(sql: string, params?: readonly SqlValue[]): Promise<Record<string, unknown>[]>
  run(sql: string, params?: readonly SqlValue[]): Promise<number>
  exec(sql: string): Promise<void>
  close(): Promise<void>
}

/** What a connection is for: the one writer, a reader, or a database that nobody has to keep. */
export type Mode = 'write' | 'read' | 'scratch'

/**
 * Opens a connection that runs its statements strictly one after another: parallel ones would block the whole thread pool. What
 * is asked again is not prepared again.
 */
export async function connect(file: string, mode: Mode): Promise<Connection> {
  const database = await open(file, mode === 'read' ? OPEN_READONLY : OPEN_READWRITE | OPEN_CREATE)
  const statements = keepStatements(database)
  const inTurn = queue()
  const connection: Connection = {
    all: (sql, params = []) =>
      inTurn(() => statements.use(sql, params, (statement) => allRows(statement, checked(params)))),
    run: (sql, params = []) =>
      inTurn(() => statements.use(sql, params, (statement) => changes(statement, checked(params)))).catch((error) => {
        throw withSql(error, sql)
      }),
    exec: (sql) => inTurn(() => promised((done) => database.exec(sql, (error) => done(error, undefined)))),
    close: () =>
      inTurn(() => {
        statements.forget()
        return promised((done) => database.close((error) => done(error, undefined)))
      }),
  }
  await connection.exec(pragmas[mode])
  return connection
}

const allRows = (statement: Statement, params: SqlValue[]) =>
  promised<Record<string, unknown>[]>((done) => statement.all(params, done))

/** SQLite's copying of one database into another, which the driver's types leave out. */
interface Copying {
  readonly pageCount: number
  readonly completed: boolean
  step(pages: number, done: (error: Error | null) => void): void
  finish(done: (error: Error | null) => void): void
}

declare module 'sqlite3' {
  interface Database {
    backup(file: string, to: 'main', from: 'main', fileIsTarget: boolean, done: (error: Error | null) => void): Copying
  }
}

/**
 * Puts the content of the database `incoming` in the place of the content of `file`, in one transaction of that file: whoever has
 * it open finds the new content with the next thing asked, and nobody goes on writing into a file that is no more. `agreed` is
 * asked when nobody else can write any more. False, and nothing changed, when it says no or somebody else is writing for longer than 5 seconds.
 */
export async function overwrite(file: string, incoming: string, agreed: () => Promise<boolean>): Promise<boolean> {
  const database = await open(file, OPEN_READWRITE)
  const exec = (sql: string) => promised((done) => database.exec(sql, (error) => done(error, undefined)))
  try {
    await exec('pragma busy_timeout = 5000; pragma synchronous = full; pragma cache_size = -65536')
    const copying = await new Promise<Copying>((resolve, reject) => {
      const made: Copying = database.backup(incoming, 'main', 'main', false, (error) =>
        error ? reject(error) : resolve(made),
      )
    })
    const step = (pages: number) => promised((done) => copying.step(pages, (error) => done(error, undefined)))
    try {
      // The first page takes the lock.
      await step(1)
      if (copying.pageCount < 1 || !(await agreed())) return false
      await step(-1)
      return copying.completed
    } finally {
      await promised((done) => copying.finish((error) => done(error, undefined)))
    }
  } finally {
    await promised((done) => database.close((error) => done(error, undefined)))
  }
}

/** How many rows a statement has changed. */
function changes(statement: Statement, params: SqlValue[]): Promise<number> {
  return new Promise((resolve, reject) => {
    statement.run(params, function (error) {
      if (error) reject(error)
      else resolve(this.changes)
    })
  })
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

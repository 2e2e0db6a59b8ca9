import { drizzle } from 'drizzle-orm/sqlite-proxy'
import { Refusal } from '../main/value/refusal'
import { type Connection, connect } from './connection'
import type { Db, Engine, Reading, Rows, Same, SqlValue, Tx, Utf8 } from './engine'
import { migrate } from './migrate'
import { queue } from './queue'
import { withScope } from './scope'
import { forgetSmallTables, renewStatistics } from './statistics'

/**
 * Opens the shop's database file, brings it to this version's tables and gives the engine. One connection writes, one
 * serves the screens, one takes snapshots, one does what takes long. Refuses a database newer than the program (`database.newer`) and a damaged one (`database.broken`).
 * `beforeMigration` is called before an older database is changed, so that it can be backed up first.
 */
export async function openEngine(file: string, beforeMigration: () => Promise<void> = async () => {}): Promise<Engine> {
  const writer = await openWriter(file, beforeMigration)
  const screens = await connect(file, 'read')
  const snapshots = await connect(file, 'read')
  const aside = await connect(file, 'read')
  const listeners = new Set<(tables: readonly string[]) => void>()
  const oneWriter = queue()
  const oneSnapshot = queue()
  const scopes = new Map<string, Engine>()
  const whole: Engine = {
    ...reading(screens),
    aside: reading(aside),
    within: (scope) => {
      const engine = scope === '' ? whole : (scopes.get(scope) ?? scoped(scope))
      // The scope of each person at work, and not of all there ever were.
      if (scopes.size >= mostScopes) scopes.clear()
      if (scope !== '') scopes.set(scope, engine)
      return engine
    },
    tx: (work) => oneWriter(() => transact(writer, work, listeners)),
    renewStatistics: () => oneWriter(() => renewStatistics(writer)),
    snapshot: (work) => oneSnapshot(() => readOnce(snapshots, work)),
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => {
      await oneWriter(async () => {})
      // While somebody else is writing the tables are not counted, and the next time are.
      await writer.exec('pragma optimize').catch(() => {})
      await Promise.all([screens.close(), snapshots.close(), aside.close()])
      await writer.close()
    },
  }
  const scoped = (scope: string): Engine => ({
    ...whole,
    ...reading(screens, scope),
    aside: reading(aside, scope),
    snapshot: (work) => oneSnapshot(() => readOnce(snapshots, work, scope)),
  })
  return whole
}

/** Scopes kept at once. */
const mostScopes = 20

async function openWriter(file: string, beforeMigration: () => Promise<void>): Promise<Connection> {
  try {
    const writer = await connect(file, 'write')
    await migrate(writer, beforeMigration)
    await forgetSmallTables(writer)
    return writer
  } catch (error) {
    if (error instanceof Error && /SQLITE_(NOTADB|CORRUPT)/.test(error.message))
      throw new Refusal('database.broken', { detail: error.message })
    throw error
  }
}

/** What one transaction has changed. */
interface Written {
  tables: Set<string>
  rows: number
}

/** A transaction that changed so many rows leaves tables of another size behind. */
const manyRows = 10_000

async function transact<T>(
  writer: Connection,
  work: (tx: Tx) => Promise<T>,
  listeners: Iterable<(tables: string[]) => void>,
): Promise<T> {
  const written: Written = { tables: new Set(), rows: 0 }
  await writer.exec('begin immediate')
  let committed = false
  try {
    const value = await work(writing(writer, written))
    await writer.exec('commit')
    committed = true
    // What was done is done: when somebody else is writing, the tables are counted another time.
    if (written.rows >= manyRows) await renewStatistics(writer).catch(() => {})
    return value
  } finally {
    if (!committed) await writer.exec('rollback')
    else if (written.tables.size > 0) for (const listener of listeners) listener([...written.tables])
  }
}

async function readOnce<T>(connection: Connection, work: (reading: Reading) => Promise<T>, scope = ''): Promise<T> {
  await connection.exec('begin')
  try {
    return await work(reading(connection, scope))
  } finally {
    await connection.exec('rollback')
  }
}

function reading(connection: Connection, scope = ''): Reading {
  const text = (sql: string, params: readonly SqlValue[] = []) => textOf(connection, withScope(scope, sql), params)
  return {
    text,
    db: drizzleOn(connection, new Set(), scope),
    bytes: (sql, params = []) => bytesOf(connection, `select cast((${withScope(scope, sql)}) as blob)`, params),
    json: async <T>(sql: string, params: readonly SqlValue[] = []) => JSON.parse(await text(sql, params)) as T,
  }
}

/** The one text a query gives. */
export async function textOf(connection: Connection, sql: string, params: readonly SqlValue[]): Promise<string> {
  const [row] = await connection.all(sql, params)
  return String(Object.values(row ?? {})[0])
}

/** The one blob a query gives. */
export async function bytesOf(connection: Connection, sql: string, params: readonly SqlValue[]): Promise<Uint8Array> {
  const [row] = await connection.all(sql, params)
  const [bytes] = Object.values(row ?? {})
  if (bytes instanceof Uint8Array) return bytes
  throw new TypeError(`Not a blob: ${sql.slice(0, 200)}`)
}

/** The statement that adds the rows of one JSON parameter, an array of arrays in the order of `columns`, and its parameters. */
export function bulkSql(table: string, columns: readonly string[], rows: Rows, same: Same = {}): [string, SqlValue[]] {
  const names = [...columns, ...Object.keys(same)].map((name) => `"${name}"`).join(', ')
  const values = [...columns.map((_, i) => `value ->> ${i}`), ...Object.keys(same).map((_, i) => `?${i + 2}`)].join(
    ', ',
  )
  // jsonb_each: with json_each the text of a row would be parsed anew for each of its columns.
  const given = isUtf8(rows) ? 'cast(?1 as text)' : '?1'
  const sql = `insert into "${table}" (${names}) select ${values} from jsonb_each(${given}) where true`
  return [sql, [givenOf(rows), ...Object.values(same)]]
}

const isUtf8 = (rows: Rows): rows is Utf8 => typeof rows === 'object' && 'utf8' in rows

function givenOf(rows: Rows): SqlValue {
  if (isUtf8(rows)) return rows.utf8
  return typeof rows === 'string' || rows instanceof Uint8Array ? rows : JSON.stringify(rows)
}

function writing(connection: Connection, written: Written): Tx {
  const run = async (sql: string, params: readonly SqlValue[] = []) => {
    noteChange(sql, written.tables)
    const rows = await connection.run(sql, params)
    written.rows += rows
    return rows
  }
  return {
    ...reading(connection),
    db: drizzleOn(connection, written.tables),
    run,
    bulk: async (table, columns, rows, same) =>
      Array.isArray(rows) && rows.length === 0 ? 0 : run(...bulkSql(table, columns, rows, same)),
  }
}

/**
 * Drizzle over the connection. A select is wrapped, because the driver returns rows as objects and would lose one of two
 * columns with the same name; the wrapping makes SQLite rename them.
 */
function drizzleOn(connection: Connection, changed: Set<string>, scope = ''): Db {
  return drizzle(async (sql, params, method) => {
    if (method === 'run') {
      noteChange(sql, changed)
      await connection.run(sql, params)
      return { rows: [] }
    }
    const select = /^\s*(select|with)\b/i.test(sql)
    if (!select) noteChange(sql, changed)
    const found = await connection.all(select ? `select * from (${withScope(scope, sql)})` : sql, params)
    const rows = found.map((row) => Object.values(row))
    return { rows: method === 'get' ? (rows[0] as unknown[]) : rows }
  })
}

function noteChange(sql: string, changed: Set<string>): void {
  const table = /^\s*(?:insert\s+into|update|delete\s+from)\s+"?(\w+)"?/i.exec(sql)?.[1]
  if (table) changed.add(table)
}

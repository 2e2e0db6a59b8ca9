import { Refusal } from '../main/value/refusal'
import type { Connection } from './connection'

const files: Record<string, string> = import.meta.glob('./migration/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The migrations in order: `0001-the-first-shop.sql` is version 1. */
export const migrations = Object.keys(files)
  .sort()
  .map((name) => ({ version: Number(/\/(\d{4})-/.exec(name)?.[1]), sql: files[name] ?? '' }))

export const newestVersion = migrations.at(-1)?.version ?? 0

/**
 * Applies every pending migration in one transaction, forward only, after `beforeMigration` has saved an existing
 * database. Refuses a database that a newer program has written (`database.newer`), and one whose tables are not what a
 * migration expects (`database.notUpdated`), which stays as it was.
 */
export async function migrate(writer: Connection, beforeMigration: () => Promise<void>): Promise<void> {
  const version = await schemaVersion(writer)
  if (version > newestVersion) throw new Refusal('database.newer', { version, known: newestVersion })
  const pending = migrations.filter((migration) => migration.version > version)
  if (pending.length === 0) return
  if (version > 0) await beforeMigration()
  await writer.exec('begin immediate')
  try {
    for (const { sql } of pending) await writer.exec(sql)
    await writer.exec(`pragma user_version = ${newestVersion}`)
    await writer.exec('commit')
  } catch (error) {
    await writer.exec('rollback')
    const detail = error instanceof Error ? error.message : String(error)
    throw /SQLITE_(ERROR|CONSTRAINT)/.test(detail) ? new Refusal('database.notUpdated', { detail }) : error
  }
}

/** Makes the tables as they were in a version, in a database that is empty. */
export async function makeTables(empty: Pick<Connection, 'exec'>, version: number): Promise<void> {
  for (const migration of migrations) if (migration.version <= version) await empty.exec(migration.sql)
  await empty.exec(`pragma user_version = ${version}`)
}

/** The version of the tables in a database; 0 when it is new. */
export async function schemaVersion(connection: Connection): Promise<number> {
  const [row] = await connection.all('pragma user_version')
  return Number(row?.user_version ?? 0)
}

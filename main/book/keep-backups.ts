import { existsSync } from 'node:fs'
import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Connection, connect, overwrite } from '../../db/connection'
import { makeTables, newestVersion, schemaVersion } from '../../db/migrate'
import { dayOf, formatInstant, type Instant } from '../value/instant'
import { Refusal } from '../value/refusal'
import type { Backup } from './book'

/** How many daily backups stay; the others are kept until the user deletes them. */
const dailyKept = 30
const named = /^(\d{4}-\d{2}-\d{2}) (\d{4}) (daily|manual|beforeMigration|beforeRestore)( \d+)?\.db$/

/**
 * Copies the database into the folder `backup`: written beside its final name, opened and checked, and only then renamed.
 * A copy that fails the check is thrown away and refused (`backup.broken`).
 */
export async function backUp(folder: string, file: string, reason: Backup['reason'], now: Instant): Promise<Backup> {
  const target = join(folder, 'backup')
  await mkdir(target, { recursive: true })
  const name = await freeName(target, reason, now)
  const part = join(target, `${name}.part`)
  await dropRemains(target, part)
  try {
    const source = await connect(file, 'write')
    try {
      await source.run('vacuum into ?', [part])
    } finally {
      await source.close()
    }
    await checkDatabase(part, 'pages')
    await flush(part)
    await rename(part, join(target, name))
  } finally {
    for (const rest of ['', '-wal', '-shm']) await rm(`${part}${rest}`, { force: true })
  }
  if (reason === 'daily') await dropOldDailies(folder)
  return backupOf(target, name)
}

/** The backups there are, newest first. */
export async function listBackups(folder: string): Promise<Backup[]> {
  const target = join(folder, 'backup')
  await mkdir(target, { recursive: true })
  const names = (await readdir(target)).filter((name) => named.test(name))
  const backups = await Promise.all(names.map((name) => backupOf(target, name)))
  return backups.sort((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1))
}

/** Whether today has its daily backup already. */
export async function hasDailyBackup(folder: string, now: Instant): Promise<boolean> {
  return (await listBackups(folder)).some((backup) => backup.reason === 'daily' && backup.name.startsWith(dayOf(now)))
}

/** How the database is exchanged: what opens a database as the shop does, what closes the shop's own. */
export interface Exchanging {
  /** Opens and closes the database at a path as the shop would, with all that brings it up to date. */
  tryOut(incoming: string): Promise<void>
  close(): Promise<void>
}

/**
 * Puts a backup in the place of the database. The backup is checked and opened on trial first and the present data is backed up, so that even a
 * wrong choice loses nothing; gives that backup. Refuses what is not in the list (`backup.notFound`), what is damaged or no
 * shop's (`backup.broken`), a database of a newer program (`database.newer`), and while somebody else goes on writing (`backup.busy`).
 */
export async function restoreBackup(
  folder: string,
  file: string,
  name: string,
  now: Instant,
  exchanging: Exchanging,
): Promise<Backup> {
  const source = join(folder, 'backup', basename(name))
  const known = (await listBackups(folder)).some((backup) => backup.name === name)
  if (!known) throw new Refusal('backup.notFound', { name })
  await checkDatabase(source, 'everything')
  const copy = async (incoming: string) => {
    const connection = await connect(source, 'write')
    await connection.run('vacuum into ?', [incoming])
    await connection.close()
  }
  return exchangeDatabase(folder, file, now, copy, exchanging, name)
}

/**
 * Puts a database that `build` makes at the path it is given in the place of the present one: made, opened on trial and checked beside it, the
 * present data backed up, and only then exchanged; gives that backup. Whatever is thrown leaves all as it was.
 */
export async function exchangeDatabase(
  folder: string,
  file: string,
  now: Instant,
  build: (incoming: string) => Promise<void>,
  { tryOut, close }: Exchanging,
  name = basename(file),
): Promise<Backup> {
  const incoming = `${file}.incoming`
  const drop = async () => {
    for (const rest of ['', '-wal', '-shm', '-journal']) await rm(`${incoming}${rest}`, { force: true })
  }
  try {
    await drop()
    await build(incoming)
    await checkIsShop(incoming, name, tryOut)
    await checkDatabase(incoming, 'everything')
    await close()
    return await putInPlace(folder, file, incoming, now)
  } finally {
    await drop()
  }
}

/** How often the present data is backed up anew because somebody else wrote meanwhile. */
const mostTries = 3

/** Exchanges the content, after a backup in which there is all that anybody was told is done. */
async function putInPlace(folder: string, file: string, incoming: string, now: Instant): Promise<Backup> {
  const watching = await connect(file, 'read')
  const seen = async () => Number((await watching.all('pragma data_version'))[0]?.data_version)
  try {
    for (let tried = 0; tried < mostTries; tried += 1) {
      const before = await seen()
      const aside = await backUp(folder, file, 'beforeRestore', now)
      if (await overwrite(file, incoming, async () => (await seen()) === before)) return aside
      await rm(join(folder, 'backup', aside.name), { force: true })
    }
    throw new Refusal('backup.busy')
  } finally {
    await watching.close()
  }
}

/** Puts what was saved before an exchange back, when what came in its place cannot be opened. */
export async function putBack(folder: string, file: string, { name }: Backup): Promise<void> {
  if (!(await overwrite(file, join(folder, 'backup', name), async () => true))) throw new Refusal('backup.busy')
}

/** Refuses what cannot be opened as a shop, or lacks a table or column that a shop has (`backup.broken`). */
async function checkIsShop(incoming: string, name: string, tryOut: Exchanging['tryOut']): Promise<void> {
  try {
    await tryOut(incoming)
    const found = await connect(incoming, 'read')
    const columns = new Set(await columnsOf(found))
    await found.close()
    const missing = (await newestColumns()).filter((column) => !columns.has(column))
    if (missing.length > 0) throw new Error(`missing: ${missing.slice(0, 20).join(', ')}`)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'database.newer') throw error
    throw new Refusal('backup.broken', { name, detail: String(error) })
  }
}

/** Every table with each of its columns, as this version has them. */
async function newestColumns(): Promise<string[]> {
  const fresh = await connect(':memory:', 'scratch')
  await makeTables(fresh, newestVersion)
  const columns = await columnsOf(fresh)
  await fresh.close()
  return columns
}

async function columnsOf(connection: Connection): Promise<string[]> {
  const rows =
    await connection.all(`select m.name || '.' || x.name as "column" from sqlite_schema m join pragma_table_info(m.name) x
    where m.type = 'table' and m.name not like 'sqlite~_%' escape '~'`)
  return rows.map(({ column }) => String(column))
}

/**
 * Puts the newest sound backup in the place of a database that can no longer be opened, which is kept beside it under another
 * name. Gives the backup that was taken, or null when there is none that is sound.
 */
export async function rescueDatabase(folder: string, file: string, now: Instant): Promise<Backup | null> {
  for (const backup of await listBackups(folder)) {
    const source = join(folder, 'backup', backup.name)
    if (!(await isSound(source))) continue
    for (const rest of ['', '-wal', '-shm']) {
      if (existsSync(`${file}${rest}`)) await rename(`${file}${rest}`, `${file}.damaged-${now}${rest}`)
    }
    await copyFile(source, file)
    return backup
  }
  return null
}

async function isSound(file: string): Promise<boolean> {
  try {
    await checkDatabase(file, 'everything')
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/**
 * Opens a database and lets SQLite check it: every page, or everything, with each index and reference. Refuses what is damaged
 * or no shop's (`backup.broken`), and what a newer program wrote (`database.newer`).
 */
export async function checkDatabase(file: string, how: 'pages' | 'everything'): Promise<void> {
  const name = basename(file)
  try {
    const connection = await connect(file, 'write')
    try {
      await checkOpened(connection, name, how)
    } finally {
      await connection.close()
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('backup.broken', { name, detail: String(error) })
  }
}

async function checkOpened(connection: Connection, name: string, how: 'pages' | 'everything'): Promise<void> {
  const [found] = await connection.all(how === 'pages' ? 'pragma quick_check(1)' : 'pragma integrity_check(1)')
  if (Object.values(found ?? {})[0] !== 'ok') throw new Refusal('backup.broken', { name })
  const orphans = how === 'pages' ? [] : await connection.all('pragma foreign_key_check')
  const version = await schemaVersion(connection)
  if (version > newestVersion) throw new Refusal('database.newer', { version, known: newestVersion })
  if (orphans.length > 0 || version === 0) throw new Refusal('backup.broken', { name })
}

async function freeName(target: string, reason: Backup['reason'], now: Instant): Promise<string> {
  const taken = new Set(await readdir(target))
  const wish = `${formatInstant(now).replace(':', '')} ${reason}`
  let name = `${wish}.db`
  for (let n = 2; taken.has(name); n += 1) name = `${wish} ${n}.db`
  return name
}

async function backupOf(target: string, name: string): Promise<Backup> {
  const [, day, time, reason] = named.exec(name) ?? []
  const { size } = await stat(join(target, name))
  const at = Date.parse(`${day}T${time?.slice(0, 2)}:${time?.slice(2)}:00+08:00`)
  return { name, at, bytes: size, reason: reason as Backup['reason'] }
}

/** What a backup that was cut off has left behind: of this name at once, of any other after an hour. */
async function dropRemains(target: string, part: string): Promise<void> {
  for (const name of (await readdir(target)).filter((candidate) => candidate.includes('.db.part'))) {
    const remains = join(target, name)
    const { mtimeMs } = await stat(remains)
    if (remains.startsWith(part) || Date.now() - mtimeMs > 3_600_000) await rm(remains, { force: true })
  }
}

async function dropOldDailies(folder: string): Promise<void> {
  const dailies = (await listBackups(folder)).filter((backup) => backup.reason === 'daily')
  for (const old of dailies.slice(dailyKept)) await rm(join(folder, 'backup', old.name), { force: true })
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.sync()
  await handle.close()
}

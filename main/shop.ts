import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Engine } from '../db/engine'
import { openEngine } from '../db/engine-sqlite'
import { fillRoles } from './access/fill-roles'
import type { Backup } from './book/book'
import { backUp, type Exchanging, exchangeDatabase, putBack, restoreBackup } from './book/keep-backups'
import { fillKeys } from './customer/fill-keys'
import { doDaily } from './daily'
import { keepSearchIndex } from './search/keep-index'
import { type Id, idSource } from './value/id'
import type { Instant } from './value/instant'
import { Refusal } from './value/refusal'

/** The shop as the program holds it: its folder, its database, the clock and where ids come from. */
export interface Shop {
  readonly folder: string
  readonly version: string
  readonly excelWorker: string
  /** Where imports that are being prepared lie; nothing in it has to be kept. */
  readonly draftFolder: string
  /** The database; another one after a restore. */
  engine(): Engine
  now(): Instant
  newId(): Id
  /** The first of `count` ids; `idAfter` finds the others. */
  newIds(count: number): Id
  /** What is running and can be stopped, by the id of its click. */
  readonly running: Map<string, AbortController>
  onChange(listener: (tables: readonly string[]) => void): void
  /** Does what a new day brings, and says that no answer of the day before is right any more: what is late is counted from today. */
  turnDay(): Promise<void>
  backUp(reason: Backup['reason']): Promise<Backup>
  restore(name: string): Promise<void>
  /** Puts the database that `build` makes from nothing in the place of the present one, which is backed up first. */
  exchange(build: (incoming: string) => Promise<void>): Promise<void>
  /** Writes what should not have happened to the log file, with the name of what was asked. */
  report(name: string, error: unknown): Promise<void>
  close(): Promise<void>
}

/** Everything that differs between the window, the command line and a test. */
export interface ShopOptions {
  folder: string
  version: string
  excelWorker: string
  /** 0–63; keeps the ids of two processes on one database apart. */
  node: number
  clock?: () => Instant
}

/** Stands for every table when listeners are told what has changed. */
export const everything = '*'

/** The file that holds the shop. */
export const databaseName = 'shundan.db'

/** Opens the shop in a folder, which is made when it is not there. An older database is backed up before it is brought up to date. */
export async function openShop(options: ShopOptions): Promise<Shop> {
  const { folder, version, excelWorker } = options
  await mkdir(folder, { recursive: true })
  const file = join(folder, databaseName)
  const now = options.clock ?? (() => Date.now() as Instant)
  const listeners = new Set<(tables: readonly string[]) => void>()
  const tell = (tables: readonly string[]) => {
    for (const listener of listeners) listener(tables)
  }
  const place = { folder, excelWorker, draftFolder: join(folder, 'import') }
  const open = async (path = file) => {
    const opened = await openEngine(path, async () => {
      if (path === file) await backUp(folder, file, 'beforeMigration', now())
    })
    await fillKeys(opened)
    const startIds = idSource(options.node, await lastId(opened))
    await fillRoles(opened, () => startIds(now()))
    await keepSearchIndex(opened)
    const made = { newId: () => startIds(now()), newIds: (count: number) => startIds(now(), count) }
    await doDaily(opened, { ...made, ...place, now: now() })
    opened.onChange(tell)
    return opened
  }
  let engine = await open()
  /** Puts another database in the place of this one; when it cannot be opened nevertheless, the one before comes back. What closes nothing opens nothing anew. */
  const reopened = async (exchange: (exchanging: Exchanging) => Promise<Backup>) => {
    let closed = false
    let aside: Backup | null = null
    const tryOut = async (incoming: string) => (await open(incoming)).close()
    const close = async () => {
      closed = true
      await engine.close()
    }
    try {
      aside = await exchange({ tryOut, close })
    } finally {
      if (closed) engine = await openOr(aside)
    }
    tell([everything])
    await engine.renewStatistics()
  }
  const openOr = async (aside: Backup | null) => {
    try {
      return await open()
    } catch (error) {
      if (aside === null) throw error
      await report(folder, now(), 'backup.restore', error)
      await putBack(folder, file, aside)
      engine = await open()
      throw new Refusal('backup.notOpened')
    }
  }
  const ids = idSource(options.node, await lastId(engine))
  const made = { newId: () => ids(now()), newIds: (count: number) => ids(now(), count) }
  return {
    ...place,
    ...made,
    version,
    now,
    running: new Map(),
    engine: () => engine,
    turnDay: async () => {
      await doDaily(engine, { ...made, ...place, now: now() })
      tell([everything])
    },
    onChange: (listener) => void listeners.add(listener),
    backUp: (reason) => backUp(folder, file, reason, now()),
    restore: (name) => reopened((exchanging) => restoreBackup(folder, file, name, now(), exchanging)),
    exchange: (build) => reopened((exchanging) => exchangeDatabase(folder, file, now(), build, exchanging)),
    report: (name, error) => report(folder, now(), name, error),
    close: () => engine.close(),
  }
}

/** The newest id in the log: ids go on from there, also when the clock was set back between two runs. */
function lastId(engine: Engine): Promise<Id> {
  return engine.json<Id>('select json(coalesce(max(id), 0)) from activity_log')
}

async function report(folder: string, at: Instant, name: string, error: unknown): Promise<void> {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  await appendFile(join(folder, 'shundan.log'), `${new Date(at).toISOString()} ${name}\n${text}\n\n`)
}

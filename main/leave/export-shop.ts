import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Engine, Reading } from '../../db/engine'
import { newestVersion } from '../../db/migrate'
import { readTables, type Table, type TableFigures, tableFigures } from '../../db/table'
import { formatInstant, type Instant } from '../value/instant'
import { Refusal } from '../value/refusal'
import { takeFiles } from './carry-files'
import { type Manifest, type Moved, manifestFile, manifestFormat, movedBy, rowsIn, type TableRecord } from './manifest'
import { writeLongTexts, writeTable } from './write-table'

/** What a full export needs: the shop, the moment, the words of its columns, how to stop and tell. */
export interface Leaving {
  engine: Engine
  shopFolder: string
  program: string
  now: Instant
  excelWorker: string
  signal: AbortSignal
  onProgress(done: number, total: number): void
  /** What a column is called; undefined for one that has no word yet. */
  label(column: string): string | undefined
}

/**
 * Writes the whole shop into a new folder inside `folder`: every table as a workbook, the pictures and attached files, and
 * a manifest with rows, sums and sha-256 of each. All of one moment; the folder is whole or not there. Refuses what cannot be
 * written: `file.notWritable`.
 */
export async function exportShop(leaving: Leaving, { folder }: { folder: string }): Promise<Moved> {
  const path = await freeFolder(folder, leaving.now)
  const part = `${path}.part`
  await made(part)
  try {
    const manifest = await leaving.engine.snapshot((reading) => writeEverything(leaving, reading, part))
    await writeFile(join(part, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`)
    await rename(part, path)
    return movedBy(manifest, path)
  } catch (error) {
    await rm(part, { recursive: true, force: true })
    throw error
  }
}

async function freeFolder(folder: string, now: Instant): Promise<string> {
  const taken = new Set(await readdir(folder).catch(() => []))
  const wish = `ShunDan ${formatInstant(now).replace(':', '')}`
  let name = wish
  for (let n = 2; taken.has(name); n += 1) name = `${wish} ${n}`
  return join(folder, name)
}

async function made(folder: string): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw new Refusal('file.notWritable', { file: basename(folder), detail: String(error) })
  }
}

async function writeEverything(leaving: Leaving, reading: Reading, folder: string): Promise<Manifest> {
  const tables = await readTables(reading)
  const counted: [Table, TableFigures][] = []
  for (const table of tables) counted.push([table, await tableFigures(reading, table)])
  const total = rowsIn(counted.map(([, figures]) => figures))
  const records: TableRecord[] = []
  for (const [table, figures] of counted) {
    const onProgress = (rows: number) => leaving.onProgress(rowsIn(records) + rows, total)
    records.push(await writeTable({ ...leaving, reading, folder, onProgress }, table, figures))
  }
  const longTexts = await writeLongTexts({ ...leaving, reading, folder }, counted)
  const company = await reading.json<string>(`select coalesce((select json_quote(name) from company), '""')`)
  const carried = await takeFiles(reading, leaving.shopFolder, folder, leaving.signal)
  const { program, now } = leaving
  const about = { format: manifestFormat, program, schema: newestVersion, exportedAt: now, company } as const
  return { ...about, tables: records, longTexts, ...carried }
}

import { join } from 'node:path'
import type { Engine } from '../../db/engine'
import { makeTables } from '../../db/migrate'
import { openScratch, type Scratch } from '../../db/scratch'
import { readTables, type Table, tableFigures } from '../../db/table'
import type { Cell } from '../excel/cell'
import { sheetName } from '../excel/format'
import { MOST_ROWS } from '../excel/limit'
import { listSheets } from '../excel/read-workbook'
import { Refusal } from '../value/refusal'
import { bringFiles } from './carry-files'
import { columnOfTitle, readCell, type Value } from './cell'
import {
  differingTables,
  longTextSheet,
  type Manifest,
  type Moved,
  movedBy,
  rowsIn,
  type TableRecord,
} from './manifest'
import { readManifest } from './read-manifest'
import { readTableFile } from './table-file'

/** What a full import needs: the shop that must be empty, the way to put another database in its place, how to stop and tell. */
export interface Coming {
  engine: Engine
  shopFolder: string
  exchange(build: (incoming: string) => Promise<void>): Promise<void>
  excelWorker: string
  signal: AbortSignal
  onProgress(done: number, total: number): void
}

/**
 * Brings the folder of a full export into an empty shop: a new database is made from its workbooks, compared with its
 * manifest table by table, checked, and only then put in the place of the empty one. Refuses `leave.notEmpty`, what
 * `readManifest` refuses, and rows or sums that are not the manifest's (`leave.differs`). Everybody signs in anew.
 */
export async function importShop(coming: Coming, { folder }: { folder: string }): Promise<Moved> {
  await refuseUnlessEmpty(coming.engine)
  const manifest = await readManifest(folder, coming.signal)
  await bringFiles(manifest.files, folder, coming.shopFolder)
  await coming.exchange((incoming) => build(coming, folder, manifest, incoming))
  return movedBy(manifest, folder)
}

/** Empty is a shop that was never set up or only just: nothing can be sold without a customer and a product. */
async function refuseUnlessEmpty(engine: Engine): Promise<void> {
  const records = await engine.json<number>(
    `select json((select count(*) from customers) + (select count(*) from products) + (select count(*) from imports))`,
  )
  if (records > 0) throw new Refusal('leave.notEmpty')
}

async function build(coming: Coming, folder: string, manifest: Manifest, incoming: string): Promise<void> {
  const database = await openScratch(incoming)
  try {
    await database.exec('begin')
    await makeTables(database, manifest.schema)
    await fill(coming, database, folder, manifest)
    await compare(database, manifest)
    await database.exec('commit')
  } finally {
    await database.close()
  }
}

async function fill(coming: Coming, database: Scratch, folder: string, manifest: Manifest): Promise<void> {
  const tables = new Map((await readTables(database)).map((table) => [table.name, table]))
  const longTexts = await readLongTexts(coming, folder, manifest)
  const total = rowsIn(manifest.tables)
  let done = 0
  for (const record of manifest.tables) {
    const table = tables.get(record.table)
    if (!table) throw new Refusal('leave.differs', { table: record.table })
    // What a migration has put into a new table is among the rows of the export, as the shop has it now.
    await database.run(`delete from "${table.name}"`)
    for await (const rows of tableRowsOf(coming, folder, record, table, longTexts)) {
      await added(database, table, rows)
      done += rows.length
      coming.onProgress(done, total)
    }
  }
}

/** A row that the table does not take is no row of an export. */
async function added(database: Scratch, table: Table, rows: Value[][]): Promise<void> {
  const columns = table.columns.map(({ name }) => name)
  try {
    await database.bulk(table.name, columns, rows)
  } catch (error) {
    throw new Refusal('leave.differs', { table: table.name, detail: String(error) })
  }
}

/** The rows of a table, in the order of its columns; a table of more than a million rows lies on several sheets. */
async function* tableRowsOf(
  coming: Coming,
  folder: string,
  record: TableRecord,
  table: Table,
  longTexts: ReadonlyMap<string, string>,
): AsyncGenerator<Value[][]> {
  const path = join(folder, record.file)
  let row = 0
  for (const name of await sheetsOf(coming, path, record)) {
    let places: number[] | undefined
    for await (const batch of readTableFile(coming.excelWorker, path, { sheet: name, signal: coming.signal })) {
      const rows: Value[][] = []
      for (const cells of batch.rows) {
        if (places) {
          row += 1
          rows.push(rowOf(cells, places, row, table, longTexts))
        } else places = placesOf(cells, table)
      }
      yield rows
    }
  }
}

/** The sheets of a table; more than one only when its rows do not go on one, so that few files are opened twice. */
async function sheetsOf(
  coming: Coming,
  path: string,
  { table, rows }: Pick<TableRecord, 'table' | 'rows'>,
): Promise<string[]> {
  if (rows < MOST_ROWS - 2) return [sheetName(table)]
  return (await listSheets(coming.excelWorker, path)).map(({ name }) => name)
}

/** Where each column of the table stands in the sheet, by the sheet's titles. */
function placesOf(titles: Cell[], table: Table): number[] {
  const names = titles.map((title) => columnOfTitle(String(title ?? '')))
  const places = table.columns.map(({ name }) => names.indexOf(name))
  if (places.includes(-1)) throw new Refusal('leave.differs', { table: table.name })
  return places
}

function rowOf(
  cells: Cell[],
  places: readonly number[],
  row: number,
  table: Table,
  longTexts: ReadonlyMap<string, string>,
): Value[] {
  return table.columns.map((column, i) => {
    const rest = longTexts.get(placeOf(table.name, row, column.name)) ?? ''
    const value = readCell(cells[places[i] ?? 0], rest, column)
    if (value === undefined) throw new Refusal('leave.differs', { table: table.name })
    return value
  })
}

const placeOf = (table: string, row: number, column: string) => `${table} ${row} ${column}`

/** What follows the first piece of each long text, by its place. */
async function readLongTexts(coming: Coming, folder: string, manifest: Manifest): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const path = join(folder, manifest.longTexts.file)
  for (const name of await sheetsOf(coming, path, { table: longTextSheet, rows: manifest.longTexts.rows })) {
    for await (const { from, rows } of readTableFile(coming.excelWorker, path, {
      sheet: name,
      signal: coming.signal,
    })) {
      for (const [table, row, column, , text] of rows.slice(from === 1 ? 1 : 0)) {
        const place = placeOf(String(table), Number(row), String(column))
        found.set(place, (found.get(place) ?? '') + String(text))
      }
    }
  }
  return found
}

/** The new database must hold what the manifest says, and every reference must lead somewhere. */
async function compare(database: Scratch, manifest: Manifest): Promise<void> {
  const found = []
  for (const table of await readTables(database)) {
    found.push({ table: table.name, ...(await tableFigures(database, table)) })
  }
  const orphans = await database.json<string[]>(
    'select json_group_array(distinct "table") from pragma_foreign_key_check',
  )
  const [wrong] = [...differingTables(manifest.tables, found), ...orphans]
  if (wrong !== undefined) throw new Refusal('leave.differs', { table: wrong })
}

import { join } from 'node:path'
import type { Reading } from '../../db/engine'
import { type Table, type TableFigures, tableRows } from '../../db/table'
import { FIRST_LONG_NUMBER } from '../excel/cell'
import type { Column } from '../excel/column'
import { cellCharacters, columnTitle, pieces, writtenCell, writtenText } from './cell'
import { hashFile } from './hash-file'
import { longTextFile, longTextSheet, type Manifest, type TableRecord } from './manifest'
import { writeTableFile } from './table-file'

/** Rows fetched at a time. */
const pageRows = 2000
/** A character has up to two units, and as JSON each of them up to six letters. */
const mostWidening = 12

/** Where the tables are read, where their workbooks go, and what their columns are called. */
export interface Writing {
  reading: Reading
  folder: string
  excelWorker: string
  signal: AbortSignal
  onProgress(rows: number): void
  label(column: string): string | undefined
}

/**
 * Writes a table as a workbook, its rows in the order of its key, a title in the first row: the column's name in the database
 * and what it is called. Whole numbers are numbers while Excel keeps all their digits, else text.
 */
export async function writeTable(writing: Writing, table: Table, figures: TableFigures): Promise<TableRecord> {
  const unknown = table.columns.find(({ type }) => type !== 'INTEGER' && type !== 'TEXT')
  if (unknown) throw new Error(`${table.name}.${unknown.name} is ${unknown.type}, which no cell holds`)
  const file = `${table.name}.xlsx`
  const path = join(writing.folder, file)
  const asText = new Set(table.columns.map(({ name }) => name).filter((name) => isLong(figures, name)))
  const columns = table.columns.map(({ name, type }): Column => {
    const kind = type === 'INTEGER' && !asText.has(name) ? 'integer' : 'text'
    return { title: columnTitle(name, writing.label(name)), kind, width: 18 }
  })
  const sheet = { sheet: table.name, columns }
  const pages = tablePages(writing.reading, table, asText)
  const { rows } = await writeTableFile(writing.excelWorker, path, sheet, figures.rows, pages, writing)
  return { table: table.name, file, rows, sums: figures.sums, sha256: (await hashFile(path)) ?? '' }
}

const isLong = ({ largest }: TableFigures, name: string) => (largest[name] ?? 0) >= FIRST_LONG_NUMBER

async function* tablePages(reading: Reading, table: Table, asText: ReadonlySet<string>): AsyncGenerator<string> {
  for await (const rows of tableRows(reading, table, pageRows)) {
    const cells = rows.map((row) =>
      table.columns.map((column, i) => writtenCell(row[i] ?? null, column, asText.has(column.name))),
    )
    yield JSON.stringify(cells)
  }
}

const longTextColumns: Column[] = [
  { title: 'table', kind: 'text' },
  { title: 'row', kind: 'integer' },
  { title: 'column', kind: 'text' },
  { title: 'part', kind: 'integer' },
  { title: 'text', kind: 'text', width: 60 },
]

/** Writes what a cell cannot hold: each long text from its second piece on, `row` counting the rows of its table from 1. */
export async function writeLongTexts(
  writing: Omit<Writing, 'label' | 'onProgress'>,
  counted: readonly [Table, TableFigures][],
): Promise<Manifest['longTexts']> {
  const { reading, folder, excelWorker, signal } = writing
  const mayBeLong = (length: number) => length * mostWidening > cellCharacters
  const tables = counted.filter(([, { longest }]) => Object.values(longest).some(mayBeLong)).map(([table]) => table)
  const path = join(folder, longTextFile)
  const sheet = { sheet: longTextSheet, columns: longTextColumns }
  // Every row of it is a cell full of text, so any of them is worth a thread.
  const expected = tables.length * pageRows
  const { rows } = await writeTableFile(excelWorker, path, sheet, expected, longTextPages(reading, tables), { signal })
  return { file: longTextFile, rows, sha256: (await hashFile(path)) ?? '' }
}

async function* longTextPages(reading: Reading, tables: readonly Table[]): AsyncGenerator<string> {
  for (const table of tables) {
    let before = 0
    for await (const rows of tableRows(reading, table, pageRows)) {
      const found = rows.flatMap((values, i) => restsOf(table, values, before + i + 1))
      before += rows.length
      if (found.length > 0) yield JSON.stringify(found)
    }
  }
}

/** The pieces of a row's long texts that follow the first. */
function restsOf(table: Table, values: readonly (string | number | null)[], row: number): (string | number)[][] {
  return table.columns.flatMap((column, i) => {
    const value = values[i]
    if (typeof value !== 'string' || value.length * mostWidening < cellCharacters) return []
    const rest = pieces(writtenText(value, column)).slice(1)
    return rest.map((piece, part) => [table.name, row, column.name, part + 2, piece])
  })
}

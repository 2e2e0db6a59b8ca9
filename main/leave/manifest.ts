import type { Instant } from '../value/instant'

/** The form of the folder; a later form has another number. */
export const manifestFormat = 1
export const manifestFile = 'manifest.json'
export const longTextFile = 'long-texts.xlsx'
export const longTextSheet = 'long texts'

/** One table of the shop in the folder: its file, its rows, the sum of every whole-number column (exact, as text), its sha-256. */
export interface TableRecord {
  table: string
  file: string
  rows: number
  sums: Record<string, string>
  sha256: string
}

/** What a folder of a full export says of itself. `schema` is the version of the tables. */
export interface Manifest {
  format: typeof manifestFormat
  program: string
  schema: number
  exportedAt: Instant
  company: string
  tables: TableRecord[]
  /** Texts longer than a cell, which go on here. */
  longTexts: { file: string; rows: number; sha256: string }
  /** The pictures and attached files, each called by its sha-256: `picture/9f86….png`; and those that the shop itself had lost. */
  files: string[]
  lostFiles: string[]
}

/** What came of a full export or import. */
export interface Moved {
  path: string
  tables: number
  rows: number
  files: number
  lostFiles: number
}

/** What a folder moved, in numbers. */
export function movedBy({ tables, files, lostFiles }: Manifest, path: string): Moved {
  return { path, tables: tables.length, rows: rowsIn(tables), files: files.length, lostFiles: lostFiles.length }
}

/** All rows of all tables. */
export function rowsIn(tables: readonly Pick<TableRecord, 'rows'>[]): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0)
}

/** The tables whose rows or sums are not those of the other side, by name; none when both hold the same. */
export function differingTables(
  told: readonly Pick<TableRecord, 'table' | 'rows' | 'sums'>[],
  found: readonly Pick<TableRecord, 'table' | 'rows' | 'sums'>[],
): string[] {
  const figures = ({ rows, sums }: Pick<TableRecord, 'rows' | 'sums'>) =>
    JSON.stringify([rows, Object.entries(sums).sort(([a], [b]) => (a < b ? -1 : 1))])
  const known = new Map(found.map((one) => [one.table, figures(one)]))
  const differing = told.filter((one) => known.get(one.table) !== figures(one)).map(({ table }) => table)
  const missing = found.filter(({ table }) => !told.some((one) => one.table === table)).map(({ table }) => table)
  return [...differing, ...missing].sort()
}

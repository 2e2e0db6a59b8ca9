import type { Cell } from '../excel/cell'
import type { Mapping } from './field'
import { isNoRow } from './row'
import { isEmpty } from './total'

/**
 * What stands once over a block of rows (bad-input 16). `once`: fields that no row can do without, each with the fields that
 * must be empty in the same row before its gap may mean what stands above. `merged`: fields whose merged cells may be
 * repeated; amounts and quantities are not among them, for a merged total is no amount of each line.
 */
export interface Blocks {
  once: Readonly<Record<string, readonly string[]>>
  merged: readonly string[]
}

/** What was seen of a sheet: its first rows, and the merged ranges as far as they are known (`A2:A4`). */
export interface Seen {
  headerRow: number
  rows: readonly (readonly Cell[])[]
  merged: readonly string[]
  /** The columns (0 = A) that name a record. */
  named: readonly number[]
}

/** The columns (0 = A) whose empty cells seem to mean what stands above them. */
export function blockColumns({ once, merged }: Blocks, mapping: Mapping, seen: Seen): number[] {
  const tall = tallColumns(seen)
  const data = seen.rows.slice(seen.headerRow).filter((cells) => !isNoRow(cells, seen.named))
  const gaps = Object.entries(once).filter(([field, others]) => standsOnce(data, mapping, field, others))
  const fields = [...gaps.map(([field]) => field), ...merged.filter((field) => tall.has(mapping[field] ?? -1))]
  return [...new Set(fields.flatMap((field) => mapping[field] ?? []))].sort((a, b) => a - b)
}

/** Whether the first row has the field and a later one does not, nor any of the others. */
function standsOnce(
  data: readonly (readonly Cell[])[],
  mapping: Mapping,
  field: string,
  others: readonly string[],
): boolean {
  const column = mapping[field]
  if (column === undefined || isEmpty(data[0]?.[column])) return false
  const gaps = data.filter((cells) => isEmpty(cells[column]))
  return gaps.length > 0 && gaps.every((cells) => others.every((other) => isEmpty(cells[mapping[other] ?? -1])))
}

/** The columns that have cells merged downwards below the header. */
function tallColumns({ headerRow, merged }: Seen): Set<number> {
  const ranges = merged.flatMap((range) => {
    const [, left = '', top, , bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? []
    return Number(bottom) > Math.max(Number(top), headerRow + 1) ? [columnAt(left)] : []
  })
  return new Set(ranges)
}

const columnAt = (letters: string) =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1

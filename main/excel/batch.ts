import { Refusal } from '../value/refusal'
import { type Cell, trimRow } from './cell'
import { BATCH_CELLS, BATCH_CHARACTERS, BATCH_ROWS, MOST_COLUMNS, MOST_EMPTY_CELLS, MOST_ROW_CHARACTERS } from './limit'
import type { RowBatch } from './message'

/** Up to this many empty rows in a row stay inside a batch; after more of them a new batch begins. */
const MOST_EMPTY_ROWS = 50

/** Gathers rows into batches. Empty rows at the end never arrive, so rows with formats only do not count as data. */
export type Batches = {
  add(row: number, cells: Cell[], hidden?: boolean): void
  /** Columns that are hidden in the sheet, told before its first row. */
  hide(first: number, last: number): void
  /** The batches that are full. */
  full(): RowBatch[]
  /** The rest, with the merged ranges of the sheet if there are any. */
  rest(merged: string[]): RowBatch[]
  /** True when a filled row has been met. */
  any(): boolean
}

/**
 * Batches of at most 1000 rows, about 40,000 cells and 4 MB of text, in the order of the file. Refuses (`workbook.tooLarge`)
 * rows that no sheet can show, and sheets that are small as files and endless as rows.
 */
export function batches(): Batches {
  let ready: RowBatch[] = []
  let current: RowBatch | undefined
  let cells = 0
  let characters = 0
  let empty = 0
  let filled = false
  const hiddenColumns: [number, number][] = []
  const finish = () => {
    if (current) ready.push(current)
    current = undefined
    cells = 0
    characters = 0
  }
  const full = () => ready.splice(0)
  return {
    hide: (first, last) => hiddenColumns.push([first, last]),
    add(row, values, hidden = false) {
      const trimmed = trimRow(values)
      if (trimmed.length === 0) return
      const size = sizeOf(trimmed)
      const columns = filled || hiddenColumns.length === 0 ? {} : { hiddenColumns }
      filled = true
      empty += size.empty
      if (empty > MOST_EMPTY_CELLS) throw new Refusal('workbook.tooLarge', { bound: `${MOST_EMPTY_CELLS}` })
      const gap = current ? row - (current.from + current.rows.length) : 0
      if (gap < 0 || gap > MOST_EMPTY_ROWS) finish()
      current ??= { from: row, rows: [], ...columns }
      while (current.from + current.rows.length < row) current.rows.push([])
      current.rows.push(trimmed)
      if (hidden) {
        current.hidden ??= []
        current.hidden.push(row)
      }
      cells += trimmed.length
      characters += size.characters
      if (current.rows.length >= BATCH_ROWS || cells >= BATCH_CELLS || characters >= BATCH_CHARACTERS) finish()
    },
    full,
    rest(merged) {
      finish()
      ready = full()
      const last = ready.at(-1)
      if (merged.length > 0 && last) last.merged = merged
      else if (merged.length > 0 && filled) ready.push({ from: 1, rows: [], merged })
      return full()
    },
    any: () => filled,
  }
}

/** The empty cells and the characters of a row, both within their bounds. */
function sizeOf(row: Cell[]): { empty: number; characters: number } {
  let empty = 0
  let characters = 0
  for (const cell of row) {
    if (cell === null) empty += 1
    else if (typeof cell === 'string') characters += cell.length
  }
  if (row.length > MOST_COLUMNS) throw new Refusal('workbook.tooLarge', { bound: `${MOST_COLUMNS}` })
  if (characters > MOST_ROW_CHARACTERS) throw new Refusal('workbook.tooLarge', { bound: '32 MB' })
  return { empty, characters }
}

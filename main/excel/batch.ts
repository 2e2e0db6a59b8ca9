import { type Cell, trimRow } from './cell'
import { BATCH_CELLS, BATCH_ROWS } from './limit'
import type { RowBatch } from './message'

/** Up to this many empty rows in a row stay inside a batch; after more of them a new batch begins. */
const MOST_EMPTY_ROWS = 50

/** Gathers rows into batches. Empty rows at the end never arrive, so rows with formats only do not count as data. */
export type Batches = {
  add(row: number, cells: Cell[]): void
  /** The batches that are full. */
  full(): RowBatch[]
  /** The rest, with the merged ranges of the sheet if there are any. */
  rest(merged: string[]): RowBatch[]
  /** True when a filled row has been met. */
  any(): boolean
}

/** Batches of at most 1000 rows and about 40,000 cells, in the order of the file. */
export function batches(): Batches {
  let ready: RowBatch[] = []
  let current: RowBatch | undefined
  let cells = 0
  let filled = false
  const finish = () => {
    if (current) ready.push(current)
    current = undefined
    cells = 0
  }
  const full = () => ready.splice(0)
  return {
    add(row, values) {
      const trimmed = trimRow(values)
      if (trimmed.length === 0) return
      filled = true
      const gap = current ? row - (current.from + current.rows.length) : 0
      if (gap < 0 || gap > MOST_EMPTY_ROWS) finish()
      current ??= { from: row, rows: [] }
      while (current.from + current.rows.length < row) current.rows.push([])
      current.rows.push(trimmed)
      cells += trimmed.length
      if (current.rows.length >= BATCH_ROWS || cells >= BATCH_CELLS) finish()
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

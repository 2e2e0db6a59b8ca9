import type { Cell } from '../excel/cell'
import { Refusal, type RefusalCode, type RefusalValues } from '../value/refusal'
import { neededText, shown, soundCell, textCell } from './cell'
import type { Mapping } from './field'
import { isEmpty, isTotalsRow } from './total'

/** A cell that cannot be imported, with why. `field` finds its column; `value` is what stands there. */
export interface CellProblem {
  field: string
  value: string
  code: RefusalCode
  values: RefusalValues
}

/** Says a refusal in the user's language. */
export type Say = (code: RefusalCode, values: RefusalValues) => string

/** One row of the sheet while it is read through the rules: fields by name, and every problem it has. */
export interface RowReading {
  readonly problems: CellProblem[]
  has(field: string): boolean
  /** The clean text of the field's cell, '' where there is none or the rule refuses it; the staged row keeps it in place of the cell. */
  text(field: string, needed: boolean): string
  /** What the rule makes of the field's cell; null for an empty one, which is a problem where it is needed, and for a refused one. */
  value<T>(field: string, rule: (cell: Cell) => T, needed: boolean): T | null
  /** What the rule makes of the field's cell; null when the rule refuses it, which is then among the problems. */
  read<T>(field: string, rule: (cell: Cell) => T): T | null
}

/** A row as the rules left it: its number, the user's own cells with clean texts, its problems (null when it is good), and the values of its kind's columns. */
export type StagedRow = [row: number, cells: readonly Cell[], problems: CellProblem[] | null, ...values: unknown[]]

/** Opens a row for reading by the mapping; `cells` is the reader's own and gets the clean texts. */
export function rowReading(cells: Cell[], mapping: Mapping): RowReading {
  const problems: CellProblem[] = []
  const read = <T>(field: string, rule: (cell: Cell) => T): T | null => {
    const column = mapping[field]
    const cell = column === undefined ? null : (cells[column] ?? null)
    try {
      return rule(soundCell(cell))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      problems.push({ field, value: shown(cell), code: error.code, values: error.values })
      return null
    }
  }
  return {
    problems,
    read,
    has: (field) => mapping[field] !== undefined,
    text(field, needed) {
      const column = mapping[field]
      if (column === undefined) return ''
      const text = read(field, needed ? neededText : textCell)
      if (text !== null && cells[column] !== undefined) cells[column] = text === '' ? null : text
      return text ?? ''
    },
    value(field, rule, needed) {
      const column = mapping[field]
      const cell = column === undefined ? null : (cells[column] ?? null)
      const empty = cell === null || (typeof cell === 'string' && cell.trim() === '')
      if (empty && !needed) return null
      return read(field, empty ? neededNothing : rule)
    },
  }
}

function neededNothing(): never {
  throw new Refusal('text.required')
}

/**
 * Whether a row holds nothing to import: an empty one, or a totals row, whose first filled cell says so, or one of its first
 * texts where no other column of `named` is filled (bad-input 17, 18).
 */
export function isNoRow(cells: readonly Cell[], named: readonly number[]): boolean {
  const first = cells.find((cell) => !isEmpty(cell))
  if (first === undefined || isTotalsRow(cells, named)) return true
  // A product that is called Total stands further right and is a line like any other.
  return typeof first === 'string' && /^\s*(合\s*计|小\s*计|总\s*计|grand total|total)\s*[:：]?\s*$/i.test(first)
}

/**
 * The row with the named columns (0 = A) filled from the last row that had something there: what a merged cell shows once
 * and means for the rows below it (bad-input 16). `last` is kept by the caller from row to row.
 */
export function filledDown(cells: readonly Cell[], columns: readonly number[], last: Cell[]): Cell[] {
  const filled = [...cells]
  for (const column of columns) {
    while (filled.length <= column) filled.push(null)
    filled[column] = last[column] = cells[column] ?? last[column] ?? null
  }
  return filled
}

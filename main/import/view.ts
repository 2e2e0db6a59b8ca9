import type { Field } from '../field/field'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Hint } from './hint'
import type { ImportField, KindName } from './kind'
import type { Level } from './level'

/** What is found in a workbook before anything is decided. */
export interface ImportLook {
  fileName: string
  kind: KindName
  sheets: { name: string; rows: number }[]
  sheet: string
  headerRow: number
  columns: string[]
  /** Columns (0 = A) that are hidden in Excel; they can be imported like the others (bad-input 19). */
  hiddenColumns: number[]
  /** Columns whose empty cells seem to mean what stands above them (bad-input 16). */
  fillDown: number[]
  /** Whether there are products here that a past order may mean. */
  hasProducts: boolean
  /** The first rows of the sheet, those above the header among them. */
  sample: string[][]
  mapping: Record<string, number>
  keys: ImportField[]
  /** The fields the shop has defined for these records. */
  own: Field[]
  /** The price levels of the shop, of which a price list may have a column each. */
  levels: Level[]
}

/** What would become of a row of the sheet. A held one is good, but another row of its record is not. */
export type RowState = 'new' | 'changed' | 'unchanged' | 'refused' | 'held' | 'skipped'

/** A row of the sheet before it is imported. Messages are in the user's language. */
export interface ImportRow {
  row: number
  state: RowState
  /** The cells of the sheet as they are shown, from column A. */
  cells: string[]
  problems: { field: string; column: number | null; value: string; message: string }[]
  /** What the row changes in the record it means. */
  changes: { field: string; before: string | number | null; after: string | number }[]
  /** What is odd about it and holds up nothing. */
  hints: Hint[]
}

/** What an import did. */
export interface ImportResult {
  id: Id
  /** Rows of the sheet that were imported. */
  rows: number
  added: number
  changed: number
  unchanged: number
  /** Rows that were left out. */
  leftOut: number
  customersAdded: number
  productsAdded: number
  amount: Fen
}

/** A past import. */
export interface ImportRecord extends ImportResult {
  kind: KindName
  fileName: string
  sheet: string
  at: number
  user: string
  undoneAt: number | null
}

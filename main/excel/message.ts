import type { ImportPlan } from '../import/plan'
import type { RefusalCode, RefusalValues } from '../value/refusal'
import type { Cell } from './cell'
import type { Column } from './column'
import type { Fill } from './fill-xlsx'
import type { WholeBook } from './validation'

/** One sheet of a workbook. `rows` is what the file declares or what its size suggests: good for a progress bar, not a fact. */
export type SheetInfo = { name: string; rows: number; hidden: boolean }

/**
 * Some rows of a sheet: `rows[i]` is the sheet's row `from + i` (the first row is 1), as the shop sees it in Excel.
 * Rows that no batch holds are empty. `merged` are the merged ranges (`A2:A5`), with the last batch of a sheet that has some;
 * `hidden` are the numbers of those rows that nobody sees in Excel, `hiddenColumns` such columns (0 = A), with the first batch.
 */
export type RowBatch = {
  from: number
  rows: Cell[][]
  merged?: string[]
  hidden?: number[]
  hiddenColumns?: [first: number, last: number][]
}

/** A workbook to be written: one table. The totals row is there when a column has `total`; `totalLabel` stands in its first free cell. */
export type Table = { sheet: string; columns: Column[]; totalLabel?: string }

/** What a table is written as. */
export type FileFormat = 'xlsx' | 'csv'

/** What was written: rows of data, and the texts that were cut at Excel's 32,767 characters. */
export type Written = { rows: number; cut: number }

/** The one thing a worker is started for. */
export type Task =
  | { do: 'listSheets'; path: string }
  | { do: 'readRows'; path: string; sheet: string }
  | { do: 'checkRows'; plan: ImportPlan }
  | { do: 'write'; path: string; table: Table; format: FileFormat }
  | { do: 'readWhole'; path: string }
  | { do: 'fill'; path: string; to: string; fill: Fill }
  | { do: 'cutWords' }

/**
 * What the worker says. A batch travels as JSON: of a `RowBatch` as text, or of the rows as an import's rules left them
 * (`StagedRow[]`) in UTF-8, handed over and not copied; of these there are `rows`, those of the numbers `hidden` hidden
 * in Excel, `filled` that took a cell from above, and `skipped` that hold nothing. `done` is the share of the sheet read, 0 to 1.
 */
export type FromWorker =
  | { kind: 'sheets'; sheets: SheetInfo[] }
  | { kind: 'batch'; json: string; done: number }
  | { kind: 'checked'; json: Uint8Array; rows: number; hidden: number[]; filled: number; skipped: number; done: number }
  | { kind: 'end' }
  | { kind: 'taken'; rows: number }
  | { kind: 'written'; written: Written }
  | { kind: 'pieces'; json: Uint8Array }
  | { kind: 'whole'; book: WholeBook }
  | { kind: 'filled' }
  | { kind: 'refused'; code: RefusalCode; values: RefusalValues }
  | { kind: 'failed'; message: string; stack: string }

/** What is said to the worker: a batch was taken, a page of rows to write, records whose words to cut, no more of these. */
export type ToWorker =
  | { kind: 'taken' }
  | { kind: 'page'; json: string }
  | { kind: 'words'; json: Uint8Array }
  | { kind: 'end' }

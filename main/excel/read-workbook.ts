import { basename } from 'node:path'
import { Refusal, type RefusalCode } from '../value/refusal'
import type { Cell } from './cell'
import type { RowBatch, SheetInfo } from './message'
import { startThread } from './thread'

/** Which sheet to read; `signal` cancels, `onProgress` hears the share of the sheet that is read, 0 to 1. */
export type ReadOptions = {
  sheet: string
  signal?: AbortSignal | undefined
  onProgress?: ((done: number) => void) | undefined
}

/**
 * The sheets of a workbook (.xlsx, .xls, or .csv as one sheet; told apart by content, never by name), in the book's order.
 * Refuses with `workbook.missing`, `workbook.empty`, `workbook.unknownType`, `workbook.encrypted`, `workbook.broken`,
 * `workbook.tooLarge`; the values name the `file`, and its `kind`, the `bound` or the `detail`.
 */
export async function listSheets(workerFile: string, path: string): Promise<SheetInfo[]> {
  const thread = startThread(workerFile, { do: 'listSheets', path }, basename(path))
  try {
    const message = await thread.next()
    if (message.kind !== 'sheets') throw new Error(`The workbook reader said ${message.kind} instead of sheets`)
    return message.sheets
  } finally {
    await thread.stop()
  }
}

/**
 * The rows of one sheet in batches, in the order of the file, read in a worker no faster than they are taken.
 * Rows before and between the batches are empty; empty rows at the end are not delivered. Leaving the loop stops the reading,
 * and so does the signal: then its reason is thrown. Refuses as `listSheets` does, also in the middle of a damaged sheet;
 * `workbook.sheetMissing` when the book has no such sheet, `workbook.empty` when the sheet has no filled cell.
 */
export async function* readRows(
  workerFile: string,
  path: string,
  options: ReadOptions,
): AsyncGenerator<RowBatch, void> {
  const task = { do: 'readRows', path, sheet: options.sheet } as const
  const thread = startThread(workerFile, task, basename(path), options.signal)
  try {
    for (let message = await thread.next(); message.kind === 'batch'; message = await thread.next()) {
      options.onProgress?.(message.done)
      yield JSON.parse(message.json) as RowBatch
      thread.send({ kind: 'taken' })
    }
  } finally {
    await thread.stop()
  }
}

/** A row of a sheet with its number in the file, from 1. */
export interface SheetRow {
  row: number
  cells: Cell[]
}

/** How many rows a sheet may have, and what refuses more. */
interface Bound {
  most: number
  tooLong: RefusalCode
}

/** All rows of a sheet with their numbers, at once. Refuses as `readRows` does, and more than `most` rows by the code in `tooLong`. */
export async function readSheet(
  workerFile: string,
  path: string,
  sheet: string,
  { most, tooLong }: Bound,
): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  for await (const batch of readRows(workerFile, path, { sheet })) {
    rows.push(...batch.rows.map((cells, i) => ({ row: batch.from + i, cells })))
    if (rows.length > most) throw new Refusal(tooLong, { file: basename(path), most })
  }
  return rows
}

/** The same of the first sheet that is seen; a book of hidden sheets is empty (`workbook.empty`). */
export async function readFirstSheet(workerFile: string, path: string, bound: Bound): Promise<SheetRow[]> {
  const [sheet] = (await listSheets(workerFile, path)).filter(({ hidden }) => !hidden)
  if (sheet === undefined) throw new Refusal('workbook.empty', { file: basename(path) })
  return readSheet(workerFile, path, sheet.name, bound)
}

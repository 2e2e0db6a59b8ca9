import { stat } from 'node:fs/promises'
import type { RowBatch, Table, Written } from '../excel/message'
import { type ReadOptions, readRows } from '../excel/read-workbook'
import { readXlsxRows } from '../excel/read-xlsx'
import { type WriteOptions, writeWorkbook } from '../excel/write-workbook'
import { writeXlsx } from '../excel/write-xlsx'

/** Up to here a workbook costs less time than the start of a thread for it; most tables of a shop are that small. */
const fewRows = 1000
const fewBytes = 128 * 1024

/** Writes a table as a workbook: in a thread, or here when `rows` are few. */
export async function writeTableFile(
  excelWorker: string,
  path: string,
  table: Table,
  rows: number,
  pages: AsyncIterable<string>,
  options: WriteOptions,
): Promise<Written> {
  if (rows > fewRows) return writeWorkbook(excelWorker, path, table, pages, options)
  options.signal?.throwIfAborted()
  return writeXlsx(path, table, pages, (written) => options.onProgress?.(written))
}

/** The rows of a sheet of a workbook: read in a thread, or here when the file is small. */
export async function* readTableFile(
  excelWorker: string,
  path: string,
  options: ReadOptions,
): AsyncGenerator<RowBatch> {
  if ((await stat(path)).size > fewBytes) return yield* readRows(excelWorker, path, options)
  for await (const { batch } of readXlsxRows(path, options.sheet)) {
    options.signal?.throwIfAborted()
    yield batch
  }
}

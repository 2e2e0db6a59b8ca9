import { rename, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { Refusal } from '../value/refusal'
import { CREDITS } from './limit'
import type { FileFormat, Table, Written } from './message'
import { startThread, type Thread } from './thread'

/** `signal` cancels; `onProgress` hears how many rows are written. */
export type WriteOptions = { signal?: AbortSignal | undefined; onProgress?: ((rows: number) => void) | undefined }

/**
 * Writes a table as a real .xlsx file at `path`, or as .csv when the path ends so, in a worker, page by page. A page is JSON text of an array of rows, a row an
 * array with one value per column in the units of the column's kind (money in 分, quantity in 1/10 000, price in 1/10^8,
 * percent in basis points, a day `YYYY-MM-DD`), null for an empty cell. The file appears whole or not at all: it grows as
 * `.part` and is renamed at the end; cancelled (the signal's reason is thrown) or failed, nothing is left behind.
 * Refuses with `file.notWritable` (values `file`, `detail`) when the folder, the disk or a program that has it open says no.
 */
export async function writeWorkbook(
  workerFile: string,
  path: string,
  table: Table,
  pages: AsyncIterable<string>,
  options: WriteOptions = {},
): Promise<Written> {
  const part = `${path}.part`
  const thread = startThread(
    workerFile,
    { do: 'write', path: part, table, format: formatOf(path) },
    basename(path),
    options.signal,
  )
  try {
    const written = await sendPages(thread, pages, options)
    await thread.stop()
    await moveInPlace(part, path)
    return written
  } catch (error) {
    await thread.stop()
    await rm(part, { force: true })
    throw error
  }
}

const formatOf = (path: string): FileFormat => (/\.csv$/i.test(path) ? 'csv' : 'xlsx')

async function sendPages(thread: Thread, pages: AsyncIterable<string>, options: WriteOptions): Promise<Written> {
  let credits = CREDITS
  for await (const json of pages) {
    options.signal?.throwIfAborted()
    if (credits === 0) {
      await pageTaken(thread, options)
      credits += 1
    }
    thread.send({ kind: 'page', json })
    credits -= 1
  }
  thread.send({ kind: 'end' })
  for (;;) {
    const written = await pageTaken(thread, options)
    if (written) return written
  }
}

async function pageTaken(thread: Thread, options: WriteOptions): Promise<Written | undefined> {
  const message = await thread.next()
  if (message.kind === 'written') return message.written
  if (message.kind !== 'taken') throw new Error(`The workbook writer said ${message.kind} instead of taken`)
  options.onProgress?.(message.rows)
  return undefined
}

/** Gives a file that is written to its end its name. Refuses with `file.notWritable`. */
export async function moveInPlace(part: string, path: string): Promise<void> {
  try {
    await rename(part, path)
  } catch (error) {
    throw new Refusal('file.notWritable', { file: basename(path), detail: error instanceof Error ? error.message : '' })
  }
}

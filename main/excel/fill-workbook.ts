import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Fill } from './fill-xlsx'
import { startThread } from './thread'
import type { WholeBook } from './validation'
import { moveInPlace } from './write-workbook'

/** A small .xlsx file as a whole, with the drop-down lists of its sheets, read in a worker. Refuses as `listSheets` does, and a large one (`workbook.tooLarge`). */
export async function readWhole(workerFile: string, path: string): Promise<WholeBook> {
  const thread = startThread(workerFile, { do: 'readWhole', path }, basename(path))
  try {
    const message = await thread.next()
    if (message.kind !== 'whole') throw new Error(`The workbook reader said ${message.kind} instead of whole`)
    return message.book
  } finally {
    await thread.stop()
  }
}

/**
 * Copies an .xlsx file to `to` with texts in cells of some sheets, in a worker; all else in it stays as it is. The file appears whole or
 * not at all. Refuses as `listSheets` does, and with `file.notWritable`.
 */
export async function fillWorkbook(workerFile: string, path: string, to: string, fill: Fill): Promise<void> {
  const part = `${to}.part`
  const thread = startThread(workerFile, { do: 'fill', path, to: part, fill }, basename(path))
  try {
    const message = await thread.next()
    if (message.kind !== 'filled') throw new Error(`The workbook writer said ${message.kind} instead of filled`)
    await thread.stop()
    await moveInPlace(part, to)
  } catch (error) {
    await thread.stop()
    await rm(part, { force: true })
    throw error
  }
}

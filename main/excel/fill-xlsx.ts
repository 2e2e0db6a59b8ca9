import { createWriteStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { Refusal } from '../value/refusal'
import type { Cell } from './cell'
import { ontoDisk } from './disk'
import { utf16Encoding } from './kind'
import { type CellText, patchSheet } from './patch'
import { openBook, readXlsxRows } from './read-xlsx'
import { nameListener, ruleListener, type WholeBook, type WholeSheet } from './validation'
import { type XmlListener, xmlReader } from './xml'
import { openZip, type Zip } from './zip'

/** Bytes that a workbook to be filled may hold: it is in memory as a whole. */
const MOST_BYTES = 64 * 1024 ** 2

/** The texts to be written, by the names of their sheets. */
export type Fill = Record<string, CellText[]>

/** Rows that such a workbook may hold. */
const MOST_ROWS = 200_000

/** A small .xlsx file as a whole, with the drop-down lists of its sheets. Refusals as `listSheets` of read-workbook.ts; `workbook.tooLarge` for a large one. */
export async function readWholeXlsx(path: string): Promise<WholeBook> {
  const zip = await openZip(path)
  try {
    const book = await openBook(zip)
    const whole: WholeBook = { sheets: [], names: {} }
    await listen(zip, book.part, nameListener(whole.names))
    for (const { name, part, hidden } of book.sheets) {
      const sheet: WholeSheet = { name, hidden, ...(await rowsOf(path, name)), rules: [] }
      await listen(zip, part, ruleListener(sheet.rules))
      whole.sheets.push(sheet)
    }
    return whole
  } finally {
    zip.close()
  }
}

/**
 * Copies an .xlsx file to `to` with texts in cells of some of its sheets; every other part stays as it is, byte for byte. The file
 * has to be removed by the caller when it rejects. Refuses what cannot be read, and a sheet that is not there (`workbook.sheetMissing`).
 */
export async function fillXlsx(path: string, to: string, fill: Fill): Promise<void> {
  const zip = await openZip(path)
  try {
    const book = await openBook(zip)
    const texts = new Map<string, CellText[]>()
    for (const [sheet, cells] of Object.entries(fill)) {
      const part = book.sheets.find(({ name }) => name === sheet)?.part
      if (part === undefined) throw new Refusal('workbook.sheetMissing', { sheet })
      texts.set(part.toLowerCase(), cells)
    }
    const made = new ZipFile()
    let bytes = 0
    for (const name of zip.names()) {
      if (name === '' || name.endsWith('/')) continue
      const old = await bytesOf(zip, name)
      bytes += old.length
      if (bytes > MOST_BYTES) throw new Refusal('workbook.tooLarge', { bound: `${MOST_BYTES / 1024 ** 2} MB` })
      const cells = texts.get(name.toLowerCase())
      const now = cells ? Buffer.from(patchSheet(textOf(old), cells)) : old
      made.addBuffer(now, name, { mtime: new Date(1980, 0, 1) })
    }
    made.end()
    await ontoDisk(to, () => pipeline(made.outputStream as Readable, createWriteStream(to)))
  } finally {
    zip.close()
  }
}

async function rowsOf(path: string, sheet: string): Promise<Pick<WholeSheet, 'rows' | 'merged'>> {
  const rows: Cell[][] = []
  let merged: string[] = []
  for await (const { batch } of readXlsxRows(path, sheet)) {
    if (batch.from + batch.rows.length > MOST_ROWS) throw new Refusal('workbook.tooLarge', { bound: `${MOST_ROWS}` })
    for (const [i, cells] of batch.rows.entries()) rows[batch.from - 1 + i] = cells
    merged = batch.merged ?? merged
  }
  return { rows: Array.from(rows, (cells) => cells ?? []), merged }
}

async function bytesOf(zip: Zip, part: string): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of zip.read(part)) {
    bytes += piece.length
    if (bytes > MOST_BYTES) throw new Refusal('workbook.tooLarge', { bound: `${MOST_BYTES / 1024 ** 2} MB` })
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** A worksheet as text, to be written as UTF-8. Whether it is well formed its reader has found out before. */
function textOf(bytes: Uint8Array): string {
  const encoding = utf16Encoding(bytes.subarray(0, 512))
  const text = new TextDecoder(encoding ?? 'utf-8').decode(bytes)
  return encoding ? text.replace(/^(<\?xml[^>]*encoding=)(["'])[^"']*\2/, '$1$2UTF-8$2') : text
}

async function listen(zip: Zip, part: string, listener: XmlListener): Promise<void> {
  const xml = xmlReader(listener)
  for await (const bytes of zip.read(part)) xml.write(bytes)
  xml.end()
}

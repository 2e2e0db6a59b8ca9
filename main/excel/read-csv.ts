import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { batches } from './batch'
import { textCell } from './cell'
import { csvReader, separatorOf } from './csv'
import { unguarded } from './guard'
import { HEAD_BYTES, utf16Encoding } from './kind'
import type { RowBatch, SheetInfo } from './message'

/** What DOS programs put behind the last line. */
const END_OF_FILE = '\u001a'

/** The one sheet of a .csv file: it bears the file's name; its rows are estimated from the lines at its start. */
export async function listCsvSheets(path: string): Promise<SheetInfo[]> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(HEAD_BYTES) })
    const head = buffer.subarray(0, bytesRead)
    const lines = head.reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), head.at(-1) === 0x0a ? 0 : 1)
    const rows = Math.round((lines * size) / bytesRead)
    return [{ name: basename(path, extname(path)), rows, hidden: false }]
  } finally {
    await file.close()
  }
}

/**
 * The rows of a .csv file, UTF-8 or GB18030 (which includes GBK) or UTF-16, decided by the whole file; every
 * filled cell is text, without the `'` that our own export puts before what looks like a formula. A `sep=` line is not a row, as in Excel.
 */
export async function* readCsvRows(path: string): AsyncGenerator<{ batch: RowBatch; done: number }, void> {
  const gathered = batches()
  let row = 0
  for await (const { records, done } of readRecords(path)) {
    for (const record of records) {
      row += 1
      gathered.add(
        row,
        record.map((field) => textCell(unguarded(field))),
      )
    }
    for (const batch of gathered.full()) yield { batch, done }
  }
  for (const batch of gathered.rest([])) yield { batch, done: 1 }
}

async function* readRecords(path: string): AsyncGenerator<{ records: string[][]; done: number }, void> {
  const file = await open(path)
  const { size } = await file.stat()
  await file.close()
  const decoder = new TextDecoder(await encodingOf(path))
  let reader: ReturnType<typeof csvReader> | undefined
  let read = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 262_144 })) {
    let text = decoder.decode(chunk as Uint8Array, { stream: true }).replaceAll(END_OF_FILE, '')
    if (!reader) {
      reader = csvReader(separatorOf(text.slice(0, HEAD_BYTES)))
      text = text.replace(/^sep=.\r?\n/i, '')
    }
    read += (chunk as Uint8Array).length
    yield { records: reader.add(text), done: Math.min(1, read / size) }
  }
  if (reader) yield { records: [...reader.add(decoder.decode()), ...reader.last()], done: 1 }
}

/** What the first bytes say for certain: a mark of UTF-8 counts even when a byte behind it is damaged. */
function markedEncoding(head: Uint8Array): string | undefined {
  const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf
  return marked ? 'utf-8' : utf16Encoding(head.subarray(0, HEAD_BYTES))
}

async function encodingOf(path: string): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let atStart = true
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 262_144 })) {
      const marked = atStart ? markedEncoding(chunk as Uint8Array) : undefined
      if (marked) return marked
      atStart = false
      decoder.decode(chunk as Uint8Array, { stream: true })
    }
    decoder.decode()
    return 'utf-8'
  } catch (error) {
    if (error instanceof TypeError) return 'gb18030'
    throw error
  }
}

import { readFile, stat } from 'node:fs/promises'
import { type CellObject, read, type Sheet, SSF, set_cptable, utils, type WorkBook } from '@e965/xlsx'
import { Refusal } from '../value/refusal'
import { batches } from './batch'
import { hiddenColumns } from './biff'
import { type Cell, numberCell, textCell } from './cell'
import { codePages } from './codepage'
import { openCompound } from './compound'
import { MOST_XLS_BYTES } from './limit'
import type { RowBatch, SheetInfo } from './message'
import { dateOfSerial } from './serial'
import { builtInDates, isDateFormat } from './style'

set_cptable(codePages)

/** The record that every workbook begins with. */
const BEGIN_OF_FILE = 9

/** The worksheets of an .xls file (Excel 97–2003). Refusals as `listSheets` of read-workbook.ts. */
export async function listXlsSheets(path: string): Promise<SheetInfo[]> {
  const book = readBook(await readStream(path), { sheetRows: 1 })
  const sheets = book.SheetNames.flatMap((name, i) => {
    const sheet = book.Sheets[name]
    if (!isTable(sheet)) return []
    const range: string | undefined = sheet['!fullref'] ?? sheet['!ref']
    const rows = range === undefined ? 0 : utils.decode_range(range).e.r + 1
    return [{ name, rows, hidden: (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0 }]
  })
  if (sheets.length === 0) throw new Refusal('workbook.empty')
  return sheets
}

/** The rows of one worksheet of an .xls file, batch by batch. The file is read at once: it holds at most 65,536 rows a sheet. */
export async function* readXlsRows(
  path: string,
  sheet: string,
): AsyncGenerator<{ batch: RowBatch; done: number }, void> {
  const stream = await readStream(path)
  const book = readBook(stream, { sheets: sheet })
  const found = book.Sheets[sheet]
  if (!book.SheetNames.includes(sheet) || !isTable(found)) throw new Refusal('workbook.sheetMissing', { sheet })
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const rows: (CellObject | undefined)[][] = found['!data'] ?? []
  const gathered = batches()
  for (const [first, last] of hiddenColumns(stream, book.SheetNames.indexOf(sheet))) gathered.hide(first, last)
  for (let i = 0; i < rows.length; i += 1) {
    gathered.add(
      i + 1,
      Array.from(rows[i] ?? [], (cell) => cellOf(cell, date1904)),
      found['!rows']?.[i]?.hidden === true,
    )
    for (const batch of gathered.full()) yield { batch, done: (i + 1) / rows.length }
  }
  for (const batch of gathered.rest(mergedRanges(found))) yield { batch, done: 1 }
}

/** The records of the workbook, out of their container: `Workbook` of Excel 97 and WPS, `Book` of Excel 95. */
async function readStream(path: string): Promise<Buffer> {
  if ((await stat(path)).size > MOST_XLS_BYTES) {
    throw new Refusal('workbook.tooLarge', { bound: `${MOST_XLS_BYTES / 1024 ** 2} MB` })
  }
  const streams = openCompound(await readFile(path))
  if (streams.has('EncryptedPackage')) throw new Refusal('workbook.encrypted')
  const stream = (streams.get('Workbook') ?? streams.get('Book'))?.()
  if (!stream) throw new Refusal('workbook.unknownType', { kind: 'OLE' })
  const isBook = stream[0] === BEGIN_OF_FILE && (stream[1] ?? 0xff) <= 8
  if (!isBook) throw new Refusal('workbook.broken', { detail: 'BOF' })
  return stream
}

/** Charts, dialogues and macros of the time before 1997 are sheets too, without rows. */
function isTable(sheet: Sheet | undefined): sheet is Sheet {
  return sheet !== undefined && (sheet['!type'] ?? 'sheet') === 'sheet'
}

/** Dates are left as numbers with their format, so that one rule decides on dates for every kind of file. */
function readBook(bytes: Buffer, options: { sheetRows?: number; sheets?: string }): WorkBook {
  // The reader does not know the Chinese ones among the built-in date formats, whose code no file carries.
  for (const id of builtInDates) SSF.load('yyyy-mm-dd', id)
  let book: WorkBook
  try {
    book = read(bytes, {
      type: 'buffer',
      WTF: true,
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      ...options,
    })
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw /password|encrypt/i.test(detail)
      ? new Refusal('workbook.encrypted')
      : new Refusal('workbook.broken', { detail })
  }
  if (book.SheetNames.length === 0) throw new Refusal('workbook.broken')
  return book
}

function cellOf(cell: CellObject | undefined, date1904: boolean): Cell {
  if (!cell) return null
  if (cell.t === 's') return textCell(String(cell.v ?? ''))
  if (cell.t === 'b') return cell.v === true
  if (cell.t === 'e') return { error: errorText(cell) }
  if (cell.t !== 'n' || typeof cell.v !== 'number') return null
  const shown = typeof cell.z === 'string' && isDateFormat(cell.z) ? dateOfSerial(cell.v, date1904) : undefined
  return shown === undefined ? numberCell(cell.v) : { date: shown }
}

const errors: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
}

function errorText(cell: CellObject): string {
  return errors[Number(cell.v)] ?? '#VALUE!'
}

function mergedRanges(sheet: Sheet): string[] {
  return (sheet['!merges'] ?? []).map((range: Parameters<typeof utils.encode_range>[0]) => utils.encode_range(range))
}

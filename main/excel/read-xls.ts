import { readFile, stat } from 'node:fs/promises'
import { type CellObject, read, type Sheet, SSF, set_cptable, utils, type WorkBook } from '@e965/xlsx'
import { Refusal } from '../value/refusal'
import { batches } from './batch'
import { type Cell, numberCell, textCell } from './cell'
import { codePages } from './codepage'
import { MOST_XLS_BYTES } from './limit'
import type { RowBatch, SheetInfo } from './message'
import { dateOfSerial } from './serial'
import { builtInDates, isDateFormat } from './style'

set_cptable(codePages)

const encrypted = Buffer.from('EncryptedPackage', 'utf16le')
const streams = [Buffer.from('Workbook', 'utf16le'), Buffer.from('Book', 'utf16le')]

/** The worksheets of an .xls file (Excel 97–2003). Refusals as `listSheets` of read-workbook.ts. */
export async function listXlsSheets(path: string): Promise<SheetInfo[]> {
  const book = readBook(await readBytes(path), { sheetRows: 1 })
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
  const book = readBook(await readBytes(path), { sheets: sheet })
  const found = book.Sheets[sheet]
  if (!book.SheetNames.includes(sheet) || !isTable(found)) throw new Refusal('workbook.sheetMissing', { sheet })
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const rows: (CellObject | undefined)[][] = found['!data'] ?? []
  const gathered = batches()
  for (let i = 0; i < rows.length; i += 1) {
    gathered.add(
      i + 1,
      Array.from(rows[i] ?? [], (cell) => cellOf(cell, date1904)),
    )
    for (const batch of gathered.full()) yield { batch, done: (i + 1) / rows.length }
  }
  for (const batch of gathered.rest(mergedRanges(found))) yield { batch, done: 1 }
}

async function readBytes(path: string): Promise<Buffer> {
  if ((await stat(path)).size > MOST_XLS_BYTES) {
    throw new Refusal('workbook.tooLarge', { bound: `${MOST_XLS_BYTES / 1024 ** 2} MB` })
  }
  const bytes = await readFile(path)
  if (bytes.includes(encrypted)) throw new Refusal('workbook.encrypted')
  if (streams.some((name) => bytes.includes(name))) return bytes
  throw isCutOff(bytes) ? new Refusal('workbook.broken') : new Refusal('workbook.unknownType', { kind: 'OLE' })
}

/** Charts, dialogues and macros of the time before 1997 are sheets too, without rows. */
function isTable(sheet: Sheet | undefined): sheet is Sheet {
  return sheet !== undefined && (sheet['!type'] ?? 'sheet') === 'sheet'
}

/** True when the directory of a compound file lies behind the end of the file. */
function isCutOff(bytes: Buffer): boolean {
  if (bytes.length < 512) return true
  const sectorSize = 2 ** bytes.readUInt16LE(30)
  return (bytes.readUInt32LE(48) + 2) * sectorSize > bytes.length
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

import { Refusal } from '../value/refusal'
import { batches } from './batch'
import { type Book, bookListener, type Link, linkListener, linksPart } from './book'
import type { RowBatch, SheetInfo } from './message'
import { declaredRows, type SheetContext, sheetListener } from './sheet'
import { stringListener } from './string'
import { styleListener } from './style'
import { textTable } from './text-table'
import { type XmlListener, xmlReader } from './xml'
import { openZip, type Zip } from './zip'

/** Fewer bytes than these a row cannot have, so a declared size beyond what the part can hold is not believed. */
const SHORTEST_ROW = 12
/** What a row takes when nothing is declared: a guess. */
const USUAL_ROW = 100

type Sheet = { name: string; part: string; hidden: boolean }
/** A workbook whose list of sheets was read; `part` is the part that list stands in. */
export type OpenBook = { part: string; sheets: Sheet[]; date1904: boolean; links: Link[] }

/** The worksheets of an .xlsx file, with the number of rows each declares. Refusals as `listSheets` of read-workbook.ts. */
export async function listXlsxSheets(path: string): Promise<SheetInfo[]> {
  return withZip(path, async function* (zip) {
    const book = await openBook(zip)
    for (const { name, part, hidden } of book.sheets) yield { name, rows: await rowsOf(zip, part), hidden }
  })
}

/** The rows of one worksheet, batch by batch, with the share of its bytes that is read. */
export async function* readXlsxRows(
  path: string,
  sheet: string,
): AsyncGenerator<{ batch: RowBatch; done: number }, void> {
  const zip = await openZip(path)
  try {
    const book = await openBook(zip)
    const part = book.sheets.find(({ name }) => name === sheet)?.part
    if (part === undefined) throw new Refusal('workbook.sheetMissing', { sheet })
    yield* readSheet(zip, part, await readContext(zip, book))
  } finally {
    zip.close()
  }
}

async function withZip<T>(path: string, use: (zip: Zip) => AsyncIterable<T>): Promise<T[]> {
  const zip = await openZip(path)
  const found: T[] = []
  try {
    for await (const one of use(zip)) found.push(one)
    return found
  } finally {
    zip.close()
  }
}

/** Reads which sheets a package has and where they lie. Refuses what is no workbook (`workbook.unknownType`) or has no sheet (`workbook.empty`). */
export async function openBook(zip: Zip): Promise<OpenBook> {
  const part = (await readLinks(zip, '')).find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  if (zip.size(part) === undefined || part.endsWith('.bin'))
    throw new Refusal('workbook.unknownType', { kind: packageKind(zip) })
  const book: Book = { root: '', date1904: false, sheets: [] }
  await readPart(zip, part, bookListener(book))
  if (book.root !== 'workbook') throw new Refusal('workbook.unknownType', { kind: packageKind(zip) })
  const links = await readLinks(zip, part)
  const sheets = book.sheets.flatMap(({ name, link, hidden }) => {
    const target = links.find(({ id, type }) => id === link && type === 'worksheet')?.target
    return target === undefined ? [] : [{ name, part: target, hidden }]
  })
  if (sheets.length === 0) throw new Refusal('workbook.empty')
  return { part, sheets, date1904: book.date1904, links }
}

async function readContext(zip: Zip, book: OpenBook): Promise<SheetContext> {
  const context: SheetContext = { strings: textTable(), dates: [], date1904: book.date1904 }
  const styles = book.links.find(({ type }) => type === 'styles')?.target
  const strings = book.links.find(({ type }) => type === 'sharedStrings')?.target
  if (styles !== undefined && zip.size(styles) !== undefined) await readPart(zip, styles, styleListener(context.dates))
  if (strings !== undefined && zip.size(strings) !== undefined)
    await readPart(zip, strings, stringListener(context.strings))
  return context
}

async function* readSheet(
  zip: Zip,
  part: string,
  context: SheetContext,
): AsyncGenerator<{ batch: RowBatch; done: number }, void> {
  const gathered = batches()
  const merged: string[] = []
  const xml = xmlReader(
    sheetListener(context, { row: gathered.add, hide: gathered.hide, merged: (range) => merged.push(range) }),
  )
  const size = zip.size(part) ?? 0
  let read = 0
  for await (const bytes of zip.read(part)) {
    xml.write(bytes)
    read += bytes.length
    for (const batch of gathered.full()) yield { batch, done: Math.min(1, read / size) }
  }
  xml.end()
  for (const batch of gathered.rest(merged)) yield { batch, done: 1 }
}

async function readLinks(zip: Zip, part: string): Promise<Link[]> {
  const links: Link[] = []
  const from = linksPart(part)
  if (zip.size(from) !== undefined) await readPart(zip, from, linkListener(part, links))
  return links
}

async function readPart(zip: Zip, part: string, listener: XmlListener): Promise<void> {
  const xml = xmlReader(listener)
  for await (const bytes of zip.read(part)) xml.write(bytes)
  xml.end()
}

/** What the sheet declares before its first row, else what its size suggests. */
async function rowsOf(zip: Zip, part: string): Promise<number> {
  const size = zip.size(part) ?? 0
  let declared: number | undefined
  let past = false
  const xml = xmlReader({
    open(name, attributes) {
      if (name === 'dimension') declared = declaredRows(attributes.ref ?? '')
      past ||= name === 'sheetData'
    },
    close() {},
    text() {},
  })
  for await (const bytes of zip.read(part)) {
    xml.write(bytes.subarray(0, 4096))
    if (past || declared !== undefined || bytes.length > 4096) break
  }
  return Math.min(declared ?? Math.round(size / USUAL_ROW), Math.ceil(size / SHORTEST_ROW))
}

function packageKind(zip: Zip): string {
  const kinds = {
    'xl/workbook.bin': 'XLSB',
    'word/document.xml': 'DOCX',
    'ppt/presentation.xml': 'PPTX',
    'content.xml': 'ODS',
    'Index/Document.iwa': 'NUMBERS',
    'Index.zip': 'NUMBERS',
  }
  return Object.entries(kinds).find(([part]) => zip.size(part) !== undefined)?.[1] ?? 'ZIP'
}

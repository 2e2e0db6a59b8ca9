import { Refusal } from '../value/refusal'
import { type Cell, FORMULA_WITHOUT_VALUE, numberCell, textCell } from './cell'
import { MOST_COLUMNS, MOST_ROWS } from './limit'
import type { Attributes } from './scan'
import { dateOfIso, dateOfSerial } from './serial'
import type { TextTable } from './text-table'
import { isTrue, joinedText, unescapeText, type XmlListener } from './xml'

/** What the cells of a sheet refer to: the shared texts, the styles that show dates, the first day of the calendar. */
export type SheetContext = { strings: TextTable; dates: boolean[]; date1904: boolean }

/** What a sheet tells: hidden columns (0 = A) before the rows, a row by its number (1 is the first), the merged ranges after them. */
export type SheetHearer = {
  hide(first: number, last: number): void
  row(number: number, cells: Cell[], hidden: boolean): void
  merged(range: string): void
}

type OpenCell = { column: number; type: string; style: number; formula: boolean; value: string; text: string }

/**
 * Reads a worksheet part. Cells and rows without a reference follow the one before; a formula gives its stored result,
 * an error cell `{ error }`, a number in a date style the date. Refuses (`workbook.broken`) a cell outside any sheet.
 */
export function sheetListener(context: SheetContext, hearer: SheetHearer): XmlListener {
  let row: Cell[] = []
  let inRows = false
  let rowNumber = 0
  let hidden = false
  let column = -1
  let cell: OpenCell | undefined
  let into: 'value' | 'text' | undefined
  let phonetic = false
  return {
    open(name, attributes) {
      if (name === 'sheetData') inRows = true
      else if (name === 'mergeCell') hearer.merged(attributes.ref ?? '')
      else if (name === 'col' && isTrue(attributes.hidden)) hideColumns(attributes, hearer)
      else if (!inRows) return
      else if (name === 'c') {
        cell = openCell(attributes, column + 1)
        column = cell.column
      } else if (name === 'v') into = 'value'
      else if (name === 't') into = phonetic ? undefined : 'text'
      else if (name === 'f' && cell) cell.formula = true
      else if (name === 'rPh') phonetic = true
      else if (name === 'row') {
        rowNumber = numberOfRow(attributes.r, rowNumber + 1)
        hidden = isTrue(attributes.hidden)
        row = []
        column = -1
      }
    },
    close(name) {
      if (name === 'sheetData') inRows = false
      // The buttons of a sheet lie in a "row" of their own, behind the rows.
      else if (!inRows) return
      else if (name === 'v' || name === 't') into = undefined
      else if (name === 'rPh') phonetic = false
      else if (name === 'c' && cell) {
        put(row, cell.column, cellValue(cell, context))
        cell = undefined
      } else if (name === 'row') hearer.row(rowNumber, row, hidden)
    },
    whole(xml, at) {
      if (!inRows || cell) return -1
      usualCell.lastIndex = at
      const found = usualCell.exec(xml)
      if (!found) return -1
      const [, reference = '', style = '0', type = 'n', value = '', text = ''] = found
      column = columnWithin(reference)
      put(row, column, cellValue({ column, type, style: Number(style), formula: false, value, text }, context))
      return usualCell.lastIndex
    },
    text(piece) {
      if (cell && into) cell[into] = joinedText(cell[into], piece)
    },
  }
}

/**
 * A cell as Excel, LibreOffice and we ourselves write nearly all of them, without anything that has to be resolved. Such a
 * cell is taken at once: most of the time of reading a workbook would go into its tags.
 */
const usualCell =
  /<c r="([A-Z]{1,3}\d{1,7})"(?: s="(\d{1,5})")?(?: t="(\w{1,9})")?>(?:<v>([^<&]*)<\/v>|<is><t(?: xml:space="preserve")?>([^<&]*)<\/t><\/is>)<\/c>/y

/** The number of rows that a `<dimension ref="A1:L100">` declares; undefined when it says nothing sensible. */
export function declaredRows(reference: string): number | undefined {
  const last = /[A-Z]+(\d+)$/i.exec(reference)?.[1]
  return last === undefined ? undefined : Number(last)
}

function openCell(attributes: Attributes, next: number): OpenCell {
  const reference = attributes.r
  const column = columnWithin(reference, next)
  const style = Number(attributes.s ?? 0)
  return { column, type: attributes.t ?? 'n', style, formula: false, value: '', text: '' }
}

/** The column of a cell, which is `next` when it has no reference; refuses one that no sheet has. */
function columnWithin(reference: string | undefined, next = 0): number {
  const column = reference === undefined ? next : columnOf(reference)
  if (column >= MOST_COLUMNS) throw new Refusal('workbook.broken', { detail: reference ?? `column ${column + 1}` })
  return column
}

/** The column of a cell reference, 0 for `A1`. */
function columnOf(reference: string): number {
  let column = 0
  for (let i = 0; i < reference.length; i += 1) {
    const letter = reference.charCodeAt(i) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  if (column === 0) throw new Refusal('workbook.broken', { detail: reference })
  return column - 1
}

function hideColumns({ min, max }: Attributes, hearer: SheetHearer): void {
  const [first, last] = [Number(min), Number(max ?? min)]
  if (first >= 1 && last >= first && last <= MOST_COLUMNS) hearer.hide(first - 1, last - 1)
}

function numberOfRow(reference: string | undefined, next: number): number {
  const row = reference === undefined ? next : Number(reference)
  if (!(Number.isInteger(row) && row >= 1 && row <= MOST_ROWS))
    throw new Refusal('workbook.broken', { detail: `row ${row}` })
  return row
}

function put(row: Cell[], column: number, value: Cell): void {
  if (value === null) return
  while (row.length < column) row.push(null)
  row[column] = value
}

function cellValue(cell: OpenCell, context: SheetContext): Cell {
  switch (cell.type) {
    case 's':
      return sharedText(cell.value, context.strings)
    // Some programs write the text of the one kind where that of the other belongs.
    case 'inlineStr':
      return textCell(unescapeText(cell.text || cell.value))
    case 'str':
      return textCell(unescapeText(cell.value || cell.text))
    case 'b':
      return cell.value === '' ? null : /^\s*(1|true)\s*$/i.test(cell.value)
    case 'e':
      return { error: cell.value || '#VALUE!' }
    case 'd':
      return isoCell(cell.value)
    default:
      return numeric(cell, context)
  }
}

function sharedText(index: string, strings: TextTable): Cell {
  if (index === '') return null
  const text = strings.at(Number(index))
  if (text === undefined) throw new Refusal('workbook.broken', { detail: `sharedStrings ${index}` })
  return textCell(text)
}

function isoCell(value: string): Cell {
  const date = dateOfIso(value.trim())
  return date === undefined ? textCell(value) : { date }
}

function numeric(cell: OpenCell, context: SheetContext): Cell {
  const digits = cell.value.trim()
  if (digits === '') return cell.formula ? { error: FORMULA_WITHOUT_VALUE } : null
  const number = Number(digits)
  if (!Number.isFinite(number)) return cell.value
  const date = context.dates[cell.style] ? dateOfSerial(number, context.date1904) : undefined
  return date === undefined ? numberCell(number) : { date }
}

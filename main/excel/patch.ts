import { textXml } from './format'
import { type Attributes, scanStartTag } from './scan'

/** A text for a cell of a sheet: `row` as the sheet counts (1 is the first), `column` 0 = A. */
export type CellText = { row: number; column: number; text: string }

type Place = { from: number; to: number }
type OldCell = Place & { column: number; style: string | undefined }
type OldRow = Place & { number: number; inner: number; closed: boolean; attributes: Attributes; cells: OldCell[] }
type Sheet = {
  prefix: string
  dimension: (Place & { ref: string }) | null
  columns: { first: number; last: number; style: string }[]
  rows: OldRow[]
  /** From the opening tag of the rows to its closing one; where both are one tag, `inner` is its end. */
  data: Place & { inner: number; closed: boolean; name: string }
}

/**
 * The XML of a worksheet with texts written into cells; every other sign stays as it is. A cell that is there keeps its style, a new one
 * takes that of its column. The XML has to be well formed: it was read before. A text stays a text, whatever it begins with.
 */
export function patchSheet(xml: string, texts: readonly CellText[]): string {
  const sheet = readSheet(xml)
  if (sheet === null || texts.length === 0) return xml
  const byRow = new Map<number, Map<number, string>>()
  for (const { row, column, text } of texts) {
    const cells = byRow.get(row) ?? new Map<number, string>()
    byRow.set(row, cells.set(column, text))
  }
  const rows = rowsXml(xml, sheet, byRow)
  const { data } = sheet
  const opening = data.closed ? `${xml.slice(data.from, data.inner).replace(/\s*\/>$/, '>')}` : ''
  const body = data.closed ? `${opening}${rows}</${data.name}>` : rows
  const [from, to] = data.closed ? [data.from, data.inner] : [data.inner, data.to]
  return `${withDimension(xml.slice(0, from), sheet, texts)}${body}${xml.slice(to)}`
}

function rowsXml(xml: string, sheet: Sheet, byRow: Map<number, Map<number, string>>): string {
  const old = new Map(sheet.rows.map((row) => [row.number, row]))
  const numbers = [...new Set([...old.keys(), ...byRow.keys()])].sort((a, b) => a - b)
  return numbers
    .map((number) => {
      const [row, texts] = [old.get(number), byRow.get(number)]
      if (texts === undefined) return row ? xml.slice(row.from, row.to) : ''
      const name = `${sheet.prefix}row`
      const opening = row ? startOf(xml, row) : `<${name} r="${number}">`
      return `${opening}${cellsXml(xml, sheet, row, number, texts)}</${name}>`
    })
    .join('')
}

/** The tag of a row that gets more cells: its hint of which columns are filled would be wrong. */
const startOf = (xml: string, row: OldRow) =>
  xml
    .slice(row.from, row.inner)
    .replace(/\s+spans=("[^"]*"|'[^']*')/, '')
    .replace(/\s*\/>$/, '>')

function cellsXml(
  xml: string,
  sheet: Sheet,
  row: OldRow | undefined,
  number: number,
  texts: Map<number, string>,
): string {
  const old = new Map(row?.cells.map((cell) => [cell.column, cell]))
  const columns = [...new Set([...old.keys(), ...texts.keys()])].sort((a, b) => a - b)
  return columns
    .map((column) => {
      const [cell, text] = [old.get(column), texts.get(column)]
      if (text === undefined) return cell ? xml.slice(cell.from, cell.to) : ''
      const style = cell?.style ?? row?.attributes.s ?? styleOfColumn(sheet, column) ?? '0'
      const made = textXml(text, `${letters(column)}${number}`, Number(style), () => {})
      return sheet.prefix === '' ? made : made.replace(/<(\/?)(?=\w)/g, `<$1${sheet.prefix}`)
    })
    .join('')
}

const styleOfColumn = ({ columns }: Sheet, column: number) =>
  columns.find(({ first, last }) => first <= column && column <= last)?.style

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))

/** What the sheet says it reaches to grows with what was written. */
function withDimension(before: string, { dimension, prefix }: Sheet, texts: readonly CellText[]): string {
  const corner = dimension && /^([A-Z]+\d+)(?::([A-Z]+)(\d+))?$/.exec(dimension.ref)
  if (!dimension || !corner) return before
  const [, first = 'A1', lastLetters = '', lastRow = '1'] = corner
  const row = Math.max(Number(lastRow), ...texts.map((text) => text.row))
  const column = Math.max(columnOf(lastLetters || first), ...texts.map((text) => text.column))
  const tag = `<${prefix}dimension ref="${first}:${letters(column)}${row}"/>`
  return before.slice(0, dimension.from) + tag + before.slice(dimension.to)
}

function columnOf(reference: string): number {
  let column = 0
  for (const letter of /^[A-Z]*/i.exec(reference)?.[0].toUpperCase() ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

type Tag = Place & { name: string; local: string; attributes: Attributes; kind: 'open' | 'close' | 'both' }

/** The tags of an XML text in their order, with where they stand. */
function* tagsOf(xml: string): Generator<Tag, void> {
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const passed = besides.find(([mark]) => xml.startsWith(mark, at))
    if (passed) {
      const end = xml.indexOf(passed[1], at)
      if (end < 0) return
      at = end + passed[1].length
    } else if (xml[at + 1] === '/') {
      const to = xml.indexOf('>', at) + 1
      if (to === 0) return
      const name = xml.slice(at + 2, to - 1).trim()
      yield { from: at, to, name, local: localOf(name), attributes: {}, kind: 'close' }
      at = to
    } else {
      const tag = scanStartTag(xml, at)
      if (!tag) return
      const { name, attributes, end: to } = tag
      yield { from: at, to, name, local: localOf(name), attributes, kind: tag.closed ? 'both' : 'open' }
      at = to
    }
  }
}

const besides = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const
const localOf = (name: string) => name.slice(name.indexOf(':') + 1)

/** Where the rows and cells of a worksheet stand in its XML; null where it has none to write into. */
function readSheet(xml: string): Sheet | null {
  const read: Omit<Sheet, 'data'> & { data: Sheet['data'] | null } = {
    prefix: '',
    dimension: null,
    columns: [],
    rows: [],
    data: null,
  }
  let row: OldRow | null = null
  let cell: OldCell | null = null
  for (const tag of tagsOf(xml)) {
    const { from, to, name, local, attributes, kind } = tag
    if (read.data === null) {
      if (local === 'dimension') read.dimension = { from, to, ref: attributes.ref ?? '' }
      else if (local === 'col' && attributes.style !== undefined)
        read.columns.push({
          first: Number(attributes.min) - 1,
          last: Number(attributes.max) - 1,
          style: attributes.style,
        })
      else if (local === 'sheetData' && kind !== 'close') {
        read.prefix = name.slice(0, name.length - local.length)
        read.data = { from, inner: to, to, closed: kind === 'both', name }
        if (kind === 'both') break
      }
    } else if (local === 'sheetData' && kind === 'close') {
      read.data.to = from
      break
    } else if (local === 'row') {
      if (kind !== 'close') {
        const number: number = attributes.r === undefined ? (read.rows.at(-1)?.number ?? 0) + 1 : Number(attributes.r)
        row = { from, inner: to, to, number, closed: kind === 'both', attributes, cells: [] }
        read.rows.push(row)
      } else if (row) row.to = to
    } else if (local === 'c' && row) {
      if (kind !== 'close') {
        const column = attributes.r === undefined ? (row.cells.at(-1)?.column ?? -1) + 1 : columnOf(attributes.r)
        cell = { from, to, column, style: attributes.s }
        row.cells.push(cell)
      } else if (cell) cell.to = to
    }
  }
  const { data } = read
  return data && { ...read, data }
}

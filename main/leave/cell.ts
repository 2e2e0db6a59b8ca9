/** Characters of a text that stand in one cell; Excel takes 32,767. What is longer goes on among the long texts. */
export const cellCharacters = 32_000

/** A value of the database. */
export type Value = string | number | null

/** How a column is kept: whole numbers as numbers while Excel keeps all their digits, else as text. */
export interface KeptColumn {
  name: string
  type: string
  nullable: boolean
}

/**
 * A text as it is written. In a column that may be empty, an empty text and one that begins with a quotation mark are
 * written as JSON, so that "nothing" and "an empty text" stay apart.
 */
export function writtenText(text: string, { nullable }: KeptColumn): string {
  return nullable && (text === '' || text.startsWith('"')) ? JSON.stringify(text) : text
}

/** The pieces of a text, one for each cell; a character of two units is never cut through. */
export function pieces(text: string): string[] {
  const found: string[] = []
  for (let from = 0; from < text.length; ) {
    const most = text.slice(from, from + cellCharacters)
    const piece = from + most.length < text.length ? most.replace(/[\ud800-\udbff]$/, '') : most
    found.push(piece)
    from += piece.length
  }
  return found
}

/** A value as it stands in its cell: the first piece of a text, a number as it is. */
export function writtenCell(value: Value, column: KeptColumn, asText: boolean): Value {
  if (value === null) return null
  if (typeof value === 'number') return asText ? String(value) : value
  const written = writtenText(value, column)
  return written.length > cellCharacters ? (pieces(written)[0] ?? '') : written
}

/** The value behind a cell and, of a long text, the pieces that follow it; undefined for what such a column never holds. */
export function readCell(cell: unknown, rest: string, column: KeptColumn): Value | undefined {
  if (column.type === 'INTEGER') return readNumber(cell)
  if (cell === null || cell === undefined) return column.nullable ? null : ''
  if (typeof cell !== 'string') return undefined
  const text = cell + rest
  return column.nullable && text.startsWith('"') ? readJson(text) : text
}

function readNumber(cell: unknown): number | null | undefined {
  if (cell === null || cell === undefined) return null
  const number = typeof cell === 'string' && /^-?\d+$/.test(cell) ? Number(cell) : cell
  return Number.isSafeInteger(number) ? (number as number) : undefined
}

function readJson(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}

/** A column's title: its name in the database, and behind it what it is called. */
export function columnTitle(name: string, label: string | undefined): string {
  return label === undefined ? name : `${name} ${label}`
}

/** The column's name in the database out of its title. */
export function columnOfTitle(title: string): string {
  return title.split(' ')[0] ?? ''
}

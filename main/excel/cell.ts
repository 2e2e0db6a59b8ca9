/**
 * One cell of a sheet as the shop's file holds it, small enough to travel as JSON:
 * `null` nothing (an empty text counts as nothing) · a string, exactly as typed · a number · true or false ·
 * `{ date }` a day `YYYY-MM-DD`, or `YYYY-MM-DD HH:MM:SS` when the cell has a time of day ·
 * `{ error }` a cell that shows an error, such as `#N/A` ·
 * `{ long }` a number of 16 digits and more, whose last digits Excel has already replaced by zeros (bad-input row 2).
 */
export type Cell = null | string | number | boolean | { date: string } | { error: string } | { long: string }

/** What stands in a formula cell whose result was never stored; nothing is recalculated (bad-input row 21). */
export const FORMULA_WITHOUT_VALUE = '#NOVALUE!'

/** From here on Excel keeps no more than the first 15 digits of a number. */
export const FIRST_LONG_NUMBER = 1e15

/** A number as a cell: a plain number up to 15 digits, else `{ long }` with all the digits the file shows. */
export function numberCell(value: number): Cell {
  if (Math.abs(value) < FIRST_LONG_NUMBER) return value + 0
  return { long: String(value) }
}

/** A text as a cell: an empty text is an empty cell; spaces stay, they are the importer's business. */
export function textCell(text: string): Cell {
  return text === '' ? null : text
}

/** A row without the empty cells at its end. */
export function trimRow(row: Cell[]): Cell[] {
  let length = row.length
  while (length > 0 && row[length - 1] === null) length -= 1
  return length === row.length ? row : row.slice(0, length)
}

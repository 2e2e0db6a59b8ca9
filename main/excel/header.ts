import type { Cell } from './cell'

/** The header stands in one of the first ten rows of a sheet (bad-input row 17). */
export const HEADER_SEARCH_ROWS = 10
const LONGEST_TITLE = 40
/** A header row has titles for at least this share of the columns of the row that has most. */
const SHARE_OF_TITLES = 0.7

/**
 * Finds the row with the column titles among the first ten: the first row with nearly the most different short texts,
 * so that a title or notes above the table are passed over. Gives its place in `rows`, 0 being the first; -1 when all are empty.
 */
export function findHeaderRow(rows: Cell[][]): number {
  const scores = rows.slice(0, HEADER_SEARCH_ROWS).map(titles)
  const most = Math.max(0, ...scores)
  if (most === 0) return rows.slice(0, HEADER_SEARCH_ROWS).findIndex((row) => row.some((cell) => cell !== null))
  return scores.findIndex((score) => score >= most * SHARE_OF_TITLES)
}

/** Different short texts in a row, less the cells that no header has: numbers, dates, errors. */
function titles(row: Cell[]): number {
  const texts = row.filter((cell) => typeof cell === 'string').map((text) => text.trim())
  const short = texts.filter((text) => text !== '' && text.length <= LONGEST_TITLE)
  const others = row.filter((cell) => cell !== null && typeof cell !== 'string').length
  return new Set(short).size - others
}

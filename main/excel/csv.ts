import Papa from 'papaparse'
import { Refusal } from '../value/refusal'
import { LONGEST_CSV_RECORD } from './limit'

const separators = [',', '\t', ';', '|']

/** Takes text piece by piece and returns the records that are complete; `last` returns what stands after the last line end. */
export type CsvReader = { add(text: string): string[][]; last(): string[][] }

/**
 * The separator of a .csv text: what its `sep=` line says, else the one that gives the first records the same, largest number
 * of fields. A file of one column has a comma.
 */
export function separatorOf(start: string): string {
  const announced = /^sep=(.)\r?\n/i.exec(start)?.[1]
  if (announced !== undefined) return announced
  const best = bestOf(start, firstRecords)
  return best.score < 1 ? bestOf(start, moreRecords).separator : best.separator
}

/** Nearly every file begins with its table; above that of a statement stand up to forty lines of text. */
const [firstRecords, moreRecords] = [10, 80]

function bestOf(start: string, records: number): { separator: string; score: number } {
  const scored = separators.map((separator) => ({ separator, score: score(start, separator, records) }))
  return scored.reduce((best, next) => (next.score > best.score ? next : best))
}

/**
 * Reads .csv records, fields in `"` with `""` inside, line ends of any system also inside fields; nothing is guessed, every
 * field stays the text it is. Refuses (`workbook.quote`, with the `row`) a quotation mark that is never closed or closed in
 * the middle of a field, because the rows behind it would vanish into one cell.
 */
export function csvReader(separator: string): CsvReader {
  const parser = new Papa.Parser({ delimiter: separator, newline: '\n', quoteChar: '"' })
  let rest = ''
  let count = 0
  const take = (last: boolean): string[][] => {
    const result: Papa.ParseResult<string[]> = parser.parse(rest, 0, !last)
    // A fault in the record that is still coming is none yet: its next character may be the missing one.
    const complete = last ? Number.POSITIVE_INFINITY : result.data.length
    const fault = result.errors.find((error) => error.type === 'Quotes' && (error.row ?? 0) < complete)
    if (fault) throw quoteFault(count + (fault.row ?? 0) + 1)
    count += result.data.length
    rest = last ? '' : rest.slice(result.meta.cursor)
    if (rest.length > LONGEST_CSV_RECORD) throw quoteFault(count + 1)
    return result.data
  }
  return {
    add(text) {
      const carry = rest.endsWith('\r') ? '\r' : ''
      rest = (carry ? rest.slice(0, -1) : rest) + withPlainLineEnds(carry + text)
      return take(false)
    },
    last() {
      rest = rest.replace(/\r$/, '\n')
      return rest === '' ? [] : take(true)
    },
  }
}

/** All line ends as `\n`; a `\r` at the very end stays, its `\n` may still come. */
function withPlainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n|\r(?!$)/g, '\n') : text
}

function quoteFault(row: number): Refusal {
  return new Refusal('workbook.quote', { row })
}

/** Fields per record when the first records agree on it, less when they do not. */
function score(start: string, separator: string, records: number): number {
  const text = start.replace(/\r\n?/g, '\n')
  const { data } = Papa.parse<string[]>(text, {
    delimiter: separator,
    newline: '\n',
    preview: records,
    skipEmptyLines: true,
  })
  const counts = data.map((record) => record.length)
  const most = Math.max(0, ...counts)
  const agreeing = counts.filter((count) => count === most).length
  return most < 2 ? 0 : (most - 1) * (agreeing / counts.length)
}

import { foldName } from '../customer/name'
import { isDay, parseDay } from '../value/day'
import { formatDecimal, parseDecimal } from '../value/decimal'
import { fen, formatFen, parseFen } from '../value/fen'
import { Refusal } from '../value/refusal'
import { type FieldShape, type FieldValue, longestText } from './field'

/** Numbers are kept in 1/10 000 whatever decimals they are shown with, so that these can change. */
const scale = 4
/** The largest number, 99,999,999,999.9999. */
const largest = 999_999_999_999_999

/**
 * Reads a value as people write it. Refuses a text of more than 300 characters (`text.tooLong`), what is no number or has more
 * decimals than the field (`number.notANumber`, `field.tooManyDecimals`, `field.tooLarge`), no money (`money.…`), no day
 * (`day.…`), neither yes nor no (`import.notYesNo`), or none of the words (`field.noSuchWord`).
 */
export function readField(shape: FieldShape, text: string): FieldValue {
  const plain = text.trim()
  if (plain.length > longestText) throw new Refusal('text.tooLong', { limit: longestText })
  if (shape.kind === 'number') return readNumber(plain, shape.decimals)
  if (shape.kind === 'money') return parseFen(plain)
  if (shape.kind === 'day') return parseDay(plain)
  if (shape.kind === 'flag') return readFlag(plain)
  return shape.kind === 'choice' ? readWord(shape, plain) : plain
}

/** Writes a value so that `readField` reads it again: numbers without separators, for some are years; yes and no as 是 and 否. */
export function formatField({ kind, decimals }: FieldShape, value: FieldValue): string {
  if (typeof value === 'string') return value
  if (kind === 'money') return formatFen(value)
  if (kind === 'flag') return value === 1 ? '是' : '否'
  return formatDecimal(value, scale, decimals, '')
}

/** The value as the form and the command line send it, if a field of this shape can keep it; refuses what it cannot as reading does. */
export function checkField(shape: FieldShape, value: FieldValue): FieldValue | null {
  if (value === '') return null
  if (shape.kind === 'text' || shape.kind === 'choice') return readField(shape, String(value)) || null
  if (shape.kind === 'day') {
    if (typeof value !== 'string' || !isDay(value)) throw new Refusal('day.notADay', { text: String(value) })
    return value
  }
  if (typeof value === 'string') throw new Refusal('number.notANumber', { text: value })
  if (shape.kind === 'money') return fen(value)
  if (shape.kind === 'number') return readNumber(formatDecimal(value, scale), shape.decimals)
  if (value !== 0 && value !== 1) throw new Refusal('import.notYesNo', { text: String(value) })
  return value
}

function readNumber(text: string, decimals: number): number {
  const value = parseDecimal(text, decimals)
  if (value === 'notANumber') throw new Refusal('number.notANumber', { text })
  if (value === 'tooManyDecimals') throw new Refusal('field.tooManyDecimals', { text, decimals })
  if (value === 'tooLarge' || Math.abs(value) > largest / 10 ** (scale - decimals))
    throw new Refusal('field.tooLarge', { limit: formatDecimal(largest, scale) })
  return value * 10 ** (scale - decimals)
}

function readFlag(text: string): 0 | 1 {
  const folded = foldName(text)
  if (/^(是|有|对|yes|y|true|1)$/.test(folded)) return 1
  if (/^(否|无|不|no|n|false|0)$/.test(folded)) return 0
  throw new Refusal('import.notYesNo', { text })
}

/** A word is known by what it says, not by capitals or width. */
function readWord({ words }: FieldShape, text: string): string {
  const key = foldName(text)
  const word = words.find(({ name }) => name === text) ?? words.find(({ name }) => foldName(name) === key)
  if (!word) throw new Refusal('field.noSuchWord', { text })
  return word.name
}

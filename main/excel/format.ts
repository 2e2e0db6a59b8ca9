import { isDay } from '../value/day'
import type { ColumnKind } from './column'
import { LONGEST_TEXT } from './limit'
import { serialOfDay } from './serial'

/** The cell styles of every workbook we write, by their place in `styles.xml`. */
const styleOf: Record<ColumnKind, number> = { text: 1, money: 2, quantity: 3, price: 4, day: 5, integer: 6, percent: 7 }
export const HEADER_STYLE = 8
const TOTAL_STYLES = 8

/** The decimals that a stored whole number of the kind has. */
const decimals: Partial<Record<ColumnKind, number>> = { money: 2, quantity: 4, price: 8, integer: 0, percent: 4 }

/** The style of a cell of the kind; the totals row shows the same in bold. */
export function cellStyle(kind: ColumnKind, total = false): number {
  return styleOf[kind] + (total ? TOTAL_STYLES : 0)
}

/**
 * A value as a cell in XML, `reference` being its place (`C7`): money, quantity, price, integer and percent as real numbers,
 * a day as Excel's day number, everything else as text that stays text, whatever it begins with (bad-input row 37).
 * Null is no cell at all. Throws a plain error, a bug of the caller, for a number that is not whole or a day that is none.
 */
export function cellXml(value: unknown, kind: ColumnKind, reference: string, onCut: () => void): string {
  if (value === null || value === undefined || value === '') return ''
  if (kind === 'text') return textXml(String(value), reference, cellStyle(kind), onCut)
  const number = kind === 'day' ? dayNumber(value) : decimalText(value, decimals[kind] ?? 0)
  return `<c r="${reference}" s="${cellStyle(kind)}"><v>${number}</v></c>`
}

/** A text cell in XML; a text beyond 32,767 characters is cut there and `onCut` told. */
export function textXml(text: string, reference: string, style: number, onCut: () => void): string {
  const kept = text.length > LONGEST_TEXT ? cut(text) : text
  if (kept !== text) onCut()
  const space = /^\s|\s$|\s\s|\n/.test(kept) ? ' xml:space="preserve"' : ''
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t${space}>${escapeText(kept)}</t></is></c>`
}

/** A sum below a column: the formula over `ranges` and its exact value as `sum` in the units of the kind. */
export function totalXml(sum: bigint, kind: ColumnKind, reference: string, ranges: string[]): string {
  const value = scaled(sum, decimals[kind] ?? 0)
  const formula = escapeText(`SUM(${ranges.join(',')})`)
  return `<c r="${reference}" s="${cellStyle(kind, true)}"><f>${formula}</f><v>${value}</v></c>`
}

/** The letters of a column, 0 being `A`. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}

/**
 * Text for XML: the five signs, and as `_x000D_` the characters that XML cannot hold or would change, and any text that looks
 * like such an escape itself; half of a surrogate pair becomes the replacement sign.
 */
export function escapeText(text: string): string {
  if (!/[&<>"\p{Cc}_\p{Cs}\ufffe\uffff]/u.test(text)) return text
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(
      /[^\P{Cc}\t\n\x7f-\x9f]|[\ufffe\uffff]/gu,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** A name that Excel accepts for a sheet: 1–31 characters without `[]:*?/\`, not beginning or ending with `'`. */
export function sheetName(wanted: string, number = 1): string {
  const suffix = number === 1 ? '' : ` (${number})`
  const plain = wanted.replace(/[[\]:*?/\\\p{Cc}\p{Cs}]/gu, '_').trim()
  const name = cut(plain, 31 - suffix.length).replace(/^'|'$/g, '_')
  return (name === '' ? 'Sheet1' : name) + suffix
}

function dayNumber(value: unknown): number {
  if (typeof value !== 'string' || !isDay(value)) throw new Error(`Not a day: ${String(value)}`)
  return serialOfDay(value)
}

function decimalText(value: unknown, places: number): string {
  if (!Number.isSafeInteger(value)) throw new Error(`Not a whole number: ${String(value)}`)
  return scaled(BigInt(value as number), places)
}

/** A whole number of 1/10^places as decimal text, exact. */
function scaled(value: bigint, places: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, '0')
  const sign = value < 0n ? '-' : ''
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

function cut(text: string, length = LONGEST_TEXT): string {
  if (text.length <= length) return text
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
}

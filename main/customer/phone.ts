import { Refusal } from '../value/refusal'

/**
 * The numbers of one field or cell: the first is the customer's, the others belong to contacts. `info` marks a main number
 * that is accepted and worth a second look: a mobile number of a range not known yet, or a service number.
 */
export type Phones = { main: string; others: string[]; info?: 'unknownRange' | 'serviceNumber' }

const mobile = /^1[3-9]\d{9}$/
const knownRange = /^(13\d|14[01456789]|15[0-35-9]|16[2567]|17[0-8]|18\d|19[0-35-9])/
const landline = /^0\d{2,3}\d{7,8}$/
const freePhone = /^[48]00\d{7}$/
const service = /^(95|12)\d{3,4}$/
const foreign = /^\+\d{6,15}$/
const extension = /^(.*\d)(?:-|转|轉|分机|ext\.?|x|#)(\d{1,6})$/i

/**
 * Reads one or more phone numbers as people write them (R-TEL): mobile numbers as 11 digits, landlines as
 * `0571-88886666 转801`, foreign ones with a leading +. Refuses with 'customer.badPhone'; `values.why` is 'scientific' for
 * what a workbook turned into 1.38E+10, else 'shape'.
 */
export function parsePhone(text: string): Phones {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\uFEFF]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
  const numbers = readAll(plain)
  const main = numbers?.[0]
  if (!numbers || main === undefined) {
    const why = /^\d+(\.\d*)?e\+?\d+$/i.test(plain) ? 'scientific' : 'shape'
    throw new Refusal('customer.badPhone', { text, why }, { phone: 'customer.badPhone' })
  }
  const info = infoOf(main)
  return { main, others: numbers.slice(1), ...(info ? { info } : {}) }
}

/**
 * The digits of a field's main number without its extension, as phones are compared; '' when there is none. What an old
 * workbook brought in and nobody checked is compared by its digits too, when there are at least seven.
 */
export function phoneKey(text: string): string {
  const digits = (mainOf(text).split(' 转')[0] ?? '').replace(/\D/g, '')
  return digits.length >= 7 ? digits : ''
}

function mainOf(text: string): string {
  try {
    return parsePhone(text).main
  } catch (error) {
    if (error instanceof Refusal) return text.normalize('NFKC')
    throw error
  }
}

/**
 * A phone field as it is kept: every number of it checked, the main one first, ` / ` between two; '' stays ''. Refuses as
 * `parsePhone` does, at the field `path`.
 */
export function checkPhone(text: string, path: string): string {
  if (text === '') return ''
  try {
    const { main, others } = parsePhone(text)
    return [main, ...others].join(' / ')
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(error.code, error.values, { [path]: error.code })
    throw error
  }
}

/** Every number of a text, or nothing when a part of it is none. */
function readAll(text: string): string[] | undefined {
  const parts = text.split(/[/、;,|\n]/).filter((part) => part.trim() !== '')
  const read = parts.map((part) => readSpaced(part.trim().split(/\s+/)))
  return read.some((numbers) => numbers === undefined) ? undefined : read.flatMap((numbers) => numbers ?? [])
}

/** Spaces stand both within a number and between two: the longest run of pieces that is a number is one. */
function readSpaced(pieces: string[]): string[] | undefined {
  if (pieces.length === 0) return []
  for (let count = pieces.length; count > 0; count -= 1) {
    const number = readNumber(pieces.slice(0, count).join(''))
    const rest = number === undefined ? undefined : readSpaced(pieces.slice(count))
    if (number !== undefined && rest) return [number, ...rest]
  }
  return undefined
}

function readNumber(text: string): string | undefined {
  const [whole, extended] = [readPlain(text), readExtended(text)]
  // No number of Beijing or another three-digit area has twelve digits: 010-88886666-8 ends in an extension.
  return /^0(10|2\d)\d{9}$/.test(strip(text)) ? (extended ?? whole) : (whole ?? extended)
}

function readExtended(text: string): string | undefined {
  const [, body, inner] = extension.exec(text) ?? []
  if (body === undefined || inner === undefined) return undefined
  const digits = strip(body)
  return landline.test(digits) ? `${hyphened(digits)} 转${inner}` : undefined
}

function readPlain(text: string): string | undefined {
  const digits = strip(text)
  const home = digits.replace(/^(\+86|0086|86)(?=1\d{10}$)/, '')
  if (mobile.test(home)) return home
  if (landline.test(digits)) return hyphened(digits)
  return [freePhone, service, foreign].some((kind) => kind.test(digits)) ? digits : undefined
}

function strip(text: string): string {
  return text.replace(/[\s()-]/g, '')
}

/** Areas 010 and 02x have three digits, every other four. */
function hyphened(digits: string): string {
  const area = /^0(10|2\d)\d{7,8}$/.test(digits) ? 3 : 4
  return `${digits.slice(0, area)}-${digits.slice(area)}`
}

function infoOf(number: string): Phones['info'] {
  if (service.test(number)) return 'serviceNumber'
  return mobile.test(number) && !knownRange.test(number) ? 'unknownRange' : undefined
}

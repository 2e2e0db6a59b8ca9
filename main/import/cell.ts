import type { Cell } from '../excel/cell'
import type { TaxKind } from '../pricing/vat'
import { addDays, type Day, parseDay } from '../value/day'
import { scaleNumber } from '../value/decimal'
import { type Fen, fen, fenFromNumber, parseFen } from '../value/fen'
import { fullPay, type PayPercent, parsePayPercent } from '../value/percent'
import { type Price, parsePrice, price } from '../value/price'
import { parseQty, type Qty, qty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { remember } from '../value/remember'

/** A cell as people see it. */
export function shown(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'object') return String(cell)
  return 'date' in cell ? cell.date : 'error' in cell ? cell.error : cell.long
}

/** Refuses error cells and numbers that Excel has cut, wherever they stand (bad-input rows 2, 21). */
export function soundCell(cell: Cell): Cell {
  if (cell !== null && typeof cell === 'object') {
    if ('error' in cell) throw new Refusal('cell.error', { text: cell.error })
    if ('long' in cell) throw new Refusal('number.lostDigits', { text: cell.long })
  }
  return cell
}

/** The longest text of a field that says nothing else. */
const longestText = 200

/** The text of a cell: invisible characters gone, each run of spaces and line feeds one space (bad-input 26). Refuses one that is too long. */
export function textCell(cell: Cell, longest = longestText): string {
  if (cell === null) return ''
  const raw = shown(cell)
  const text = plain.test(raw) ? raw : cleanText(raw)
  // A sign outside the basic plane, as 😀, is one character for who reads the sentence.
  if (text.length > longest && [...text].length > longest) throw new Refusal('text.tooLong', { limit: longest })
  return text
}

/** Nothing to clean, as in nearly all cells: no space of any kind, no mark that nobody can see, no number in E-notation. */
const plain =
  /^[^\s\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff0-9][^\s\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]*$/u
/** Zero-width and direction marks that come along from chats and web pages, and control characters from other programs; joiners stay, signs are made with them. */
const invisible = /[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/gu

/** A text that must be there: refuses an empty one with `text.required`. */
export function neededText(cell: Cell): string {
  const text = textCell(cell)
  if (text === '') throw new Refusal('text.required')
  return text
}

const cleanText = remember((raw) => {
  const text = raw.replace(/\s+/g, ' ').replace(invisible, '').replace(/ +/g, ' ').trim()
  if (/^\d(\.\d+)?e\+\d+$/i.test(text)) throw new Refusal('number.lostDigits', { text })
  return text
}, 20_000)

/** Yes or no as people write it: 是, 启用, yes, 1, or 否, 停用, no, 0; 1 or 0 as it is stored. */
export function flagCell(cell: Cell): 0 | 1 {
  const text = textCell(cell).toLowerCase()
  if (/^(是|启用|有效|正常|yes|y|true|1)$/.test(text)) return 1
  if (/^(否|停用|无效|no|n|false|0)$/.test(text)) return 0
  throw new Refusal('import.notYesNo', { text: shown(cell) })
}

/** How goods are taxed, as a workbook says it: a rate in basis points, or that they are exempt or outside VAT. */
export type TaxSaid = number | 'exempt' | 'outside'

/** A tax rate in basis points: 13, 13%, 0.13; or 免税, 不征税 (bad-input 11). Refuses other words and what is no rate. */
export function taxCell(cell: Cell): TaxSaid {
  const text = shown(cell).normalize('NFKC').trim()
  const kind = taxKindOf(text)
  if (kind !== null && kind !== 'taxed') return kind
  const typed = Number(text.replace(/\s*%$/, ''))
  const share = typed > 0 && typed < 1
  const rate = Math.round((share ? typed * 100 : typed) * 100)
  if (/^%?$/.test(text) || !(rate >= 0 && rate <= 10_000) || (share && text.endsWith('%')))
    throw new Refusal('import.badRate', { text: shown(cell) })
  return rate
}

/** Whether goods are taxed, in words: 应税, 免税, 不征税. Refuses others. */
export function taxKindCell(cell: Cell): TaxKind {
  const kind = taxKindOf(textCell(cell))
  if (kind === null) throw new Refusal('import.badTaxKind', { text: shown(cell) })
  return kind
}

function taxKindOf(text: string): TaxKind | null {
  if (/^(免税|免征|免征增值税|(tax )?exempt|exempted|tax[- ]free)$/i.test(text)) return 'exempt'
  if (/^(不征税|不征|不征增值税|不征收|outside( of)?( the scope of)? vat|outside|not subject to vat)$/i.test(text))
    return 'outside'
  return /^(应税|征税|taxed|taxable)$/i.test(text) ? 'taxed' : null
}

/** A whole number of days, 0 to 3650. */
export function daysCell(cell: Cell): number {
  const days = Number(shown(cell).replace(/\s*(天|days?)$/i, ''))
  if (!Number.isInteger(days) || days < 0 || days > 3650) throw new Refusal('import.badDays', { text: shown(cell) })
  return days
}

const knownDay = remember(parseDay, 5000)

/** The day of a cell, null when it is empty. A date that lost its format is the number of days since 1899-12-30, as Excel counts; a time of day behind it is dropped. */
export function dayCell(cell: Cell): Day | null {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number' && cell > 20_000 && cell < 80_000) return addDays('1899-12-30' as Day, Math.floor(cell))
  const text = shown(cell)
  // In a CSV file it is a text. No date is written with five digits; those of this century leave no room for a slip.
  if (serialText.test(text)) {
    const serial = Math.floor(Number(text))
    if (serial >= firstSerial && serial <= lastSerial) return addDays('1899-12-30' as Day, serial)
  }
  return knownDay(text)
}

const serialText = /^\s*\d{5}(\.\d+)?\s*$/
/** 2000-01-01 and 2099-12-31. */
const [firstSerial, lastSerial] = [36_526, 73_050]

/** A day that must be there. */
export function neededDay(cell: Cell): Day {
  const day = dayCell(cell)
  if (day === null) throw new Refusal('text.required')
  return day
}

/**
 * A number as a whole number of 1/10^scale. What a formula leaves behind is dropped, 10.000000001 is 10; other digits beyond the
 * scale are refused with `code`, as they are when they are typed (bad-input 7).
 */
function exactly(cell: number, scale: number, code: 'money.tooManyDecimals' | 'quantity.tooManyDecimals'): number {
  const whole = scaleNumber(cell, scale)
  if (Math.abs(cell * 10 ** scale - whole) > Math.max(0.01, Math.abs(whole) * 4e-16))
    throw new Refusal(code, { text: String(cell) })
  return whole
}

/** A quantity, 0 or more; with up to four decimals. */
export function qtyCell(cell: Cell): Qty {
  const value = typeof cell === 'number' ? qty(exactly(cell, 4, 'quantity.tooManyDecimals')) : parseQty(shown(cell))
  if (value < 0) throw new Refusal('import.negativeQuantity', { text: shown(cell) })
  return value
}

/** A quantity above zero. Refuses `import.negativeQuantity` and `import.quantityZero` (bad-input 8, 9). */
export function quantityCell(cell: Cell): Qty {
  if (cell === null) throw new Refusal('text.required')
  const value = qtyCell(cell)
  if (value === 0) throw new Refusal('import.quantityZero')
  return value
}

/** An amount in fen; `rounded` when the cell carried fractions of a fen, which are rounded half up. Refuses negative ones. */
export function amountCell(cell: Cell): { amount: Fen; rounded: boolean } {
  if (cell === null) throw new Refusal('text.required')
  const amount = typeof cell === 'number' ? fenFromNumber(cell) : parseFen(shown(cell))
  if (amount < 0) throw new Refusal('money.negative', { text: shown(cell) })
  return {
    amount,
    rounded: typeof cell === 'number' && Math.abs(cell * 100 - amount) > 1e-6 * Math.max(1, Math.abs(cell)),
  }
}

/** An amount in fen that may be owed the other way round, below zero. Refuses fractions of a fen. */
export function signedCell(cell: Cell): Fen {
  return typeof cell === 'number' ? fen(exactly(cell, 2, 'money.tooManyDecimals')) : parseFen(shown(cell))
}

/** An amount in fen, 0 or more. Refuses fractions of a fen. */
export function moneyCell(cell: Cell): Fen {
  const amount = signedCell(cell)
  if (amount < 0) throw new Refusal('money.negative', { text: shown(cell) })
  return amount
}

/** A unit price, 1/10^8 yuan. */
export function priceCell(cell: Cell): Price {
  if (cell === null) throw new Refusal('text.required')
  return typeof cell === 'number' ? price(scaleNumber(cell, 8)) : parsePrice(shown(cell))
}

/** The share taken off, 0.2 or `20%`, as the percentage that is paid; an empty cell takes nothing off. Refuses others: `import.badOff`. */
export function offCell(cell: Cell): PayPercent {
  const text = shown(cell).normalize('NFKC').trim()
  if (text === '') return fullPay
  const off = text.endsWith('%') ? Number(text.slice(0, -1).trim() || Number.NaN) / 100 : Number(text)
  if (!(off >= 0 && off <= 1)) throw new Refusal('import.badOff', { text: shown(cell) })
  return scaleNumber(1 - off, 4) as PayPercent
}

/** How a cell writes the percentage paid: as a share of one, 0.95, or as a percentage, 95; null where it says by itself which. */
export type PayWay = 'share' | 'percent' | null

/**
 * The percentage paid: 95, 95%, 0.95, 9.5折, 95折; an empty cell is the full price. A bare number up to one is a share, a larger
 * one a percentage; `way` says which, because one column has one way (bad-input 10).
 */
export function payCell(cell: Cell): { pay: PayPercent; way: PayWay } {
  if (cell === null) return { pay: fullPay, way: null }
  const text = shown(cell).trim()
  const tenths = /^(.+?)\s*折$/.exec(text)?.[1]
  if (tenths !== undefined) return { pay: parsePayPercent(Number(tenths) < 10 ? timesTen(tenths) : tenths), way: null }
  const bare = Number(text)
  if (Number.isNaN(bare) || bare === 0) return { pay: parsePayPercent(text), way: null }
  if (bare > 1) return { pay: parsePayPercent(text), way: 'percent' }
  if (bare < 0) throw new Refusal('percent.range', { text })
  return { pay: scaleNumber(bare, 4) as PayPercent, way: 'share' }
}

/** `9.5` tenths as a percentage, exactly. */
const timesTen = (tenths: string) => String(scaleNumber(Number(tenths), 2) / 10)

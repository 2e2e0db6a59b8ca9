import type { Cell } from '../excel/cell'
import { priceFromAmount } from '../pricing/line'
import { addDays, type Day, parseDay } from '../value/day'
import { scaleNumber } from '../value/decimal'
import { type Fen, fenFromNumber, formatFen, parseFen } from '../value/fen'
import { fullPay, type PayPercent, parsePayPercent } from '../value/percent'
import { type Price, parsePrice, price } from '../value/price'
import { parseQty, type Qty, qty } from '../value/qty'
import { Refusal, type RefusalCode, type RefusalValues } from '../value/refusal'
import { remember } from '../value/remember'
import { divideRounded } from '../value/round'
import { type ImportField, importFields, type Mapping } from './mapping'

/** A line of a past order as it stands in the user's sheet. `rounded` marks an amount that carried fractions of a fen. */
export interface ImportedLine {
  row: number
  texts: Partial<Record<ImportField, string>>
  orderOn: Day
  promisedOn: Day | null
  qty: Qty
  amount: Fen
  rounded: boolean
  pay: PayPercent
  dealPrice: Price
}

/** A cell that cannot be imported, with where and why. */
export interface CellProblem {
  row: number
  field: ImportField
  value: string
  code: RefusalCode
  values: RefusalValues
}

const textFields = importFields.filter(
  (field) => !['orderOn', 'promisedOn', 'quantity', 'dealPrice', 'amount', 'discountOff', 'payPercent'].includes(field),
)
const neededTexts: readonly ImportField[] = ['customerName', 'productName']

/**
 * Reads one row by the mapping, through the same rules as the forms. Gives the line, or every problem of the row; null
 * for an empty row and for a totals row (合计, 小计), which are skipped (bad-input rows 17, 18).
 */
export function readRow(cells: readonly Cell[], row: number, mapping: Mapping): ImportedLine | CellProblem[] | null {
  if (isEmptyRow(cells) || isTotalsRow(cells)) return null
  const problems: CellProblem[] = []
  const read = <T>(field: ImportField, parse: (cell: Cell) => T): T | null => {
    const column = mapping[field]
    const cell = column === undefined ? null : (cells[column] ?? null)
    try {
      return parse(sound(cell))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      problems.push({ row, field, value: shown(cell), code: error.code, values: error.values })
      return null
    }
  }
  const texts: ImportedLine['texts'] = {}
  for (const field of textFields) {
    if (mapping[field] !== undefined)
      texts[field] = read(field, neededTexts.includes(field) ? neededText : textOf) ?? ''
  }
  const orderOn = read('orderOn', (cell) => dayOf(cell, true))
  const promisedOn = mapping.promisedOn === undefined ? null : read('promisedOn', (cell) => dayOf(cell, false))
  const quantity = read('quantity', quantityOf)
  const typedPrice = mapping.dealPrice === undefined ? null : read('dealPrice', priceOf)
  const money = mapping.amount === undefined ? null : read('amount', amountOf)
  const pay =
    mapping.discountOff !== undefined
      ? read('discountOff', offOf)
      : mapping.payPercent !== undefined
        ? read('payPercent', payOf)
        : fullPay
  if (problems.length > 0 || orderOn === null || quantity === null || pay === null) return problems
  const charged = read('amount', () => charge(quantity, typedPrice, money))
  if (charged === null) return problems
  return { row, texts, orderOn, promisedOn, qty: quantity, pay, rounded: money?.rounded ?? false, ...charged }
}

/** The list price a line was sold from: its deal price before the percentage. */
export function listPriceOf(line: Pick<ImportedLine, 'dealPrice' | 'pay'>): Price {
  if (line.pay === 0 || line.pay === fullPay) return line.dealPrice
  return Number(divideRounded(BigInt(line.dealPrice) * BigInt(fullPay), BigInt(line.pay))) as Price
}

/** The amount in the file is the truth and the price follows (R-AMT-2); without an amount it is quantity × price. */
function charge(quantity: Qty, price: Price | null, money: { amount: Fen } | null): { amount: Fen; dealPrice: Price } {
  if (money) {
    const dealPrice = priceFromAmount(money.amount, quantity)
    const product = price === null ? money.amount : times(quantity, price)
    if (Math.abs(product - money.amount) > 1) {
      throw new Refusal('import.priceMismatch', { product: formatFen(product), amount: formatFen(money.amount) })
    }
    return { amount: money.amount, dealPrice }
  }
  if (price === null) throw new Refusal('text.required')
  return { amount: times(quantity, price), dealPrice: price }
}

const times = (quantity: Qty, price: Price) =>
  Number(divideRounded(BigInt(quantity) * BigInt(price), 10_000n * 1_000_000n)) as Fen

const isEmptyRow = (cells: readonly Cell[]) =>
  cells.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''))

/** A row whose first filled cell says so; a product that is called Total further right is a line like any other. */
function isTotalsRow(cells: readonly Cell[]): boolean {
  const first = cells.find((cell) => cell !== null && cell !== '')
  return typeof first === 'string' && /^\s*(合\s*计|小\s*计|总\s*计|grand total|total)\s*[:：]?\s*$/i.test(first)
}

/** A cell as the problem list shows it. */
export function shown(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'object') return String(cell)
  return 'date' in cell ? cell.date : 'error' in cell ? cell.error : cell.long
}

/** Error cells and numbers that Excel has cut are refused wherever they stand (bad-input rows 2, 21). */
function sound(cell: Cell): Cell {
  if (cell !== null && typeof cell === 'object') {
    if ('error' in cell) throw new Refusal('cell.error', { text: cell.error })
    if ('long' in cell) throw new Refusal('number.lostDigits', { text: cell.long })
  }
  return cell
}

function neededText(cell: Cell): string {
  const text = textOf(cell)
  if (text === '') throw new Refusal('text.required')
  return text
}

function textOf(cell: Cell): string {
  return cell === null ? '' : cleanText(shown(cell))
}

const cleanText = remember((raw) => {
  const text = raw
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (text.length > 200) throw new Refusal('text.tooLong', { limit: 200 })
  if (/^\d(\.\d+)?e\+\d+$/i.test(text)) throw new Refusal('number.lostDigits', { text })
  return text
}, 20_000)

const knownDay = remember(parseDay, 5000)

function dayOf(cell: Cell, needed: boolean): Day | null {
  if (cell === null || cell === '') {
    if (needed) throw new Refusal('text.required')
    return null
  }
  // A date that lost its format is the number of days since 1899-12-30, as Excel counts.
  if (typeof cell === 'number' && Number.isInteger(cell) && cell > 20_000 && cell < 80_000)
    return addDays('1899-12-30' as Day, cell)
  return knownDay(shown(cell))
}

function quantityOf(cell: Cell): Qty {
  if (cell === null) throw new Refusal('text.required')
  const value = typeof cell === 'number' ? qty(scaleNumber(cell, 4)) : parseQty(shown(cell))
  if (value < 0) throw new Refusal('import.negativeQuantity', { text: shown(cell) })
  if (value === 0) throw new Refusal('import.quantityZero')
  return value
}

function amountOf(cell: Cell): { amount: Fen; rounded: boolean } {
  if (cell === null) throw new Refusal('text.required')
  const amount = typeof cell === 'number' ? fenFromNumber(cell) : parseFen(shown(cell))
  if (amount < 0) throw new Refusal('money.negative', { text: shown(cell) })
  return {
    amount,
    rounded: typeof cell === 'number' && Math.abs(cell * 100 - amount) > 1e-6 * Math.max(1, Math.abs(cell)),
  }
}

function priceOf(cell: Cell): Price {
  if (cell === null) throw new Refusal('text.required')
  return typeof cell === 'number' ? price(scaleNumber(cell, 8)) : parsePrice(shown(cell))
}

/** The share taken off, 0.2 or `20%`: what is paid is the rest. */
function offOf(cell: Cell): PayPercent {
  if (cell === null) return fullPay
  const off =
    typeof cell === 'number' ? cell : Number(shown(cell).replace(/[%％]$/, '')) / (/[%％]$/.test(shown(cell)) ? 100 : 1)
  if (Number.isNaN(off)) throw new Refusal('percent.notANumber', { text: shown(cell) })
  if (off < 0 || off > 1) throw new Refusal('percent.range', { text: shown(cell) })
  return scaleNumber(1 - off, 4) as PayPercent
}

function payOf(cell: Cell): PayPercent {
  if (cell === null) return fullPay
  return parsePayPercent(shown(cell))
}

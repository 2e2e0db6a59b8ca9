import Papa from 'papaparse'
import { suggestMapping } from '../../main/import/field'
import { type OrderField, orderFields } from '../../main/import/orders'
import type { ProductMatch, ProductPick } from '../../main/product/product'
import type { ProductUnit } from '../../main/product/unit'
import { parseDecimal } from '../../main/value/decimal'
import { baseUnitOf } from './line'

/** What a column of pasted rows is. */
export const pastedRoles = ['none', 'product', 'qty', 'unit', 'price', 'pay', 'amount', 'note'] as const

export type PastedRole = (typeof pastedRoles)[number]

/** A row that is to become a line: texts as typed, empty where the row says nothing, and the product that was found. */
export interface PastedLine {
  pick: ProductPick | null
  text: string
  qty: string
  unit: ProductUnit
  price: string
  pay: string
  /** Null where a price is there: the amount follows from it. */
  amount: string | null
  note: string
}

/** Rows and columns taken over at most; a document has no more lines. */
export const mostRows = 500
const mostColumns = 12

/** Rows as a spreadsheet puts them on the clipboard: cells between tabs, texts with line breaks in quotes. Empty rows are left out. */
export function pastedRows(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text.trimEnd(), { delimiter: '\t', skipEmptyLines: 'greedy' })
  return data.slice(0, mostRows + 1).map((row) => row.slice(0, mostColumns).map((cell) => cell.trim()))
}

/** Whether a pasted text is rows of cells, not a word for one field. */
export const isRows = (text: string): boolean => /\t|\n\s*\S/.test(text.trim())

// What columns of past orders are called is what columns of an order are called.
const roleOfField: Partial<Record<OrderField, PastedRole>> = {
  productCode: 'product',
  productName: 'product',
  quantity: 'qty',
  unit: 'unit',
  dealPrice: 'price',
  payPercent: 'pay',
  amount: 'amount',
  note: 'note',
}

/** Whether the first row names the columns: a heading that is known, and no product. */
export function hasHeading(rows: readonly string[][], matches: readonly PastedMatch[]): boolean {
  const [first = []] = rows
  return Object.keys(suggestMapping(orderFields, first)).length > 0 && !matches.some(({ row }) => row === 0)
}

/** A product found in a cell of the pasted rows. */
export interface PastedMatch extends Omit<ProductMatch, 'place'> {
  row: number
  column: number
}

/**
 * What each column most likely is: by its heading where there is one, else the column with the most products, then the numbers
 * after it as quantity, price and amount. A column is never two things, and the product's column is the one most rows are known by.
 * What the document has no cell for is not used.
 */
export function suggestRoles(
  rows: readonly string[][],
  matches: readonly PastedMatch[],
  offered: readonly PastedRole[] = pastedRoles,
): PastedRole[] {
  return allRoles(rows, matches).map((role) => (offered.includes(role) ? role : 'none'))
}

function allRoles(rows: readonly string[][], matches: readonly PastedMatch[]): PastedRole[] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const roles: PastedRole[] = Array.from({ length: width }, () => 'none')
  const headed = hasHeading(rows, matches)
  if (headed)
    for (const [field, column] of Object.entries(suggestMapping(orderFields, rows[0] ?? []))) {
      const role = roleOfField[field as OrderField]
      if (role !== undefined && role !== 'product') roles[column] = role
    }
  const found = (column: number) => matches.filter((match) => match.column === column).length
  const columns = roles.map((_, column) => column)
  const [best] = columns.filter((column) => found(column) > 0).sort((a, b) => found(b) - found(a))
  if (best !== undefined) roles[best] = 'product'
  if (headed) return roles
  const told = rows.filter((row) => best === undefined || row[best])
  const isNumber = (column: number) => told.every((row) => !row[column] || readsAsNumber(row[column]))
  const free = columns.filter((column) => roles[column] === 'none' && column > (best ?? -1) && isNumber(column))
  const next: PastedRole[] = ['qty', 'price', 'amount']
  free.slice(0, next.length).forEach((column, i) => {
    roles[column] = next[i] ?? 'none'
  })
  return roles
}

const readsAsNumber = (text: string): boolean => typeof parseDecimal(cleaned(text), 8) === 'number'

/** Figures as spreadsheets show them: without the currency in front and the percent behind. */
const cleaned = (text: string) => text.replace(/^[¥￥$]\s*/, '').replace(/\s*%$/, '')

/**
 * The lines of pasted rows. A row whose product is not known becomes a line with its text, to be searched for; what a cell says
 * is put in as typed, so that what cannot be read is marked there.
 */
export function pastedLines(
  rows: readonly string[][],
  roles: readonly PastedRole[],
  matches: readonly PastedMatch[],
): PastedLine[] {
  const from = hasHeading(rows, matches) ? 1 : 0
  const column = (role: PastedRole) => roles.indexOf(role)
  return rows.slice(from).flatMap((row, index) => {
    const cell = (role: PastedRole) => (column(role) < 0 ? '' : (row[column(role)] ?? ''))
    const match = matches.find((one) => one.row === index + from && one.column === column('product'))
    if (match === undefined && cell('product') === '') return []
    const pick = match?.pick ?? null
    const unit = match?.units.find(({ name }) => name === cell('unit')) ?? baseUnitOf(pick?.unit ?? cell('unit'))
    const figures = { qty: cleaned(cell('qty')) || '1', price: cleaned(cell('price')), pay: cleaned(cell('pay')) }
    const amount = cell('price') === '' && cell('amount') !== '' ? cleaned(cell('amount')) : null
    return [{ pick, text: pick?.name ?? cell('product'), ...figures, unit, amount, note: cell('note') }]
  })
}

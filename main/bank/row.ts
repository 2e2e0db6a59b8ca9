import type { Cell } from '../excel/cell'
import { dayCell, shown, signedCell, soundCell, textCell } from '../import/cell'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import { Refusal } from '../value/refusal'
import type { BillColumns, BillField } from './heading'
import type { AccountKind, StatedLine } from './line'

/** A row of a statement with what its columns hold. */
export interface Read {
  kind: AccountKind
  cells: readonly Cell[]
  columns: BillColumns
}

/** A line as a row says it. */
export type Said = Omit<StatedLine, 'row'>

/** How money that was given back is called. */
export const refunded = /退款|退还|refund/i

/** How a trade is called that came to nothing. */
export const closed = /关闭|失败|等待(买家)?付款|未支付|已撤销|已取消|closed|failed/i

/** What a row says, cell by cell, without its empty cells. */
export const textsOf = (cells: readonly Cell[]) => cells.map((cell) => words(cell)).filter((text) => text !== '')
/** The cell of a field; null where the statement has no such column. */
export const cellOf = ({ cells, columns }: Read, field: BillField): Cell => cells[columns[field] ?? -1] ?? null

/** A text of a cell as people read it, without the mark by which a spreadsheet takes digits for a text; one that cannot be trusted, an error or a number Excel has cut, is none. */
function words(cell: Cell, longest = 200): string {
  if (cell !== null && typeof cell === 'object' && ('long' in cell || 'error' in cell)) return ''
  const raw = shown(cell).replace(/^\s*[`']+|^="?([^"]*)"?$/g, '$1')
  return /^\s*\d(\.\d+)?e\+\d+\s*$/i.test(raw) ? '' : textCell(raw.trim().slice(0, longest), longest)
}
/** The text of a field, '' where there is none. */
export const textOf = (read: Read, field: BillField, longest?: number) => words(cellOf(read, field), longest)

/** What texts of a row say of a line, each once. */
export function remarkOf(read: Read, fields: readonly BillField[]): string {
  const texts = fields.map((field) => textOf(read, field)).filter((text) => !/^[/\-—\s]*$/.test(text))
  return [...new Set(texts)].join(' ')
}

/** A number that a statement gives a line; '' where it has none. */
export const numberOf = (read: Read, field: BillField): string => textOf(read, field, 80).replace(/^[0\s-]*$/, '')

/** The last four digits of an account; an address is none. */
export const lastDigits = (account: string): string =>
  account.includes('@') ? '' : account.replace(/\D/g, '').slice(-4)

/** The name and what stands in brackets behind it in the place of an account; the address or number one signs in with is both. */
export function nameAndAccount(text: string): { name: string; account: string } {
  const [, name = /@|^1\d\d\*{4}\d{4}$/.test(text) ? text : '', account = text] =
    /^(.*\S)\s*[(（]([^()（）]+)[)）]$/.exec(text) ?? []
  return { name, account }
}

/** The account, eight digits or more, and the name that stand together in one cell, in either order. */
export function accountAndName(text: string): { account: string; name: string } {
  const [, before = '', rest] = /^([\d*]{8,})[/\s]*(.*)$/.exec(text) ?? []
  if (rest !== undefined) return { account: before, name: rest }
  const [, name = text, account = ''] = /^(.*?)[/\s]*([\d*]{8,})$/.exec(text) ?? []
  return { account, name: /^[/\-—\s]*$/.test(name) ? '' : name }
}

const blank = /^[-—/\s]*$/

/** An amount of a cell; null where it says none. */
export function moneyOf(cell: Cell): Fen | null {
  if (cell === null || typeof cell === 'number') return cell === null ? null : signedCell(cell)
  const text = words(soundCell(cell)).replace(/\s*(CNY|RMB|人民币)\s*/gi, '')
  return blank.test(text) ? null : signedCell(text)
}

/** The balance a row says; null where it says none that can be read. */
export function balanceOf(read: Read): Fen | null {
  try {
    return moneyOf(cellOf(read, 'balance'))
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** The day of a row and its time, which stand in one cell or in two. */
export function dayAndTime(read: Read): { on: Day; time: string } {
  const cell = cellOf(read, 'day')
  const text = words(cell)
  if (text === '') throw new Refusal('bank.noDay')
  const together = /^(\d{8})(\d{6})$/.exec(text)
  const on = together ? dayCell(together[1] ?? '') : dayCell(typeof cell === 'number' ? cell : text)
  if (on === null) throw new Refusal('bank.noDay')
  return { on, time: timeOf(together?.[2] ?? text) || timeOf(textOf(read, 'time')) }
}

function timeOf(text: string): string {
  const digits = /^\d{5,6}$/.exec(text)?.[0].padStart(6, '0')
  const dotted = digits === undefined ? text : digits.replace(/(..)(..)(..)/, '$1:$2:$3')
  const [, hours = '', minutes = '', seconds = '00'] =
    /(?:^|[T\s-])(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d+)?$/.exec(dotted) ?? []
  return hours === '' || Number(hours) > 23 ? '' : `${hours.padStart(2, '0')}:${minutes}:${seconds}`
}

import type { Cell } from '../excel/cell'
import { dayCell, shown, signedCell, soundCell, textCell } from '../import/cell'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import { Refusal, type RefusalCode, type RefusalValues } from '../value/refusal'
import { type BillColumns, type BillField, findHeading, kindOfBill } from './heading'
import type { AccountKind, StatedLine } from './line'

/** Why a row cannot be read. */
export interface RowFault {
  row: number
  code: RefusalCode
  values: RefusalValues
}

/** What a statement says: its lines, the rows that cannot be read, and how many moved no money. */
export interface Bill {
  kind: AccountKind
  lines: StatedLine[]
  faults: RowFault[]
  leftOut: number
}

/** A row of a sheet by its number (1 is the first). */
export interface BillRow {
  row: number
  cells: readonly Cell[]
}

/**
 * Reads a statement. What stands above the headings and below the lines is passed over; what moved no money (a closed trade, money
 * between own accounts) is left out and counted; a row that says it did and cannot be read is a fault with its reason. Refuses a
 * sheet without headings of a statement (`bank.noHeading`).
 */
export function readBill(rows: readonly BillRow[], file: string): Bill {
  const first = rows.slice(0, 200).map(({ cells }) => cells)
  const heading = findHeading(first)
  if (heading === null) throw new Refusal('bank.noHeading', { file })
  const { at, columns } = heading
  const kind = kindOfBill(first, at)
  const bill: Bill = { kind, lines: [], faults: [], leftOut: 0 }
  const titles = textsOf(rows[at]?.cells ?? []).join('|')
  for (const one of rows.slice(at + 1)) {
    const read = { kind, cells: one.cells, columns }
    if (isNote(read) || textsOf(one.cells).join('|') === titles) continue
    try {
      const line = readLine(read)
      if (line === null) bill.leftOut += 1
      else bill.lines.push({ ...line, row: one.row })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      bill.faults.push({ row: one.row, code: error.code, values: error.values })
    }
  }
  return bill
}

interface Read {
  kind: AccountKind
  cells: readonly Cell[]
  columns: BillColumns
}

const textsOf = (cells: readonly Cell[]) => cells.map((cell) => words(cell)).filter((text) => text !== '')
const cellOf = ({ cells, columns }: Read, field: BillField): Cell => cells[columns[field] ?? -1] ?? null

/** A text of a cell as people read it; one that cannot be trusted, an error or a number Excel has cut, is none. */
function words(cell: Cell, longest = 200): string {
  if (cell !== null && typeof cell === 'object' && ('long' in cell || 'error' in cell)) return ''
  const raw = shown(cell).replace(/^="?([^"]*)"?$/, '$1')
  return /^\s*\d(\.\d+)?e\+\d+\s*$/i.test(raw) ? '' : textCell(raw.trim().slice(0, longest), longest)
}
const textOf = (read: Read, field: BillField, longest?: number) => words(cellOf(read, field), longest)

const footer =
  /^(\D{0,8}(合计|总计|小计)|合计|总计|小计|本页|本次|共\s*\d|共计|累计|期初|期末|承前|上期|收入(笔数|合计|总额)|支出(笔数|合计|总额)|[#*=-]{1,}\s*\D|-{3,}|说明|备注|注\s*[:：]|提示|特别提示|温馨提示|打印|导出|制表|已(收入|支出)|total|subtotal|opening|closing)/i

/** Rows that are no lines: empty ones, what stands below the lines, sums, and lines of text. */
function isNote(read: Read): boolean {
  const texts = textsOf(read.cells)
  const [firstText = ''] = texts
  if (footer.test(firstText) && !/^\d/.test(textOf(read, 'day'))) return true
  if (texts.length === 1) return !/^\d/.test(firstText)
  return (['day', 'amount', 'moneyIn', 'moneyOut'] as const).every((field) => textOf(read, field) === '')
}

const closed = /关闭|失败|等待(买家)?付款|未支付|已撤销|已取消|closed|failed/i
/** Of an order that waits to be confirmed the buyer has paid and the seller has nothing yet. */
const waiting = /等待/
const refunded = /退款|退还|refund/i

/** The line of a row; null where it moved no money. */
function readLine(read: Read): Omit<StatedLine, 'row'> | null {
  if (closed.test(textOf(read, 'status'))) return null
  const amount = amountOf(read)
  if (amount === null || (amount > 0 && waiting.test(textOf(read, 'status')))) return null
  const day = dayAndTime(read)
  const joined = accountAndName(textOf(read, 'accountAndName'))
  const account =
    textOf(read, 'counterAccount') || textOf(read, amount > 0 ? 'payerAccount' : 'payeeAccount') || joined.account
  const counterparty = textOf(read, 'counterparty') || textOf(read, amount > 0 ? 'payer' : 'payee') || joined.name
  const remarks = (['summary', 'purpose', 'note'] as const).map((field) => textOf(read, field))
  return {
    ...{ ...day, amount, counterparty },
    counterAccount: account.replace(/\D/g, '').slice(-4),
    remark: [...new Set(remarks.filter((text) => !/^[/\-—\s]*$/.test(text)))].join(' '),
    reference: textOf(read, 'reference', 80).replace(/^[0\s-]*$/, ''),
    balance: balanceOf(read),
  }
}

/** The account, eight digits or more, and the name that stand together in one cell, in either order. */
function accountAndName(text: string): { account: string; name: string } {
  const [, before = '', rest] = /^([\d*]{8,})[/\s]*(.*)$/.exec(text) ?? []
  if (rest !== undefined) return { account: before, name: rest }
  const [, name = text, account = ''] = /^(.*?)[/\s]*([\d*]{8,})$/.exec(text) ?? []
  return { account, name: /^[/\-—\s]*$/.test(name) ? '' : name }
}

const blank = /^[-—/\s]*$/

/** An amount of a cell; null where it says none. */
function moneyOf(cell: Cell): Fen | null {
  if (cell === null || typeof cell === 'number') return cell === null ? null : signedCell(cell)
  const text = words(soundCell(cell)).replace(/\s*(CNY|RMB|人民币)\s*/gi, '')
  return blank.test(text) ? null : signedCell(text)
}

function balanceOf(read: Read): Fen | null {
  try {
    return moneyOf(cellOf(read, 'balance'))
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** What came in (above zero) or went out; null where nothing moved. */
function amountOf(read: Read): Fen | null {
  const [came, went] = [moneyOf(cellOf(read, 'moneyIn')), moneyOf(cellOf(read, 'moneyOut'))]
  if (came && went) throw new Refusal('bank.bothWays')
  if (came) return came
  if (went) return -Math.abs(went) as Fen
  const amount = moneyOf(cellOf(read, 'amount'))
  if (amount === null) {
    if (came === null && went === null) throw new Refusal('bank.noAmount')
    return null
  }
  if (amount === 0) return null
  if (read.columns.direction === undefined) return amount
  return inDirection(read, amount)
}

const comingIn = /^(收|收入|收款|贷|贷方|贷记|贷\s*cr|c|cr|credit|in|来账|转入|存入|入账|\+)$/i
const goingOut = /^(支|支出|付款|付|借|借方|借记|借\s*dr|d|dr|debit|out|往账|转出|支取|-)$/i
const neither = /^(\/|不计收支|其他|其它|中性交易|neutral)?$/i

function inDirection(read: Read, amount: Fen): Fen | null {
  const said = textOf(read, 'direction')
  if (comingIn.test(said)) return amount
  if (goingOut.test(said)) return -Math.abs(amount) as Fen
  const own = read.kind !== 'bank'
  if (!neither.test(said) || (!own && said === '')) throw new Refusal('bank.direction', { text: said })
  return refunded.test(`${textOf(read, 'status')} ${textOf(read, 'type')}`) ? amount : null
}

/** The day of a row and its time, which stand in one cell or in two. */
function dayAndTime(read: Read): { on: Day; time: string } {
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

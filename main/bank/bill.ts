import type { Cell } from '../excel/cell'
import type { Fen } from '../value/fen'
import { Refusal, type RefusalCode, type RefusalValues } from '../value/refusal'
import { type BillColumns, findHeading, kindOfBill } from './heading'
import type { AccountKind, StatedLine } from './line'
import {
  accountAndName,
  balanceOf,
  cellOf,
  closed,
  dayAndTime,
  lastDigits,
  moneyOf,
  nameAndAccount,
  numberOf,
  type Read,
  refunded,
  remarkOf,
  type Said,
  textOf,
  textsOf,
} from './row'
import { meant } from './spending'
import { readTrade } from './trade'

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
  const below = { kind: kindOfBill(first, at), columns, rows: rows.slice(at) }
  const seen = { above: 0, below: 0 }
  const spent = readRows(below, (written) => {
    seen[written < 0 ? 'below' : 'above'] += 1
    return -Math.abs(written) as Fen
  })
  if (seen.below === 0) return spent
  return meant(
    spent,
    readRows(below, (written) => -written as Fen),
    seen.above > 0,
  )
}

/** What an amount in the place of expenses is, as it is written. */
type Spent = (written: Fen) => Fen

function readRows(
  { kind, columns, rows: [titled, ...rows] }: { kind: AccountKind; columns: BillColumns; rows: readonly BillRow[] },
  spent: Spent,
): Bill {
  const bill: Bill = { kind, lines: [], faults: [], leftOut: 0 }
  const titles = textsOf(titled?.cells ?? []).join('|')
  let summing = false
  for (const one of rows) {
    const read = { kind, cells: one.cells, columns }
    const texts = textsOf(one.cells)
    const ofSums = summing
    summing = sums.test(texts[0] ?? '')
    if (ofSums || summing || isNote(read) || texts.join('|') === titles) continue
    try {
      const lines =
        columns.settled !== undefined && columns.trade !== undefined ? readTrade(read) : readLine(read, spent)
      if (lines.length === 0) bill.leftOut += 1
      bill.lines.push(...lines.map((line) => ({ ...line, row: one.row })))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      bill.faults.push({ row: one.row, code: error.code, values: error.values })
    }
  }
  return bill
}

/** The headings of the sums that platforms for merchants write below the lines; the sums stand in the next row. */
const sums = /^(资金流水总笔数|总交易单数)$/

const footer =
  /^(\D{0,8}(合计|总计|小计)|合计|总计|小计|本页|本次|共\s*\d|共计|累计|期初|期末|承前|上期|收入(笔数|合计|总额)|支出(笔数|合计|总额)|[#*=-]{1,}\s*\D|-{3,}|说明|备注|注\s*[:：]|提示|特别提示|温馨提示|打印|导出|制表|已(收入|支出)|total|subtotal|opening|closing)/i

/** Rows that are no lines: empty ones, what stands below the lines, sums, and lines of text. */
function isNote(read: Read): boolean {
  const texts = textsOf(read.cells)
  const [firstText = ''] = texts
  if (footer.test(firstText) && !/^\d/.test(textOf(read, 'day'))) return true
  if (texts.length === 1) return !/^\d/.test(firstText)
  return (['day', 'amount', 'moneyIn', 'moneyOut', 'settled'] as const).every((field) => textOf(read, field) === '')
}

/** Of an order that waits to be confirmed the buyer has paid and the seller has nothing yet. */
const waiting = /等待/

/** The line of a row; none where it moved no money. */
function readLine(read: Read, spent: Spent): Said[] {
  if (closed.test(textOf(read, 'status'))) return []
  const amount = amountOf(read, spent)
  if (amount === null || (amount > 0 && waiting.test(textOf(read, 'status')))) return []
  const joined = accountAndName(textOf(read, 'accountAndName'))
  const account =
    textOf(read, 'counterAccount') || textOf(read, amount > 0 ? 'payerAccount' : 'payeeAccount') || joined.account
  const counterparty = textOf(read, 'counterparty') || textOf(read, amount > 0 ? 'payer' : 'payee') || joined.name
  const other = counterparty === '' ? nameAndAccount(account) : { name: counterparty, account }
  const own = read.kind === 'bank' ? [] : (['business', 'tradeNo'] as const)
  return [
    {
      ...dayAndTime(read),
      amount,
      counterparty: other.name,
      counterAccount: lastDigits(other.account),
      remark: remarkOf(read, ['summary', 'purpose', 'note', ...own]),
      reference: numberOf(read, 'reference') || numberOf(read, 'ledgerNo'),
      balance: balanceOf(read),
    },
  ]
}

/** What came in (above zero) or went out; null where nothing moved. */
function amountOf(read: Read, spent: Spent): Fen | null {
  const [came, went] = [moneyOf(cellOf(read, 'moneyIn')), moneyOf(cellOf(read, 'moneyOut'))]
  if (came && went) throw new Refusal('bank.bothWays')
  if (came) return came
  if (went) return spent(went)
  const amount = moneyOf(cellOf(read, 'amount'))
  if (amount === null) {
    if (came === null && went === null) throw new Refusal('bank.noAmount')
    return null
  }
  if (amount === 0) return null
  if (read.columns.direction === undefined) return amount
  return inDirection(read, amount, spent)
}

const comingIn = /^(收|收入|收款|贷|贷方|贷记|贷\s*cr|c|cr|credit|in|来账|转入|存入|入账|\+)$/i
const goingOut = /^(支|支出|付款|付|借|借方|借记|借\s*dr|d|dr|debit|out|往账|转出|支取|-)$/i
const neither = /^(\/|不计收支|其他|其它|中性交易|neutral)?$/i

function inDirection(read: Read, amount: Fen, spent: Spent): Fen | null {
  const said = textOf(read, 'direction')
  if (comingIn.test(said)) return amount
  if (goingOut.test(said)) return spent(amount)
  const own = read.kind !== 'bank'
  if (!neither.test(said) || (!own && said === '')) throw new Refusal('bank.direction', { text: said })
  return refunded.test(`${textOf(read, 'status')} ${textOf(read, 'type')}`) ? amount : null
}

import type { Cell } from '../excel/cell'
import type { ImportPlan } from './plan'
import type { CellProblem } from './row'

const brackets = /[()[\]{}【】〔〕「」《》〈〉]/g
const tail = /[([{【〔「《〈][^)\]}】〕」》〉]*[)\]}】〕」》〉]$/
const edges = /^[\s:.。,、;*=_—–-]+|[\s:.。,、;*=_—–-]+$/g

/** No goods and no customer are called so at the end, whatever stands before: 本页小计, 甲 合计, 3月合计数. */
const chinese =
  /(合计|小计|总计|共计|累计)(金额|数量|数|额|件数|人民币)?$|(^|本|页|月|年|日|季|周|度|单|户)(总(额|数|金额|数量|和)|金额汇总|数量汇总|汇总)$/
/** English firms and goods may end so, Total or Dim Sum; only what says nothing else is a total. */
const english =
  /^((sub|grand|page|daily|day|weekly|week|monthly|month|quarterly|quarter|yearly|year|annual|customer|order|running|overall|net|gross|in|q[1-4]|\d{4}|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)[\s-]*)*(sub-?totals?|totals?|sum)( (amount|quantity|qty|sales))?$/

/** Whether a cell is a word for a total: 合计, （合计）, 合计（元）, 合计：, 本页小计, Subtotal; brackets and blanks aside. */
export function saysTotal(cell: Cell): boolean {
  if (typeof cell !== 'string' || cell.length > 60) return false
  const text = cell.normalize('NFKC').toLowerCase().replace(edges, '')
  const bare = [text, text.replace(tail, ''), text.replace(/:.*$/, '')]
  return bare.some((one) => {
    const plain = one.replace(brackets, '').replace(edges, '')
    return chinese.test(plain.replace(/\s/g, '')) || english.test(plain)
  })
}

/** A cell that holds nothing. */
export const isEmpty = (cell: Cell | undefined) =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '')

/**
 * Whether a row, as the sheet has it, holds a total and no record (bad-input 17): one of its first texts says so, and nothing
 * else in it names a record. `named` are the columns that do: number, day, customer, goods.
 */
export function isTotalsRow(cells: readonly Cell[], named: readonly number[]): boolean {
  const filled = named.filter((column) => !isEmpty(cells[column]))
  if (filled.length > 1) return false
  const texts = cells.flatMap((cell, at) => (typeof cell === 'string' && !isEmpty(cell) ? [at] : []))
  const [word = -1] = filled.length === 1 ? filled : texts
  return texts.slice(0, 3).includes(word) && saysTotal(cells[word] ?? null)
}

/** What was added up so far: since the sheet began, since the last total, and of the block the row stands in. */
interface Sum {
  rows: number
  qty: number
  amount: number
}

const none = (): Sum => ({ rows: 0, qty: 0, amount: 0 })

/**
 * Looks for rows among past orders that are more likely a total than goods, one row after the other from the top: their
 * order is only that of the row above, they lack a code, unit, spec or price that every row before has, and their amount or
 * quantity is that of the rows before together; or the goods are called a total. Such a row waits (`import.looksTotal`)
 * until somebody leaves it out or mends any of its cells.
 */
export function totalsFinder({ mapping, keys, fillDown }: ImportPlan, columns: readonly string[]) {
  const at = (...fields: string[]) => fields.flatMap((field) => mapping[field] ?? [])
  const keyed = at(...keys, 'orderNo', 'customerCode', 'customerName', 'orderOn')
  // A row that was mended holds what stood above it and is taken as it is.
  const lent = keyed.filter((column) => fillDown.includes(column))
  const told = new Set(at('productCode', 'unit', 'spec', 'dealPrice'))
  const [goods = -1] = at('productName')
  const [code = -1] = at('productCode')
  const sums: Record<'sheet' | 'total' | 'block', Sum> = { sheet: none(), total: none(), block: none() }
  return {
    /** A totals row was met: what it adds up is over. */
    total() {
      sums.total = none()
      sums.block = none()
    },
    /** The problem of a row that looks like a total; `raw` are its cells in the sheet, `values` what the rules made of it. */
    find(raw: readonly Cell[], values: readonly unknown[]): CellProblem[] {
      const [qty, amount] = ['qty', 'amount'].map((column) => values[columns.indexOf(column)])
      const own = keyed.some((column) => !isEmpty(raw[column]))
      const gaps = lent.some((column) => isEmpty(raw[column]))
      if (own) sums.block = none()
      const lacks = [...told].some((column) => isEmpty(raw[column]))
      const called = gaps && isEmpty(raw[code]) && saysTotal(raw[goods] ?? null)
      const added = gaps && !own && lacks && Object.values(sums).some((sum) => isSum(sum, qty, amount))
      if (called || added) {
        sums.total = none()
        sums.block = none()
        return [{ field: 'productName', value: String(raw[goods] ?? ''), code: 'import.looksTotal', values: {} }]
      }
      for (const column of told) if (isEmpty(raw[column])) told.delete(column)
      for (const sum of Object.values(sums)) {
        sum.rows += 1
        sum.qty += Number(qty ?? Number.NaN)
        sum.amount += Number(amount ?? Number.NaN)
      }
      return []
    },
  }
}

/** One row above may well have the same quantity, or the same amount; both are seldom the same by chance. */
function isSum(sum: Sum, qty: unknown, amount: unknown): boolean {
  const same = [sum.qty === qty, sum.amount === amount]
  return sum.rows > 0 && (sum.rows === 1 ? same.every(Boolean) : same.some(Boolean))
}

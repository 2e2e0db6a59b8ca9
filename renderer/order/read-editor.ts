import { checkMinimum } from '../../main/coupon/coupon'
import type { DraftLine, OrderDraft } from '../../main/order/draft'
import type { OrderDiscount } from '../../main/pricing/discount'
import { type PricedInput, type PricedLine, type PricedOrder, priceOrder } from '../../main/pricing/order'
import { type Day, isDay } from '../../main/value/day'
import { type Fen, parseFen } from '../../main/value/fen'
import { fullPay, parsePayPercent } from '../../main/value/percent'
import { parsePrice } from '../../main/value/price'
import { inBase, parseQty } from '../../main/value/qty'
import { Refusal, type RefusalCode, type RefusalValues } from '../../main/value/refusal'
import { isBlank } from '../lines/line'
import { amountTyped, couponIsRead, discountTyped, type Editor, type EditorLine, type EditorProduct } from './editor'
import type { TextCell } from './order-line'

/** Where in the form something is not right. */
export type ProblemPlace = 'product' | TextCell | 'customer' | 'orderOn' | 'lines' | 'discount' | 'coupon' | 'own'

/** What is not right: the place, its row (from 0) when it is in a line, and the rule that refuses when one does. */
export interface EditorProblem {
  place: ProblemPlace
  row: number | null
  refusal: { code: RefusalCode; values: RefusalValues } | null
}

/** What the form says: the figures of every row (null where they cannot be had), the problems, and the draft to send. */
export interface EditorReading {
  rows: (PricedLine | null)[]
  priced: PricedOrder | null
  problems: EditorProblem[]
  draft: OrderDraft | null
}

type Read = DraftLine & { row: number; product: EditorProduct }

/**
 * Reads the form and prices it by the rule that will charge it. Lines that cannot be read are named and left out of the
 * figures; the draft is there only when nothing is wrong.
 */
export function readEditor(editor: Editor): EditorReading {
  const problems: EditorProblem[] = headProblems(editor)
  const lines = editor.lines.flatMap((line, row) => readLine(line, row, editor.taxInclusive, problems))
  const discount = readDiscount(editor, lines, problems)
  const priced = priceAll(lines, discount, editor, problems)
  if (Object.keys(editor.ownFaults).length > 0) problems.push({ place: 'own', row: null, refusal: null })
  if (!couponIsRead(editor)) problems.push({ place: 'coupon', row: null, refusal: null })
  const rows: (PricedLine | null)[] = editor.lines.map(() => null)
  lines.forEach((line, index) => {
    rows[line.row] = priced?.lines[index] ?? null
  })
  return { rows, priced, problems, draft: problems.length === 0 ? draftOf(editor, lines, discount) : null }
}

function headProblems({ head }: Editor): EditorProblem[] {
  const problems: EditorProblem[] = []
  if (head.customer === null) problems.push({ place: 'customer', row: null, refusal: null })
  if (!isDay(head.orderOn)) problems.push({ place: 'orderOn', row: null, refusal: null })
  return problems
}

interface LineReading {
  taxInclusive: boolean
  read: Read[]
  problems: EditorProblem[]
}

// A line is never changed, only put in place of another: of two hundred, one key makes only one to be read anew.
const known = new WeakMap<EditorLine, LineReading>()

function readLine(line: EditorLine, row: number, taxInclusive: boolean, problems: EditorProblem[]): Read[] {
  let reading = known.get(line)
  if (reading?.taxInclusive !== taxInclusive) {
    const found: EditorProblem[] = []
    reading = { taxInclusive, read: readAnew(line, row, taxInclusive, found), problems: found }
    known.set(line, reading)
  }
  problems.push(...reading.problems.map((problem) => ({ ...problem, row })))
  return reading.read.map((read) => ({ ...read, row }))
}

function readAnew(line: EditorLine, row: number, taxInclusive: boolean, problems: EditorProblem[]): Read[] {
  if (isBlank(line)) return []
  const { product } = line
  if (product === null) {
    problems.push({ place: 'product', row, refusal: null })
    return []
  }
  const before = problems.length
  const read = <T>(place: TextCell, work: () => T, otherwise: T): T => {
    const value = attempt(work)
    if (!(value instanceof Refusal)) return value
    problems.push({ place, row, refusal: null })
    return otherwise
  }
  const amount = amountTyped(line)
  const typed: Read = {
    row,
    product,
    productId: product.id,
    unit: line.unit.name === product.unit ? '' : line.unit.name,
    qty: read('qty', () => positive(parseQty(line.qty)), 0 as Read['qty']),
    listPrice: read('price', () => parsePrice(line.price), product.listPrice),
    pay: line.pay.trim() === '' ? fullPay : read('pay', () => parsePayPercent(line.pay), fullPay),
    typedAmount: amount === null ? null : read('amount', () => notNegative(parseFen(amount)), null),
    note: line.note.trim(),
    inDiscount: line.inDiscount,
  }
  if (problems.length > before) return []
  const based = attempt(() => inBase(typed.qty, line.unit.ratio))
  if (based instanceof Refusal) {
    problems.push({ place: 'qty', row, refusal: based })
    return []
  }
  const alone = attempt(() => priceOrder({ lines: [inputOf(typed)], discount: { mode: 'none' }, taxInclusive }))
  if (!(alone instanceof Refusal)) return [typed]
  problems.push({ place: amount === null ? 'price' : 'amount', row, refusal: alone })
  return []
}

const inputOf = (line: Read): PricedInput => ({ ...line, taxKind: line.product.taxKind, taxRate: line.product.taxRate })

function positive<T extends number>(value: T): T {
  if (value <= 0) throw new Refusal('order.quantityNotPositive')
  return value
}

function notNegative<T extends number>(value: T): T {
  if (value < 0) throw new Refusal('money.negative', { text: String(value) })
  return value
}

function attempt<T>(work: () => T): T | Refusal {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

/** A discount box that is left empty takes nothing off. */
function readDiscount(editor: Editor, lines: Read[], problems: EditorProblem[]): OrderDiscount {
  const { mode, taxInclusive } = editor
  const text = discountTyped(editor)
  if (mode === 'none' || text.trim() === '') return { mode: 'none' }
  const read = attempt((): OrderDiscount => {
    if (mode === 'percent') return { mode, pay: parsePayPercent(text) }
    const amount = notNegative(parseFen(text))
    if (mode === 'amount') return { mode, amount }
    const { productTotal } = priceOrder({ lines: lines.map(inputOf), discount: { mode: 'none' }, taxInclusive })
    return { mode: 'amount', amount: notNegative((productTotal - amount) as Fen) }
  })
  if (!(read instanceof Refusal)) return read
  problems.push({ place: 'discount', row: null, refusal: null })
  return { mode: 'none' }
}

function priceAll(
  lines: Read[],
  discount: OrderDiscount,
  { head, taxInclusive, coupon }: Editor,
  problems: EditorProblem[],
): PricedOrder | null {
  // A form that was kept by an earlier version has no type.
  const allowZero = head.type?.config.zeroAmount ?? false
  const inputs = lines.map(inputOf)
  const priced = attempt(() => {
    const whole = priceOrder({ lines: inputs, discount, coupon: coupon?.amount, taxInclusive, allowZero })
    if (coupon) checkMinimum(coupon, whole.discounted)
    return whole
  })
  if (!(priced instanceof Refusal)) return priced
  const { code, values } = priced
  problems.push({ place: placeOf(code, discount), row: null, refusal: { code, values } })
  const without = attempt(() => priceOrder({ lines: inputs, discount: { mode: 'none' }, taxInclusive }))
  return without instanceof Refusal ? null : without
}

function placeOf(code: RefusalCode, discount: OrderDiscount): ProblemPlace {
  if (code.startsWith('coupon.')) return 'coupon'
  return discount.mode === 'none' ? 'lines' : 'discount'
}

function draftOf(
  { head, taxInclusive, coupon, own }: Editor,
  lines: Read[],
  discount: OrderDiscount,
): OrderDraft | null {
  if (head.customer === null) return null
  return {
    typeId: head.type?.id ?? null,
    customerId: head.customer.id,
    channel: head.channel,
    orderOn: head.orderOn as Day,
    promisedOn: isDay(head.promisedOn) ? head.promisedOn : null,
    contact: head.contact,
    phone: head.phone,
    address: head.address,
    externalNo: head.externalNo,
    note: head.note,
    specialTerms: head.specialTerms,
    taxInclusive,
    discount,
    couponId: coupon?.id ?? null,
    ...own,
    lines: lines.map(({ productId, unit, qty, listPrice, pay, typedAmount, note, inDiscount }) => ({
      productId,
      unit,
      qty,
      listPrice,
      pay,
      typedAmount,
      note,
      inDiscount,
    })),
  }
}

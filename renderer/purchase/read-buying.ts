import { type PricedAmounts, pricePurchase } from '../../main/purchase/pricing'
import type { PurchaseDraft, PurchaseDraftLine, PurchaseReturnDraft } from '../../main/purchase/view'
import { type Day, isDay } from '../../main/value/day'
import { zeroFen } from '../../main/value/fen'
import { parsePayPercent, type Rate } from '../../main/value/percent'
import { parsePrice } from '../../main/value/price'
import { inBase, parseQty, type Qty } from '../../main/value/qty'
import { Refusal } from '../../main/value/refusal'
import { isBlank } from '../lines/line'
import type { BoughtProduct, BuyingEditor, BuyingLine } from './editor'

/** What is not right: a place of the head, or a cell of a row (from 0); `refusal` is the rule that refuses when one does. */
export interface BuyingProblem {
  place: 'supplier' | 'day' | 'lines' | 'product' | 'qty' | 'price' | 'taxRate'
  row: number | null
  refusal: Refusal | null
}

/** What the form says: what every row comes to (null where that cannot be had), the whole, and what is not right yet. */
export interface BuyingReading {
  rows: (PricedAmounts | null)[]
  total: PricedAmounts
  quantity: Qty
  problems: BuyingProblem[]
  lines: PurchaseDraftLine[]
}

type Read = PurchaseDraftLine & { row: number; product: BoughtProduct }

/** Reads the form and prices it by the rule that will count. Lines that cannot be read are named and left out of the figures. */
export function readBuying(editor: BuyingEditor): BuyingReading {
  const problems: BuyingProblem[] = []
  if (editor.head.supplier === null) problems.push({ place: 'supplier', row: null, refusal: null })
  if (!isDay(editor.head.day)) problems.push({ place: 'day', row: null, refusal: null })
  const read = editor.lines.flatMap((line, row) => readLine(line, row, editor.taxInclusive, problems))
  const priced = priceAll(read, editor.taxInclusive, problems)
  const rows: BuyingReading['rows'] = editor.lines.map(() => null)
  for (const [at, { row }] of read.entries()) rows[row] = priced.lines[at] ?? null
  const quantity = read.reduce((sum, { qty }) => sum + qty, 0) as Qty
  return { rows, total: priced, quantity, problems, lines: read.map(({ row, product, ...line }) => line) }
}

/** Lines that are right one by one may still come to too much together. */
function priceAll(read: readonly Read[], taxInclusive: boolean, problems: BuyingProblem[]) {
  try {
    return pricePurchase(read.map(toPrice), taxInclusive)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    problems.push({ place: 'lines', row: null, refusal: error })
    return { gross: zeroFen, net: zeroFen, tax: zeroFen, lines: [] }
  }
}

const toPrice = ({ qty, price, product, taxRate }: Read) => ({ qty, price, taxKind: product.taxKind, taxRate })

function readLine(line: BuyingLine, row: number, taxInclusive: boolean, problems: BuyingProblem[]): Read[] {
  const { product } = line
  if (isBlank(line)) return []
  if (product === null) {
    problems.push({ place: 'product', row, refusal: null })
    return []
  }
  const before = problems.length
  const read = <T>(place: 'qty' | 'price' | 'taxRate', work: () => T): T | null => {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      problems.push({ place, row, refusal: null })
      return null
    }
  }
  const qty = read('qty', () => positive(parseQty(line.qty), line))
  const price = read('price', () => parsePrice(line.price))
  const taxRate = read('taxRate', () => parsePayPercent(line.taxRate) as number as Rate)
  if (qty === null || price === null || taxRate === null || problems.length > before) return []
  const unit = line.unit.name === product.unit ? '' : line.unit.name
  const typed: Read = { row, product, productId: product.id, unit, qty, price, taxRate, note: line.note.trim() }
  return read('price', () => pricePurchase([toPrice(typed)], taxInclusive)) === null ? [] : [typed]
}

function positive(qty: Qty, { unit }: BuyingLine): Qty {
  if (qty <= 0) throw new Refusal('order.quantityNotPositive')
  inBase(qty, unit.ratio)
  return qty
}

/** The purchase order to save; null while something is not right. */
export function purchaseDraftOf(editor: BuyingEditor, { problems, lines }: BuyingReading): PurchaseDraft | null {
  const { supplier, day, promisedOn, contact, phone, address, supplierNo, note } = editor.head
  if (supplier === null || problems.length > 0) return null
  const promised = isDay(promisedOn) ? promisedOn : null
  const texts = { contact, phone, address, supplierNo, note }
  const { taxInclusive } = editor
  return { ...texts, supplierId: supplier.id, orderedOn: day as Day, promisedOn: promised, taxInclusive, lines }
}

/** The purchase return to save; null while something is not right. */
export function returnDraftOf(editor: BuyingEditor, { problems, lines }: BuyingReading): PurchaseReturnDraft | null {
  const { supplier, day, contact, phone, cause, handling, note } = editor.head
  if (supplier === null || problems.length > 0) return null
  const texts = { contact, phone, cause, handling, note }
  return { ...texts, supplierId: supplier.id, returnedOn: day as Day, taxInclusive: editor.taxInclusive, lines }
}

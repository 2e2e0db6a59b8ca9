import { lineAmount } from '../pricing/line'
import { splitExclusive, splitInclusive, type TaxKind } from '../pricing/vat'
import { type Fen, fen, formatFen, zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import type { Rate } from '../value/percent'
import type { Price } from '../value/price'
import { formatQty, type Qty, zeroQty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { divideRounded } from '../value/round'

/** What is left of an order line for an invoice (`qty`, `gross`; both may be below nothing, the quantity used up while money is left), with the whole line's own figures. */
export interface InvoicePart {
  orderId: Id
  orderNo: string
  orderLineId: Id
  name: string
  spec: string
  unit: string
  taxKind: TaxKind
  taxRate: Rate
  qty: Qty
  gross: Fen
  wholeQty: Qty
  whole: Fen
  wholeNet: Fen
  wholeTax: Fen
  listPrice: Price
  /** Whether the list price holds the tax. */
  taxInclusive: boolean
}

/** A line of an invoice request; `qty` is 0 where only money is left of it, `gross` is what is owed for it, `discount` what was taken off where that is shown (both with tax). */
export interface InvoiceLine {
  orderId: Id
  orderNo: string
  orderLineId: Id
  name: string
  spec: string
  unit: string
  qty: Qty
  gross: Fen
  net: Fen
  tax: Fen
  taxKind: TaxKind
  taxRate: Rate
  discount: Fen
  discountTax: Fen
}

/** What is asked for of an order line: a quantity, an amount with tax, both, or all that is left (both null). */
export interface AskedPart {
  orderLineId: Id
  qty: Qty | null
  gross: Fen | null
}

/** Whether there is something left of an order line: money is what counts, a red letter may have taken back money alone. */
export const isLeft = ({ gross }: Pick<InvoicePart, 'gross'>): boolean => gross > 0

/**
 * The lines of a request: what is asked for, or everything that is left (`asked` null), each with the discount it was given where
 * that is to be shown (R-INV, R-VAT). Where the quantity is used up the money left goes without one. Refuses a line that is none of the orders' or stands twice (`invoice.lineUnknown`), an amount
 * of nothing (`invoice.nothing`), and more than is left of a line unless `over` (`invoice.lineTooMuch`).
 */
export function requestLines(
  parts: readonly InvoicePart[],
  asked: readonly AskedPart[] | null,
  { discounts, over }: { discounts: boolean; over: boolean },
): InvoiceLine[] {
  if (asked === null) return parts.filter(isLeft).map((part) => lineOf(part, leftOf(part), discounts))
  const seen = new Set<Id>()
  return asked.map((one) => {
    const part = parts.find(({ orderLineId }) => orderLineId === one.orderLineId)
    if (part === undefined || seen.has(one.orderLineId)) throw new Refusal('invoice.lineUnknown')
    seen.add(one.orderLineId)
    const share = shareOf(part, one)
    if (share.qty < 0 || share.gross <= 0) throw new Refusal('invoice.nothing')
    if (!over && (share.qty > leftOf(part).qty || share.gross > part.gross)) throw tooMuch(part, share)
    return lineOf(part, share, discounts)
  })
}

interface Share {
  qty: Qty
  gross: Fen
}

const leftOf = ({ qty, gross }: InvoicePart): Share => ({ qty: Math.max(0, qty) as Qty, gross })

function tooMuch(part: InvoicePart, share: Share): Refusal {
  const counted = (count: number) => `${formatQty(count)} ${part.unit}`.trim()
  const [qty, leftQty] = [counted(share.qty), counted(Math.max(0, part.qty))]
  const [amount, left] = [formatFen(share.gross), formatFen(Math.max(0, part.gross))]
  return new Refusal('invoice.lineTooMuch', { name: part.name, amount, qty, left, leftQty })
}

/** Of a quantity the amount and of an amount the quantity in proportion to what is left; with nothing left, to the whole line. */
function shareOf(part: InvoicePart, { qty, gross }: Omit<AskedPart, 'orderLineId'>): Share {
  if (qty !== null && gross !== null) return { qty, gross }
  if (qty === null && gross === null) return leftOf(part)
  const nothingLeft = !isLeft(part) || (qty !== null && part.qty <= 0)
  const base = nothingLeft ? { qty: part.wholeQty, gross: part.whole } : leftOf(part)
  if (qty !== null) return { qty, gross: proportion(base.gross, qty, base.qty) as Fen }
  const asked = gross ?? zeroFen
  if (asked === base.gross) return { qty: base.qty, gross: asked }
  if (base.qty === 0) return { qty: zeroQty, gross: asked }
  const exact = proportion(base.qty, asked, base.gross)
  // A part of the amount leaves a part of the quantity to be invoiced.
  const most = asked < base.gross ? Math.max(1, base.qty - 1) : Number.MAX_SAFE_INTEGER
  return { qty: Math.min(most, Math.max(1, exact)) as Qty, gross: asked }
}

const proportion = (of: number, part: number, whole: number) =>
  whole === 0 ? 0 : Number(divideRounded(BigInt(of) * BigInt(part), BigInt(whole)))

/**
 * A whole line keeps the order's own split of net and tax, a part is split by itself. What is owed keeps that split where its discount is
 * shown: the goods are split by themselves too, and the discount is the difference, so that the sum of both is what the bureau computes (R-VAT).
 */
function lineOf(part: InvoicePart, { qty, gross }: Share, discounts: boolean): InvoiceLine {
  const { orderId, orderNo, orderLineId, name, spec, unit, taxKind, taxRate } = part
  const line = { orderId, orderNo, orderLineId, name, spec, unit, qty, gross, taxKind, taxRate }
  const off = discounts ? Math.max(0, proportion(fullOf(part), gross, part.whole) - gross) : 0
  const tax = gross === part.whole ? part.wholeTax : taxOf(gross, part)
  const discountTax = off === 0 ? zeroFen : fen(taxOf(fen(gross + off), part) - tax)
  return { ...line, net: fen(gross - tax), tax, discount: fen(off), discountTax }
}

/** What the whole line would come to with tax at its list price. */
function fullOf({ wholeQty, listPrice, taxInclusive, taxKind, taxRate }: InvoicePart): Fen {
  const amount = lineAmount(wholeQty, listPrice)
  return taxInclusive || taxKind !== 'taxed' ? amount : splitExclusive(amount, taxRate).gross
}

const taxOf = (gross: Fen, { taxKind, taxRate }: Pick<InvoicePart, 'taxKind' | 'taxRate'>): Fen =>
  taxKind === 'taxed' ? splitInclusive(gross, taxRate).tax : zeroFen

/** A row as it stands on the invoice: goods with their quantity (null: money alone), or the discount of the goods above it, without one and below nothing. */
export interface InvoiceRowOnPaper {
  kind: 'goods' | 'discount'
  orderLineId: Id
  name: string
  spec: string
  unit: string
  qty: Qty | null
  gross: Fen
  net: Fen
  tax: Fen
  taxKind: TaxKind
  taxRate: Rate
}

/**
 * The rows of an invoice: each line's goods, with what was taken off directly below where it is shown: the same name and rate, an
 * amount below nothing, never more than the row above, and no quantity. Their sums are those of the lines (R-VAT).
 */
export function invoiceRows(lines: readonly Omit<InvoiceLine, 'orderId' | 'orderNo'>[]): InvoiceRowOnPaper[] {
  return lines.flatMap((line) => {
    const { orderLineId, name, spec, unit, qty, gross, tax, taxKind, taxRate, discount, discountTax } = line
    const same = { orderLineId, name, spec, unit, taxKind, taxRate }
    const [fullGross, fullTax] = [fen(gross + discount), fen(tax + discountTax)]
    const goods = {
      ...same,
      kind: 'goods' as const,
      qty: qty === 0 ? null : qty,
      gross: fullGross,
      net: fen(fullGross - fullTax),
      tax: fullTax,
    }
    if (discount === 0) return [goods]
    const off = { gross: fen(-discount), net: fen(discountTax - discount), tax: fen(-discountTax) }
    return [goods, { ...same, ...off, kind: 'discount' as const, unit: '', spec: '', qty: null }]
  })
}

/** How much of each order some lines hold (分), in the order of the orders. */
export function sharesOf(lines: readonly Pick<InvoiceLine, 'orderId' | 'gross'>[]): { orderId: Id; gross: Fen }[] {
  const sums = new Map<Id, number>()
  for (const { orderId, gross } of lines) sums.set(orderId, (sums.get(orderId) ?? 0) + gross)
  return [...sums].map(([orderId, gross]) => ({ orderId, gross: fen(gross) }))
}

/** How many characters a remark may have (R-INV). */
export const longestRemark = 230

/** The remark of a request to begin with: the numbers of its orders, as many as fit (R-INV). */
export function remarkOf(numbers: readonly string[]): string {
  const kept: string[] = []
  for (const no of numbers) {
    if ([...kept, no].join('、').length > longestRemark - 2) return `${kept.join('、')}…`
    kept.push(no)
  }
  return kept.join('、')
}

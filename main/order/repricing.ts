import type { OrderDiscount } from '../pricing/discount'
import { type PricedLine, priceOrder } from '../pricing/order'
import { splitInclusive, type TaxKind } from '../pricing/vat'
import { type Fen, fen, formatFen, sumFen, zeroFen } from '../value/fen'
import type { Rate } from '../value/percent'
import { Refusal } from '../value/refusal'
import { divideRounded } from '../value/round'
import type { StandingLine } from './change'
import type { DraftLine } from './draft'

/** A line of the changed order: as typed, with its tax, and the standing line it goes on from. */
export interface ChangedLine extends Pick<DraftLine, 'qty' | 'listPrice' | 'pay' | 'typedAmount' | 'inDiscount'> {
  taxKind: TaxKind
  taxRate: Rate
  from: StandingLine | null
}

/** The figures of the changed order, and of each line in its order. */
export interface Repriced {
  productTotal: Fen
  orderAmount: Fen
  gross: Fen
  net: Fen
  tax: Fen
  lines: (PricedLine & { typedAmount: Fen | null })[]
}

/**
 * Prices a changed order (R-CHG): a line of which something was delivered keeps its net price for each unit, so that what was
 * delivered keeps its value to the fen; all others are priced as on a new order, with the discount on the whole that is left
 * for them, and what the coupon does not take off the fixed ones. Refuses an agreed total that the fixed lines do not leave room
 * for (`change.totalFixed`), and a coupon that they do not leave room for (`coupon.noRoom`).
 */
export function reprice(
  lines: readonly ChangedLine[],
  discount: OrderDiscount,
  taxInclusive: boolean,
  { allowZero = false, coupon = zeroFen }: { allowZero?: boolean; coupon?: Fen } = {},
): Repriced {
  const fixed = lines.map((line) => (isFixed(line) ? fixedLine(line, taxInclusive) : null))
  const free = lines.filter((line) => !isFixed(line))
  // An agreed total is before the coupon.
  const kept = sumFen(fixed.flatMap((line) => (line ? [fen(line.amount - line.discountShare + line.couponShare)] : [])))
  const couponLeft = fen(coupon - sumFen(fixed.flatMap((line) => (line ? [line.couponShare] : []))))
  if (couponLeft < 0 || (free.length === 0 && couponLeft > 0))
    throw new Refusal('coupon.noRoom', { amount: formatFen(coupon) })
  const rest = priceOrder({
    lines: free,
    discount: restOf(discount, kept, free.length, lines),
    coupon: couponLeft,
    taxInclusive,
    allowZero,
  })
  const priced = [...rest.lines]
  const all = lines.map((line, i) => {
    const figures = fixed[i] ?? priced.shift()
    if (!figures) throw new Error('A line was not priced')
    return { ...figures, typedAmount: fixed[i] ? typedAmountOf(line, figures.amount) : line.typedAmount }
  })
  return {
    productTotal: sumFen(all.map(({ amount }) => amount)),
    orderAmount: sumFen(all.map(({ amount, discountShare }) => fen(amount - discountShare))),
    gross: sumFen(all.map(({ gross }) => gross)),
    net: sumFen(all.map(({ net }) => net)),
    tax: sumFen(all.map(({ tax }) => tax)),
    lines: all,
  }
}

const isFixed = (line: ChangedLine): line is ChangedLine & { from: StandingLine } => (line.from?.deliveredQty ?? 0) > 0

/** As much of every figure as of the quantity. */
function fixedLine({ qty, from }: ChangedLine & { from: StandingLine }, taxInclusive: boolean): PricedLine {
  const part = (whole: Fen) => fen(Number(divideRounded(BigInt(whole) * BigInt(qty), BigInt(from.qty))))
  const gross = part(from.gross)
  const rate = from.taxKind === 'taxed' ? from.taxRate : (0 as Rate)
  const net = taxInclusive ? splitInclusive(gross, rate).net : part(from.net)
  const discountShare = part(from.discountShare)
  const couponShare = part(from.couponShare)
  const amount = fen((taxInclusive ? gross : net) + discountShare)
  return { dealPrice: from.dealPrice, amount, discountShare, couponShare, gross, net, tax: fen(gross - net) }
}

/** An amount that was typed once goes on as what the line comes to now. */
const typedAmountOf = ({ from }: ChangedLine, amount: Fen): Fen | null =>
  from === null || from.typedAmount === null ? null : amount

/** What of a discount on the whole is left for the lines that are not fixed. */
function restOf(discount: OrderDiscount, kept: Fen, free: number, lines: readonly ChangedLine[]): OrderDiscount {
  if (discount.mode !== 'amount' || !lines.some(isFixed)) return discount
  const amount = discount.amount - kept
  if (free > 0 && amount >= 0) return { mode: 'amount', amount: fen(amount) }
  if (free === 0 && amount === 0) return { mode: 'none' }
  throw new Refusal('change.totalFixed', { kept: formatFen(kept) }, { 'discount.amount': 'change.totalFixed' })
}

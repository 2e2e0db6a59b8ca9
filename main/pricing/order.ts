import { type Fen, fen, sumFen, zeroFen } from '../value/fen'
import type { PayPercent, Rate } from '../value/percent'
import type { Price } from '../value/price'
import type { Qty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { allocate } from './allocation'
import { couponOff, type DiscountLeave, type OrderDiscount, orderAmount, shownPercent } from './discount'
import { dealPrice, dealPriceScale, lineAmount, priceFromAmount } from './line'
import { splitExclusive, splitInclusive, type TaxKind } from './vat'

/**
 * A line as it is typed. `typedAmount` (分) stands instead of list price × percentage when the user typed the line's
 * amount. A gift costs nothing, whatever else is typed; a line not `inDiscount` (freight) keeps its amount whatever is
 * given on the whole.
 */
export type PricedInput = {
  qty: Qty
  listPrice: Price
  pay: PayPercent
  typedAmount?: Fen | null | undefined
  taxKind: TaxKind
  taxRate: Rate
  gift?: boolean | undefined
  inDiscount?: boolean | undefined
}

/**
 * A line as it is charged, in fen: `amount` before and gross/net/tax after its share of what is taken off the whole order;
 * `couponShare` is the coupon's part of that share.
 */
export type PricedLine = {
  dealPrice: Price
  amount: Fen
  discountShare: Fen
  couponShare: Fen
  gross: Fen
  net: Fen
  tax: Fen
}

/** What `priceOrder` needs: the lines, the discount on the whole, and whether prices hold the tax (单价含税). */
export type OrderToPrice = DiscountLeave & {
  lines: readonly PricedInput[]
  discount: OrderDiscount
  /** What a coupon takes off after the discount (DSC-05). */
  coupon?: Fen | undefined
  taxInclusive: boolean
  /** Decimals of a deal price, 2 to 6; 2 unless the shop set another. */
  priceScale?: number | undefined
}

/**
 * An order as it is charged, in fen. `productTotal` and `orderAmount` are of the document's kind of price; `gross`, `net`
 * and `tax` are the sums of the lines; `orderAmount` = `productTotal` − `discountTotal` − `couponTotal`; `shownPercent` of the discount
 * is in 1/10^6, null when the products come to nothing.
 */
export type PricedOrder = {
  productTotal: Fen
  /** After the discount, before the coupon. */
  discounted: Fen
  orderAmount: Fen
  discountTotal: Fen
  couponTotal: Fen
  gross: Fen
  net: Fen
  tax: Fen
  shownPercent: number | null
  lines: PricedLine[]
}

/**
 * Prices a whole order; the form and the command both use it, so what is shown is what is charged (R-AMT-1 to 8, R-VAT).
 * Refuses, naming the line: 'order.quantityNotPositive', 'order.lineAmountTooLarge', 'order.priceTooLarge',
 * 'order.amountPriceMismatch', 'money.negative'; for the whole: 'order.discountRange', 'order.zeroAmount',
 * 'money.tooLarge', 'coupon.tooLarge'.
 */
export function priceOrder(order: OrderToPrice): PricedOrder {
  const scale = order.priceScale ?? dealPriceScale
  const priced = order.lines.map((line, index) => atLine(index, line, () => chargeLine(line, scale)))
  const productTotal = sumFen(priced.map((line) => line.amount))
  const bearing = priced.map(({ amount }, index) => (order.lines[index]?.inDiscount === false ? zeroFen : amount))
  const charges = fen(productTotal - sumFen(bearing))
  const discounted = orderAmount(productTotal, order.discount, { ...order, charges })
  const discountTotal = fen(productTotal - discounted)
  const couponTotal = couponOff(order.coupon ?? zeroFen, discounted, charges, order.allowZero)
  const shares = allocate(discountTotal, bearing)
  const couponShares = allocate(
    couponTotal,
    bearing.map((weight, index) => fen(weight - (shares[index] ?? zeroFen))),
  )
  const lines = order.lines.map((line, index): PricedLine => {
    const { dealPrice, amount } = priced[index] ?? nothing
    const couponShare = couponShares[index] ?? zeroFen
    const discountShare = fen((shares[index] ?? zeroFen) + couponShare)
    return {
      dealPrice,
      amount,
      discountShare,
      couponShare,
      ...taxed(fen(amount - discountShare), line, order.taxInclusive),
    }
  })
  return {
    productTotal,
    discounted,
    orderAmount: fen(discounted - couponTotal),
    discountTotal,
    couponTotal,
    gross: sumFen(lines.map((line) => line.gross)),
    net: sumFen(lines.map((line) => line.net)),
    tax: sumFen(lines.map((line) => line.tax)),
    shownPercent: shownPercent(discounted, productTotal),
    lines,
  }
}

type Charged = { dealPrice: Price; amount: Fen }

const nothing: Charged = { dealPrice: 0 as Price, amount: zeroFen }

function chargeLine(line: PricedInput, scale: number): Charged {
  if (line.qty <= 0) throw new Refusal('order.quantityNotPositive')
  if (line.gift) return nothing
  if (line.typedAmount !== null && line.typedAmount !== undefined) {
    return { dealPrice: priceFromAmount(line.typedAmount, line.qty), amount: line.typedAmount }
  }
  const price = dealPrice(line.listPrice, line.pay, scale)
  return { dealPrice: price, amount: lineAmount(line.qty, price) }
}

function taxed(value: Fen, line: PricedInput, inclusive: boolean): { gross: Fen; net: Fen; tax: Fen } {
  const rate = line.taxKind === 'taxed' ? line.taxRate : (0 as Rate)
  return inclusive ? { gross: value, ...splitInclusive(value, rate) } : { net: value, ...splitExclusive(value, rate) }
}

/** Tells a refusal of one line which line it was and which of its fields is at fault. */
function atLine<T>(index: number, line: PricedInput, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const typed = line.typedAmount === null || line.typedAmount === undefined ? 'listPrice' : 'typedAmount'
    const field = error.code === 'order.quantityNotPositive' ? 'qty' : typed
    throw new Refusal(error.code, { ...error.values, line: index + 1 }, { [`lines.${index}.${field}`]: error.code })
  }
}

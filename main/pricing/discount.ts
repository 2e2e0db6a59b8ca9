import { type Fen, fen, formatFen, zeroFen } from '../value/fen'
import { fullPay, type PayPercent } from '../value/percent'
import { Refusal } from '../value/refusal'
import { divideRounded } from '../value/round'

/** The discount on a whole order: none, the percentage paid, or the amount agreed on (改价, 抹零) in fen (R-AMT-4). */
export type OrderDiscount = { mode: 'none' } | { mode: 'percent'; pay: PayPercent } | { mode: 'amount'; amount: Fen }

/** What only some may do: charge more than the products come to, or nothing at all (samples, gifts) (R-AMT-5). */
export type DiscountLeave = { allowMarkup?: boolean | undefined; allowZero?: boolean | undefined }

/** What the discount leaves alone: freight and other charges, in fen; they are part of the total (R-AMT). */
export type Apart = { charges?: Fen | undefined }

/**
 * What the order costs after its discount, in fen (R-AMT-4); a percentage is of what is not charges. Refuses with
 * 'order.discountRange' less than the charges, more than the products come to without leave, and any amount for products that come to nothing; with 'order.zeroAmount'
 * an order that is given away without leave (R-AMT-5).
 */
export function orderAmount(productTotal: Fen, discount: OrderDiscount, leave: DiscountLeave & Apart = {}): Fen {
  if (discount.mode === 'none') return productTotal
  const { charges = zeroFen } = leave
  const reduced = fen(productTotal - charges)
  const amount = discount.mode === 'amount' ? discount.amount : fen(charges + percentOf(reduced, discount.pay))
  const field = discount.mode === 'amount' ? 'discount.amount' : 'discount.pay'
  const markup = amount > productTotal && (!leave.allowMarkup || reduced === 0)
  if (amount < charges || markup) {
    const code = charges > 0 ? 'order.discountBelowCharges' : 'order.discountRange'
    const said = { amount: formatFen(amount), productTotal: formatFen(productTotal) }
    const values = charges > 0 ? { ...said, charges: formatFen(charges) } : said
    throw new Refusal(code, values, { [field]: code })
  }
  if (amount === 0 && productTotal > 0 && !leave.allowZero) {
    throw new Refusal('order.zeroAmount', {}, { [field]: 'order.zeroAmount' })
  }
  return amount
}

/**
 * What a coupon takes off an order that comes to `discounted` after its discount, in fen (DSC-05). Refuses with 'coupon.tooLarge' more
 * than what is not charges, and with 'order.zeroAmount' an order that would cost nothing without leave.
 */
export function couponOff(coupon: Fen, discounted: Fen, charges: Fen, allowZero = false): Fen {
  if (coupon === 0) return coupon
  const field = { coupon: 'coupon.tooLarge' } as const
  if (coupon > discounted - charges)
    throw new Refusal('coupon.tooLarge', { amount: formatFen(coupon), left: formatFen(discounted - charges) }, field)
  if (coupon === discounted && !allowZero) throw new Refusal('order.zeroAmount', {}, { coupon: 'order.zeroAmount' })
  return coupon
}

/**
 * The order amount as a share of the product total in 1/10^6: 99.2282 % is 992 282. For information only (R-AMT-4);
 * null when the products come to nothing.
 */
export function shownPercent(amount: Fen, productTotal: Fen): number | null {
  if (productTotal === 0) return null
  return Number(divideRounded(BigInt(amount) * 1_000_000n, BigInt(productTotal)))
}

function percentOf(total: Fen, pay: PayPercent): Fen {
  return Number(divideRounded(BigInt(total) * BigInt(pay), BigInt(fullPay))) as Fen
}

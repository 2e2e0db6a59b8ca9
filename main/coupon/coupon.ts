import type { Day } from '../value/day'
import { type Fen, formatFen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'

/** How a coupon stands on a day: free, held by an order, past its days, taken out of use (DSC-05). */
export const couponStates = ['open', 'used', 'expired', 'void'] as const
export type CouponState = (typeof couponStates)[number]

/** What a coupon asks of an order. `customerId` null is for whoever brings the code; money in fen, days the first and the last. */
export interface CouponTerms {
  code: string
  customerId: Id | null
  amount: Fen
  minAmount: Fen
  validFrom: Day
  validTo: Day
  voided: boolean
  /** The order that holds it. */
  heldBy: { orderId: Id } | null
}

/** An order that is to be paid less by a coupon: `discounted` is what it comes to after its discount, before the coupon. */
export interface Redeeming {
  orderId: Id | null
  customerId: Id
  on: Day
  discounted: Fen
}

/** A code as it is compared: capitals and blanks do not count. */
export const couponKey = (code: string): string => code.normalize('NFKC').replace(/\s/gu, '').toUpperCase()

/** How a coupon stands on a day. */
export function stateOfCoupon({ voided, heldBy, validTo }: CouponTerms, on: Day): CouponState {
  if (voided) return 'void'
  if (heldBy !== null) return 'used'
  return on > validTo ? 'expired' : 'open'
}

/**
 * Refuses a coupon that an order may not use: taken out of use (`coupon.voided`), held by another order (`coupon.used`), of another
 * customer (`coupon.otherCustomer`), not yet valid (`coupon.early`) or no more (`coupon.expired`), or for larger orders
 * (`coupon.belowMinimum`).
 */
export function checkCoupon(coupon: CouponTerms, order: Redeeming): void {
  const found = faultOf(coupon, order)
  if (found) throw new Refusal(found.code, { coupon: coupon.code, ...found.values }, { coupon: found.code })
}

function faultOf(coupon: CouponTerms, { orderId, customerId, on, discounted }: Redeeming) {
  const { voided, heldBy, validFrom, validTo, minAmount } = coupon
  if (voided) return { code: 'coupon.voided' as const, values: {} }
  if (heldBy !== null && heldBy.orderId !== orderId) return { code: 'coupon.used' as const, values: {} }
  if (coupon.customerId !== null && coupon.customerId !== customerId)
    return { code: 'coupon.otherCustomer' as const, values: {} }
  if (on < validFrom) return { code: 'coupon.early' as const, values: { day: validFrom } }
  if (on > validTo) return { code: 'coupon.expired' as const, values: { day: validTo } }
  return discounted < minAmount
    ? { code: 'coupon.belowMinimum' as const, values: tooSmall(minAmount, discounted) }
    : null
}

const tooSmall = (least: Fen, amount: Fen) => ({ least: formatFen(least), amount: formatFen(amount) })

/** Refuses an order that a change makes too small for the coupon it holds (`coupon.belowMinimum`); its days are over with the confirming. */
export function checkMinimum({ code, minAmount }: Pick<CouponTerms, 'code' | 'minAmount'>, discounted: Fen): void {
  if (discounted < minAmount)
    throw new Refusal('coupon.belowMinimum', { coupon: code, ...tooSmall(minAmount, discounted) })
}

/** What a person says of a coupon; an empty code gets the next free one. `orderId` is the order it makes up for. */
export interface CouponFields {
  code: string
  customerId: Id | null
  amount: Fen
  minAmount: Fen
  validFrom: Day
  validTo: Day
  orderId: Id | null
  reason: string
}

/** A coupon that may be typed into an order. */
export interface FoundCoupon {
  id: Id
  code: string
  amount: Fen
  minAmount: Fen
  validTo: Day
}

/** A row of the coupon list. `usedBy` and `origin` are numbers of orders; null also where the person does not see the order. */
export interface CouponRow {
  id: Id
  code: string
  state: CouponState
  amount: Fen
  minAmount: Fen
  customerName: string | null
  validFrom: Day
  validTo: Day
  usedBy: string | null
  origin: string | null
  reason: string
  issuedBy: string
}

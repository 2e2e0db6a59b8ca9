import { createHash } from 'node:crypto'
import type { FieldValue } from '../field/field'
import type { OrderDiscount } from '../pricing/discount'
import type { TaxKind } from '../pricing/vat'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { PayPercent, Rate } from '../value/percent'
import type { Price } from '../value/price'
import type { Qty } from '../value/qty'

/** What an approval is given for: change any of it, and it is another order (R-APR). */
export interface Approvable {
  /** The kind of order; null is an ordinary sales order. */
  typeId: Id | null
  customerId: Id
  taxInclusive: boolean
  specialTerms: string
  discount: OrderDiscount
  orderAmount: Fen
  gross: Fen
  couponId: Id | null
  /** What stood in the own fields that a rule looked at. */
  own: readonly (readonly [Id, FieldValue | null, string | null])[]
  lines: readonly ApprovableLine[]
}

export interface ApprovableLine {
  productId: Id
  unit: string
  unitRatio: Qty
  qty: Qty
  listPrice: Price
  pay: PayPercent
  typedAmount: Fen | null
  dealPrice: Price
  amount: Fen
  discountShare: Fen
  gross: Fen
  taxKind: TaxKind
  taxRate: Rate
}

/**
 * What was approved, as 64 hexadecimal digits: the same for the same type, customer, coupon, lines, prices, discounts, taxes, terms and
 * own fields that a rule looked at, and for nothing else. Dates, addresses and notes may change without another approval.
 */
export function fingerprintOf(order: Approvable): string {
  const { typeId, customerId, taxInclusive, specialTerms, discount, orderAmount, gross, couponId, own, lines } = order
  // Without a coupon or a rule of own fields it is what it was before there were any: orders may have been waiting.
  const coupon = couponId === null ? [] : [couponId]
  const head = [typeId, customerId, taxInclusive, specialTerms, discountText(discount), orderAmount, gross, ...coupon]
  return createHash('sha256')
    .update(JSON.stringify([head, lines.map(lineText), ...(own.length === 0 ? [] : [own])]))
    .digest('hex')
}

const discountText = (discount: OrderDiscount) => {
  if (discount.mode === 'percent') return [discount.mode, discount.pay]
  return discount.mode === 'amount' ? [discount.mode, discount.amount] : [discount.mode]
}

const lineText = (line: ApprovableLine) => [
  ...[line.productId, line.unit, line.unitRatio, line.qty, line.listPrice, line.pay, line.typedAmount],
  ...[line.dealPrice, line.amount, line.discountShare, line.gross, line.taxKind, line.taxRate],
]

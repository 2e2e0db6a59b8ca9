import type { OrderDiscount } from '../pricing/discount'
import { type Fen, fen } from '../value/fen'
import { fullPay, type PayPercent } from '../value/percent'
import type { OrderDraft } from './draft'

type Given = Pick<OrderDraft, 'discount'> & {
  lines: readonly Pick<OrderDraft['lines'][number], 'productId' | 'pay' | 'typedAmount'>[]
}

/**
 * Whether a draft gives a discount that `before` does not: a percentage paid or a typed amount on a line, or anything off the
 * whole (IDP-06). What stood there already may stay, so that others can go on with an order.
 */
export function givesMore(draft: Given, before: Given | null): boolean {
  const { discount } = draft
  const same = JSON.stringify(discount) === JSON.stringify(before?.discount)
  if (discount.mode !== 'none' && !same) return true
  return draft.lines.some((line) => isCut(line) && !before?.lines.some((was) => isAlike(was, line)))
}

const isCut = ({ pay, typedAmount }: Given['lines'][number]) => pay !== fullPay || typedAmount !== null

const isAlike = (one: Given['lines'][number], other: Given['lines'][number]) =>
  one.productId === other.productId && one.pay === other.pay && one.typedAmount === other.typedAmount

/** What is taken off the whole of an order as it is stored; an agreed total is before the coupon. */
export function discountOf(order: {
  discountMode: OrderDiscount['mode']
  discountPay: PayPercent
  orderAmount: Fen
  couponAmount: Fen
}): OrderDiscount {
  if (order.discountMode === 'percent') return { mode: 'percent', pay: order.discountPay }
  return order.discountMode === 'amount'
    ? { mode: 'amount', amount: fen(order.orderAmount + order.couponAmount) }
    : { mode: 'none' }
}

import { z } from 'zod'
import type { CouponRow, FoundCoupon } from '../../main/coupon/coupon'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { command, list, question } from './entry'
import { day, fen, id, needed, text } from './value'

const tables = ['coupons', 'coupon_uses', 'sales_orders', 'customers', 'users'] as const

export const coupon = {
  ...list<CouponRow>()('coupon', 'order.read', 'order.export', tables),
  /** The coupon that somebody typed into an order of a customer; refused when it cannot be used today. */
  'coupon.read': question<FoundCoupon>()(
    'order.edit',
    tables,
    z.object({ code: needed(40), customerId: id.nullable().default(null), orderId: id.nullable().default(null) }),
  ),
  /** Money off one order, for one customer or whoever brings the code; `orderId` is an order it makes up for (ORD-24). */
  'coupon.issue': command<{ id: Id; code: string }>()(
    'coupon.manage',
    z.object({
      /** Empty: the program gives the next free code. */
      code: text(40),
      customerId: id.nullable().default(null),
      amount: fen.refine((amount) => amount > 0),
      minAmount: fen.refine((amount) => amount >= 0).default(0 as Fen),
      validFrom: day,
      validTo: day,
      orderId: id.nullable().default(null),
      reason: needed(200),
    }),
  ),
  /** Refused while an order holds it. */
  'coupon.void': command<null>()('coupon.manage', z.object({ id, reason: needed(200) })),
}

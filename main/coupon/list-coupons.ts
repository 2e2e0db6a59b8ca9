import { eq } from 'drizzle-orm'
import { findCoupon } from '../../db/coupon'
import type { Reading } from '../../db/engine'
import type { ListSpec } from '../../db/list'
import { coupons } from '../../db/schema/coupon'
import { wholeUses } from '../../db/scope'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { type CouponRow, checkCoupon, couponKey, type FoundCoupon } from './coupon'

/** All coupons as they stand on a day, the newest first (DSC-05). */
export function couponList(today: Day): ListSpec<keyof CouponRow> {
  return {
    from: `coupons k join users u on u.id = k.issued_by left join customers c on c.id = k.customer_id
      left join coupon_uses v on v.coupon_id = k.id and v.released_at is null left join sales_orders o on o.id = v.order_id
      left join sales_orders f on f.id = k.order_id`,
    key: { id: 'k.id', from: 'coupons k' },
    columns: {
      id: { sql: 'k.id', kind: 'integer' },
      code: { sql: 'k.code', kind: 'text' },
      state: { sql: stateSql(today), kind: 'text', words: 'coupon.state' },
      amount: { sql: 'k.amount', kind: 'money', sum: true },
      minAmount: { sql: 'k.min_amount', kind: 'money' },
      customerName: { sql: 'c.name', kind: 'text' },
      validFrom: { sql: 'k.valid_from', kind: 'day' },
      validTo: { sql: 'k.valid_to', kind: 'day' },
      usedBy: { sql: 'o.no', kind: 'text' },
      origin: { sql: 'f.no', kind: 'text' },
      reason: { sql: 'k.reason', kind: 'text' },
      issuedBy: { sql: 'u.name', kind: 'text' },
    },
    search: `(lower(k.code) || ' ' || coalesce(c.search_key, '') || ' ' || lower(k.reason) || ' ' || coalesce(lower(o.no), ''))`,
    order: 'k.issued_at desc, k.id desc',
  }
}

const stateSql = (today: Day) => `(case when k.voided_at is not null then 'void'
  when exists (select 1 from ${wholeUses} w where w.coupon_id = k.id and w.released_at is null) then 'used'
  when k.valid_to < '${today}' then 'expired' else 'open' end)`

interface Typed {
  code: string
  customerId: Id | null
  orderId: Id | null
}

/**
 * The coupon that somebody typed into an order (DSC-05). Refuses a code nobody knows (`coupon.unknown`), and one that this customer
 * cannot use today; whether the order is large enough its figures say.
 */
export async function readCoupon(reading: Reading, on: Day, typed: Typed): Promise<FoundCoupon> {
  const key = couponKey(typed.code)
  const [found] = await reading.db.select({ id: coupons.id }).from(coupons).where(eq(coupons.codeKey, key))
  if (!found) throw new Refusal('coupon.unknown', { coupon: typed.code }, { coupon: 'coupon.unknown' })
  const coupon = await findCoupon(reading, found.id)
  const { code, amount, minAmount, validTo } = coupon
  const customerId = typed.customerId ?? coupon.customerId ?? (0 as Id)
  checkCoupon(coupon, { ...typed, customerId, on, discounted: Number.MAX_SAFE_INTEGER as Fen })
  return { id: found.id, code, amount, minAmount, validTo }
}

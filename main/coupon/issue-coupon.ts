import { eq } from 'drizzle-orm'
import { findCoupon } from '../../db/coupon'
import { one } from '../../db/find'
import { nextCode } from '../../db/number'
import { coupons } from '../../db/schema/coupon'
import { customers } from '../../db/schema/customer'
import { salesOrders } from '../../db/schema/order'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { type CouponFields, couponKey } from './coupon'

/**
 * Issues a coupon (DSC-05, ORD-24), to one customer or to whoever brings its code; an empty code gets the next free one. Refuses a
 * code another one bears (`code.taken`), days that end before they begin or are over (`coupon.days`), and an order of another
 * customer to make up for (`coupon.otherCustomer`).
 */
export async function issueCoupon(work: Work, input: CouponFields): Promise<{ id: Id; code: string }> {
  const { validFrom, validTo, customerId, orderId } = input
  if (validTo < validFrom || validTo < work.today) throw new Refusal('coupon.days', {}, { validTo: 'coupon.days' })
  const code = input.code.trim() || (await nextCode(work, 'YHQ'))
  if (customerId !== null)
    one(await work.db.select({ id: customers.id }).from(customers).where(eq(customers.id, customerId)), 'customer')
  if (orderId !== null) await checkOrigin(work, { code, customerId, orderId })
  const [same] = await work.db
    .select()
    .from(coupons)
    .where(eq(coupons.codeKey, couponKey(code)))
  if (same) throw new Refusal('code.taken', { code }, { code: 'code.taken' })
  const id = work.newId()
  const row = { ...input, code, issuedBy: work.user.id, issuedAt: work.now, voidReason: '' }
  await work.db.insert(coupons).values({ ...row, id, codeKey: couponKey(code) })
  work.log({ record: 'coupon', recordId: id, after: { ...input, code } })
  return { id, code }
}

async function checkOrigin(
  work: Work,
  { code, customerId, orderId }: { code: string; customerId: Id | null; orderId: Id },
): Promise<void> {
  const found = await work.db
    .select({ customerId: salesOrders.customerId })
    .from(salesOrders)
    .where(eq(salesOrders.id, orderId))
  if (customerId !== null && one(found, 'salesOrder').customerId !== customerId)
    throw new Refusal('coupon.otherCustomer', { coupon: code }, { customerId: 'coupon.otherCustomer' })
}

/** Takes a coupon out of use, with a reason; refuses one that an order holds (`coupon.used`) or that is out of use already (`coupon.voided`). */
export async function voidCoupon(work: Work, { id, reason }: { id: Id; reason: string }): Promise<null> {
  const { code, voided, heldBy } = await findCoupon(work, id)
  if (voided) throw new Refusal('coupon.voided', { coupon: code })
  if (heldBy !== null) throw new Refusal('coupon.used', { coupon: code })
  const ended = { voidedBy: work.user.id, voidedAt: work.now, voidReason: reason }
  await work.db.update(coupons).set(ended).where(eq(coupons.id, id))
  work.log({ record: 'coupon', recordId: id, before: { code }, after: { voided: true, reason } })
  return null
}

import { and, eq, isNull } from 'drizzle-orm'
import type { CouponTerms } from '../main/coupon/coupon'
import type { Fen } from '../main/value/fen'
import type { Id } from '../main/value/id'
import { Refusal } from '../main/value/refusal'
import type { Reading, Tx } from './engine'
import { one } from './find'
import type { Moment } from './ledger'
import { coupons, couponUses } from './schema/coupon'

/** A coupon as it stands, with the order that holds it; refuses when there is none (`record.notFound`). */
export async function findCoupon(reading: Reading, id: Id): Promise<CouponTerms> {
  const coupon = one(await reading.db.select().from(coupons).where(eq(coupons.id, id)), 'coupon')
  const [held] = await reading.db
    .select({ orderId: couponUses.orderId })
    .from(couponUses)
    .where(and(eq(couponUses.couponId, id), isNull(couponUses.releasedAt)))
  return { ...coupon, voided: coupon.voidedAt !== null, heldBy: held ?? null }
}

/**
 * An order that is being confirmed takes its coupon: once, for no two orders hold one at a time (`coupon_uses_held`). Refuses one
 * that was taken out of use since (`coupon.voided`) or that another order holds (`coupon.used`).
 */
export async function takeCoupon(
  tx: Tx & Moment,
  { id: orderId, couponId, couponAmount }: { id: Id; couponId: Id | null; couponAmount: Fen },
): Promise<void> {
  if (couponId === null) return
  const { code, voided, heldBy } = await findCoupon(tx, couponId)
  if (voided) throw new Refusal('coupon.voided', { coupon: code })
  if (heldBy !== null) throw new Refusal('coupon.used', { coupon: code })
  const use = { couponId, orderId, amount: couponAmount, usedAt: tx.now, releasedAt: null }
  await tx.db.insert(couponUses).values({ id: tx.newId(), ...use })
}

/** An order that is cancelled gives its coupon back. */
export async function releaseCoupon(tx: Tx & Moment, orderId: Id): Promise<void> {
  const held = and(eq(couponUses.orderId, orderId), isNull(couponUses.releasedAt))
  await tx.db.update(couponUses).set({ releasedAt: tx.now }).where(held)
}

import { eq } from 'drizzle-orm'
import { one } from '../../db/find'
import { findOrder } from '../../db/order'
import { findDelivered, type ReturnLine, requestedOf } from '../../db/salesreturn'
import { deliveries } from '../../db/schema/delivery'
import type { Work } from '../command'
import { writable } from '../order/order'
import type { Id } from '../value/id'
import { formatQty, type Qty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { returnable } from './salesreturn'

/** So much of a delivered line. */
export interface Wanted {
  deliveryLineId: Id
  qty: Qty
}

export type Part = Omit<ReturnLine, 'asked'> & { qty: Qty }

export type DeliveryRecord = typeof deliveries.$inferSelect

/** The delivery that goods come back from; refuses one that was voided (`return.voided`), one that replaces what did not arrive of another (`return.replacement`), and of an order that is only looked at. */
export async function findReturnableDelivery(work: Work, id: Id): Promise<DeliveryRecord> {
  const delivery = one(await work.db.select().from(deliveries).where(eq(deliveries.id, id)), 'delivery')
  writable(await findOrder(work, delivery.orderId))
  if (delivery.state === 'VOIDED') throw new Refusal('return.voided', { no: delivery.no })
  if (delivery.replaces !== null) throw new Refusal('return.replacement', { no: delivery.no })
  return delivery
}

/**
 * The delivered lines that are wanted back. Refuses a line twice (`return.lineTwice`) and more than was delivered, less what came
 * back and what others ask for (`return.tooMuch`); `own` is the return itself when it asks already.
 */
export async function wantedParts(
  work: Work,
  deliveryId: Id,
  wanted: readonly Wanted[],
  own: Id | null,
): Promise<Part[]> {
  const delivered = await findDelivered(work, deliveryId)
  const requested = await requestedOf(work, deliveryId, own)
  if (new Set(wanted.map(({ deliveryLineId }) => deliveryLineId)).size < wanted.length)
    throw new Refusal('return.lineTwice')
  return wanted.map(({ deliveryLineId, qty }) => {
    const part = one(
      delivered.filter(({ row }) => row.id === deliveryLineId),
      'deliveryLine',
    )
    const { row, line } = part
    const left = returnable({ ...row, requestedQty: requested.get(row.id) ?? (0 as Qty) })
    if (qty <= 0) throw new Refusal('order.quantityNotPositive', { line: line.lineNo })
    if (qty > left)
      throw new Refusal('return.tooMuch', { product: line.productName, qty: formatQty(qty), left: formatQty(left) })
    return { ...part, qty }
  })
}

import { and, eq, isNull } from 'drizzle-orm'
import { type DeliveryRecord, findDelivery } from '../../db/delivery'
import { findOrder } from '../../db/order'
import { deliveries, deliveryEvents, deliveryTroubles } from '../../db/schema/delivery'
import { salesOrders } from '../../db/schema/order'
import { indexForSearch } from '../../db/search'
import type { Work } from '../command'
import { withNumber } from '../order/key'
import { writable } from '../order/order'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { deliveryKey } from './key'
import { type TrackingEvent, trackingNoOf } from './tracking'

type Columns = Partial<typeof deliveries.$inferInsert>

/**
 * Says later, or anew, who carries a delivery and under which number; it is found by that number. Refuses one that was voided
 * (`delivery.gone`), a number that is none (`delivery.trackingNo`), and one of an order that is only looked at.
 */
export async function changeCarrier(
  work: Work,
  input: { deliveryId: Id; carrier: string; trackingNo: string; phoneEnd: string },
): Promise<null> {
  const delivery = await findLive(work, input.deliveryId)
  const { carrier, phoneEnd } = input
  const trackingNo = trackingNoOf(input.trackingNo)
  const order = await findOrder(work, delivery.orderId)
  const key = withNumber(order.searchKey, trackingNo)
  const searchKey = deliveryKey(delivery.no, trackingNo, order)
  await change(work, delivery, { carrier, trackingNo, phoneEnd, searchKey })
  await indexForSearch(work, 'delivery', [delivery.id])
  if (key !== order.searchKey) {
    await work.db.update(salesOrders).set({ searchKey: key }).where(eq(salesOrders.id, order.id))
    await indexForSearch(work, 'order', [order.id])
  }
  const before = { carrier: delivery.carrier, trackingNo: delivery.trackingNo }
  tell(work, delivery, { carrier, trackingNo }, before)
  return null
}

/**
 * Writes down what is said of a delivery on its way (LOG-01); what is known already is left out. Gives how many are new. Refuses
 * a day after today (`day.future`), and a delivery that was voided (`delivery.gone`).
 */
export async function noteEvents(
  work: Work,
  input: { deliveryId: Id; events: TrackingEvent[] },
): Promise<{ added: number }> {
  const delivery = await findLive(work, input.deliveryId)
  const known = await work.db.select().from(deliveryEvents).where(eq(deliveryEvents.deliveryId, delivery.id))
  const keyOf = ({ happenedOn, minute, said }: Omit<TrackingEvent, 'place'>) => `${happenedOn} ${minute} ${said}`
  const seen = new Set(known.map(keyOf))
  const fresh = input.events.filter((event) => {
    if (event.happenedOn > work.today)
      throw new Refusal('day.future', { day: event.happenedOn }, { happenedOn: 'day.future' })
    return !seen.has(keyOf(event)) && seen.add(keyOf(event))
  })
  if (fresh.length === 0) return { added: 0 }
  await work.db.insert(deliveryEvents).values(
    fresh.map(({ happenedOn, minute, place, said }) => ({
      id: work.newId(),
      deliveryId: delivery.id,
      happenedOn,
      minute,
      place,
      said,
      createdBy: work.user.id,
      createdAt: work.now,
    })),
  )
  tell(work, delivery, { comment: fresh.at(-1)?.said ?? '' })
  return { added: fresh.length }
}

/**
 * Something is wrong with a delivery: its order is red and its owner is told, until it is settled (LOG-03). Refuses a second
 * trouble while one is open (`delivery.inTrouble`), and a delivery that was voided (`delivery.gone`).
 */
export async function raiseTrouble(work: Work, input: { deliveryId: Id; reason: string }): Promise<null> {
  const delivery = await findLive(work, input.deliveryId)
  if ((await openTrouble(work, delivery.id)) !== null) throw new Refusal('delivery.inTrouble', { no: delivery.no })
  await work.db.insert(deliveryTroubles).values({
    id: work.newId(),
    deliveryId: delivery.id,
    reason: input.reason,
    raisedBy: work.user.id,
    raisedAt: work.now,
  })
  tell(work, delivery, { reason: input.reason })
  return null
}

/** What was wrong with a delivery has come out well, or as the answer says. Refuses where nothing is wrong (`delivery.noTrouble`). */
export async function settleTrouble(work: Work, input: { deliveryId: Id; answer: string }): Promise<null> {
  const delivery = await findDelivery(work, input.deliveryId)
  const open = await openTrouble(work, delivery.id)
  if (open === null) throw new Refusal('delivery.noTrouble', { no: delivery.no })
  await work.db
    .update(deliveryTroubles)
    .set({ answer: input.answer, settledBy: work.user.id, settledAt: work.now })
    .where(eq(deliveryTroubles.id, open.id))
  tell(work, delivery, { reason: '', result: input.answer }, { reason: open.reason })
  return null
}

async function findLive(work: Work, id: Id): Promise<DeliveryRecord> {
  const delivery = await findDelivery(work, id)
  writable(await findOrder(work, delivery.orderId))
  if (delivery.state === 'VOIDED' || delivery.state === 'CANCELLED')
    throw new Refusal('delivery.gone', { no: delivery.no })
  return delivery
}

async function openTrouble(work: Work, deliveryId: Id): Promise<{ id: Id; reason: string } | null> {
  const ofDelivery = and(eq(deliveryTroubles.deliveryId, deliveryId), isNull(deliveryTroubles.settledAt))
  const [open] = await work.db.select().from(deliveryTroubles).where(ofDelivery)
  return open ?? null
}

const change = (work: Work, { id }: DeliveryRecord, columns: Columns) =>
  work.db.update(deliveries).set(columns).where(eq(deliveries.id, id))

/** Deliveries tell of themselves in the history of their order. */
function tell(work: Work, { orderId, no }: DeliveryRecord, after: Record<string, string>, before = {}): void {
  work.log({ record: 'salesOrder', recordId: orderId, before, after: { delivery: no, ...after } })
}

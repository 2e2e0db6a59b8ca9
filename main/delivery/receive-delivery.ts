import { eq, inArray } from 'drizzle-orm'
import { one, sameVersion } from '../../db/find'
import { findOrder, type OrderRecord } from '../../db/order'
import { findTypeOf } from '../../db/order-type'
import { deliveries } from '../../db/schema/delivery'
import { salesOrders } from '../../db/schema/order'
import type { Work } from '../command'
import { moved, type OrderState } from '../order/order'
import { checkType, typeOf } from '../order/ordertype'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { next } from './delivery'

type Delivery = typeof deliveries.$inferSelect

interface Received {
  id: Id
  version: number
  /** Null: all that are on their way. */
  deliveryIds: Id[] | null
  receivedOn: Day
}

/**
 * The customer has confirmed the goods of some deliveries, or of all that are on their way. Once all of a shipped order are
 * confirmed, the order is received. Refuses where the order's type leaves this out (`order.typeForbids`), when there are none (`delivery.noneOnTheWay`), a day after today (`day.future`)
 * or before a delivery (`delivery.receivedBefore`).
 */
export async function receiveDeliveries(work: Work, input: Received): Promise<null> {
  const order = await findOrder(work, input.id)
  sameVersion(order, input.version)
  const allReceived = moved(order, 'confirmReceipt')
  checkType(typeOf(await findTypeOf(work, order)), 'confirmReceipt')
  const all = await deliveriesOf(work, order.id)
  const wanted = input.deliveryIds ?? all.filter(({ state }) => state === 'SHIPPED').map(({ id }) => id)
  if (wanted.length === 0) throw new Refusal('delivery.noneOnTheWay')
  if (input.receivedOn > work.today)
    throw new Refusal('day.future', { day: input.receivedOn }, { receivedOn: 'day.future' })
  const chosen = wanted.map((id) => deliveryIn(all, id))
  for (const delivery of chosen) checkReceived(delivery, input.receivedOn)
  const { receivedOn } = input
  await work.db.update(deliveries).set({ state: 'RECEIVED', receivedOn }).where(inArray(deliveries.id, wanted))
  const onTheWay = all.some(({ id, state }) => state === 'SHIPPED' && !wanted.includes(id))
  const numbers = chosen.map(({ no }) => no).join('、')
  await write(work, order, onTheWay ? order.state : allReceived, { received: numbers, receivedOn })
  return null
}

function checkReceived({ no, state, deliveredOn }: Delivery, receivedOn: Day): void {
  next(state, 'confirmReceipt')
  if (receivedOn < deliveredOn) {
    throw new Refusal(
      'delivery.receivedBefore',
      { no, day: receivedOn, deliveredOn },
      { receivedOn: 'delivery.receivedBefore' },
    )
  }
}

/**
 * Takes the confirmation of one delivery's goods back; an order that was received is shipped again. Refuses once the order
 * is completed.
 */
export async function undoReceipt(work: Work, input: { id: Id; version: number; deliveryId: Id }): Promise<null> {
  const order = await findOrder(work, input.id)
  sameVersion(order, input.version)
  const received = order.state === 'RECEIVED'
  const state = moved(order, received ? 'reopen' : 'confirmReceipt')
  const delivery = deliveryIn(await deliveriesOf(work, order.id), input.deliveryId)
  const fields = { state: next(delivery.state, 'undoReceipt'), receivedOn: null }
  await work.db.update(deliveries).set(fields).where(eq(deliveries.id, delivery.id))
  await write(work, order, received ? state : order.state, { notReceived: delivery.no })
  return null
}

const deliveriesOf = (work: Work, orderId: Id): Promise<Delivery[]> =>
  work.db.select().from(deliveries).where(eq(deliveries.orderId, orderId))

const deliveryIn = (all: readonly Delivery[], id: Id): Delivery =>
  one(
    all.filter((delivery) => delivery.id === id),
    'delivery',
  )

async function write(work: Work, order: OrderRecord, state: OrderState, told: Record<string, string>): Promise<void> {
  await work.db
    .update(salesOrders)
    .set({ state, version: order.version + 1 })
    .where(eq(salesOrders.id, order.id))
  work.log({ record: 'salesOrder', recordId: order.id, before: { state: order.state }, after: { state, ...told } })
}

import { eq, inArray } from 'drizzle-orm'
import { one, sameVersion } from '../../db/find'
import { findOrder, type OrderRecord } from '../../db/order'
import { findTypeOf } from '../../db/order-type'
import { findDelivered } from '../../db/salesreturn'
import { deliveries } from '../../db/schema/delivery'
import { salesOrders } from '../../db/schema/order'
import type { Work } from '../command'
import { moved, type OrderState } from '../order/order'
import { checkType, typeOf } from '../order/ordertype'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { next } from './delivery'
import type { Counted } from './difference'
import { settleDifferences, type TakeBack } from './settle-differences'
import { type GiveUp, undoDifferences } from './undo-differences'

type Delivery = typeof deliveries.$inferSelect

interface Received {
  id: Id
  version: number
  /** Null: all that are on their way. */
  deliveryIds: Id[] | null
  receivedOn: Day
  /** The lines of which less arrived than was shipped. */
  differences: Counted[]
}

/**
 * The customer has confirmed the goods of some deliveries, or of all that are on their way. Once all of a shipped order are
 * confirmed, the order is received. What did not arrive is lost, shipped again or back in stock, as is said of each line (R-DLV). Refuses where the order's type leaves this out (`order.typeForbids`), when there are none (`delivery.noneOnTheWay`), a day after today (`day.future`)
 * or before a delivery (`delivery.receivedBefore`).
 */
export async function receiveDeliveries(work: Work, input: Received, takeBack: TakeBack): Promise<null> {
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
  const received = { state: 'RECEIVED', receivedOn, receivedBy: work.user.id, receivedAt: work.now } as const
  await work.db.update(deliveries).set(received).where(inArray(deliveries.id, wanted))
  const { documents, again } = await settle(work, order, chosen, input, takeBack)
  const onTheWay = again || all.some(({ id, state }) => state === 'SHIPPED' && !wanted.includes(id))
  const numbers = chosen.map(({ no }) => no).join('、')
  const told = documents.length === 0 ? {} : { goods: documents.join('、') }
  await write(work, order, onTheWay ? order.state : allReceived, { received: numbers, receivedOn, ...told })
  return null
}

/** Each difference belongs to one of the deliveries that are confirmed. */
async function settle(
  work: Work,
  order: OrderRecord,
  chosen: readonly Delivery[],
  { differences, receivedOn: on }: Received,
  takeBack: TakeBack,
): Promise<{ documents: string[]; again: boolean }> {
  const documents: string[] = []
  let [again, left] = [false, differences]
  for (const delivery of chosen) {
    const own = new Set((await findDelivered(work, delivery.id)).map(({ row }) => row.id))
    const counted = left.filter(({ deliveryLineId }) => own.has(deliveryLineId))
    left = left.filter(({ deliveryLineId }) => !own.has(deliveryLineId))
    const settled = await settleDifferences(work, order, delivery, counted, { on, takeBack })
    documents.push(...settled.documents)
    again ||= settled.again
  }
  if (left.length > 0) throw new Refusal('record.notFound', { record: 'deliveryLine' })
  return { documents, again }
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
 * Takes the confirmation of one delivery's goods back, and with it what was done about goods that did not arrive; an order that was
 * received is shipped again. Refuses once the order is completed, and what stands in the way of taking that back.
 */
export async function undoReceipt(
  work: Work,
  input: { id: Id; version: number; deliveryId: Id },
  giveUp: GiveUp,
): Promise<null> {
  const order = await findOrder(work, input.id)
  sameVersion(order, input.version)
  const received = order.state === 'RECEIVED'
  const state = moved(order, received ? 'reopen' : 'confirmReceipt')
  const delivery = deliveryIn(await deliveriesOf(work, order.id), input.deliveryId)
  await unreceive(work, delivery, giveUp)
  await write(work, await findOrder(work, order.id), received ? state : order.state, { notReceived: delivery.no })
  return null
}

/**
 * Takes the confirmation of all goods of a received order back, the latest delivery first, so that what was shipped again for an
 * earlier one is on its way when that is looked at.
 */
export async function undoAllReceipts(work: Work, orderId: Id, giveUp: GiveUp): Promise<void> {
  const received = (await deliveriesOf(work, orderId)).filter(({ state }) => state === 'RECEIVED')
  for (const delivery of received.sort((one, other) => other.id - one.id)) await unreceive(work, delivery, giveUp)
}

async function unreceive(work: Work, delivery: Delivery, giveUp: GiveUp): Promise<void> {
  const fields = { state: next(delivery.state, 'undoReceipt'), receivedOn: null, receivedBy: null, receivedAt: null }
  await undoDifferences(work, delivery, giveUp)
  await work.db.update(deliveries).set(fields).where(eq(deliveries.id, delivery.id))
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

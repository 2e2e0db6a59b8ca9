import { and, asc, between, desc, eq, inArray } from 'drizzle-orm'
import type { Day } from '../main/value/day'
import type { Id } from '../main/value/id'
import type { Reading } from './engine'
import { customers, invoiceTitles } from './schema/customer'
import { deliveries, deliveryLines } from './schema/delivery'
import { salesOrderLines, salesOrders } from './schema/order'
import { salesReturnLines, salesReturns } from './schema/salesreturn'

const delivery = {
  id: deliveries.id,
  no: deliveries.no,
  state: deliveries.state,
  deliveredOn: deliveries.deliveredOn,
  customerId: deliveries.customerId,
  order: salesOrders,
}

/** Some deliveries with their orders, the earliest first. */
export function sentWithOrders(reading: Reading, ids: readonly Id[]) {
  return reading.db
    .select(delivery)
    .from(deliveries)
    .innerJoin(salesOrders, eq(salesOrders.id, deliveries.orderId))
    .where(inArray(deliveries.id, [...ids]))
    .orderBy(asc(deliveries.deliveredOn), asc(deliveries.id))
}

/** What went to a customer on some days, both counted, and was not taken back. */
export function sentTo(reading: Reading, { customerId, from, to }: { customerId: Id; from: Day; to: Day }) {
  const live = inArray(deliveries.state, ['SHIPPED', 'RECEIVED'])
  return reading.db
    .select(delivery)
    .from(deliveries)
    .innerJoin(salesOrders, eq(salesOrders.id, deliveries.orderId))
    .where(and(eq(deliveries.customerId, customerId), between(deliveries.deliveredOn, from, to), live))
    .orderBy(asc(deliveries.deliveredOn), asc(deliveries.id))
}

/** The lines of some deliveries with those of their orders, in the order of the orders. */
export function sentLines(reading: Reading, deliveryIds: readonly Id[]) {
  return reading.db
    .select({ row: deliveryLines, line: salesOrderLines })
    .from(deliveryLines)
    .innerJoin(salesOrderLines, eq(salesOrderLines.id, deliveryLines.orderLineId))
    .where(inArray(deliveryLines.deliveryId, [...deliveryIds]))
    .orderBy(asc(salesOrderLines.lineNo), asc(deliveryLines.id))
}

/** What came back of some deliveries, or of an order, and was given back to the customer, with the lines it was sold with. */
export function backLines(reading: Reading, of: { deliveryIds: readonly Id[] } | { orderId: Id }) {
  const which =
    'orderId' in of ? eq(salesReturns.orderId, of.orderId) : inArray(salesReturns.deliveryId, [...of.deliveryIds])
  return reading.db
    .select({ asked: salesReturnLines, back: salesReturns, line: salesOrderLines, deliveryNo: deliveries.no })
    .from(salesReturns)
    .innerJoin(salesReturnLines, eq(salesReturnLines.returnId, salesReturns.id))
    .innerJoin(deliveryLines, eq(deliveryLines.id, salesReturnLines.deliveryLineId))
    .innerJoin(deliveries, eq(deliveries.id, deliveryLines.deliveryId))
    .innerJoin(salesOrderLines, eq(salesOrderLines.id, deliveryLines.orderLineId))
    .where(and(which, inArray(salesReturns.state, ['SETTLED', 'COMPLETED'])))
    .orderBy(asc(salesReturns.settledOn), asc(salesReturns.id), asc(salesOrderLines.lineNo))
}

/** What stands on a document about its buyer: the customer, and the invoice title that is usual for them, if there is one. */
export async function buyerOf(reading: Reading, customerId: Id) {
  const [customer] = await reading.db.select().from(customers).where(eq(customers.id, customerId))
  const [title] = await reading.db
    .select()
    .from(invoiceTitles)
    .where(and(eq(invoiceTitles.customerId, customerId), eq(invoiceTitles.usual, true)))
    .orderBy(desc(invoiceTitles.id))
  return { customer, title }
}

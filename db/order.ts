import { asc, eq } from 'drizzle-orm'
import type { Id } from '../main/value/id'
import type { Reading } from './engine'
import { one } from './find'
import { salesOrderLines, salesOrders } from './schema/order'

export type OrderRecord = typeof salesOrders.$inferSelect
export type OrderLineRecord = typeof salesOrderLines.$inferSelect

/** An order as it is stored; refuses when there is none (`record.notFound`). */
export async function findOrder(reading: Reading, id: Id): Promise<OrderRecord> {
  return one(await reading.db.select().from(salesOrders).where(eq(salesOrders.id, id)), 'salesOrder')
}

/** The lines of an order in their order. */
export function findOrderLines(reading: Reading, orderId: Id): Promise<OrderLineRecord[]> {
  return reading.db
    .select()
    .from(salesOrderLines)
    .where(eq(salesOrderLines.orderId, orderId))
    .orderBy(asc(salesOrderLines.lineNo))
}

import { eq } from 'drizzle-orm'
import type { OrderRecord } from '../../db/order'
import { salesOrders } from '../../db/schema/order'
import type { Work } from '../command'

/** Writes what became of an order with its next version, and what changed of it into the log; `told` is said there besides. */
export async function writeMove(
  work: Work,
  order: OrderRecord,
  fields: Partial<OrderRecord>,
  told: Record<string, string | number> = {},
): Promise<null> {
  await work.db
    .update(salesOrders)
    .set({ ...fields, version: order.version + 1 })
    .where(eq(salesOrders.id, order.id))
  const before = Object.fromEntries(Object.keys(fields).map((key) => [key, order[key as keyof OrderRecord]]))
  work.log({ record: 'salesOrder', recordId: order.id, before, after: { ...fields, ...told } })
  return null
}

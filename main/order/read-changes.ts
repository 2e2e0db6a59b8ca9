import { desc, eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { users } from '../../db/schema/access'
import { orderChanges } from '../../db/schema/order'
import type { Id } from '../value/id'
import type { Version } from './change'
import type { OrderChange } from './view'

/** The changes that were asked for of an order, the newest first, each with the order before and after (R-CHG). */
export async function readChanges(reading: Reading, { orderId }: { orderId: Id }): Promise<OrderChange[]> {
  const { id, state, reason, revision, requestedAt, endedAt, before, after } = orderChanges
  const rows = await reading.db
    .select({ id, state, reason, revision, requestedAt, endedAt, before, after, requestedBy: users.name })
    .from(orderChanges)
    .innerJoin(users, eq(users.id, orderChanges.requestedBy))
    .where(eq(orderChanges.orderId, orderId))
    .orderBy(desc(orderChanges.id))
  return rows.map((row) => ({
    ...row,
    before: JSON.parse(row.before) as Version,
    after: JSON.parse(row.after) as Version,
  }))
}

import { eq } from 'drizzle-orm'
import type { Id } from '../main/value/id'
import type { Reading } from './engine'
import { one } from './find'
import { deliveries } from './schema/delivery'

export type DeliveryRecord = typeof deliveries.$inferSelect

/** A delivery as it is stored; refuses when there is none (`record.notFound`). */
export async function findDelivery(reading: Reading, id: Id): Promise<DeliveryRecord> {
  return one(await reading.db.select().from(deliveries).where(eq(deliveries.id, id)), 'delivery')
}

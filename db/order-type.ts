import { and, eq } from 'drizzle-orm'
import type { OrderTypeConfig } from '../main/order/ordertype'
import type { Id } from '../main/value/id'
import type { Reading } from './engine'
import { one } from './find'
import { orderTypes, orderTypeVersions } from './schema/order'

/** The name of a type as it is now and what it asked for at a version; null for the ordinary sales order. */
export async function findTypeOf(
  reading: Reading,
  { typeId, typeVersion }: { typeId: Id | null; typeVersion: number | null },
): Promise<{ name: string; config: OrderTypeConfig } | null> {
  if (typeId === null || typeVersion === null) return null
  const at = and(eq(orderTypeVersions.typeId, typeId), eq(orderTypeVersions.version, typeVersion))
  const rows = await reading.db
    .select({ name: orderTypes.name, config: orderTypeVersions.config })
    .from(orderTypeVersions)
    .innerJoin(orderTypes, eq(orderTypes.id, orderTypeVersions.typeId))
    .where(at)
  const { name, config } = one(rows, 'orderType')
  // Types that were written before orders had fields of the shop's own need none.
  const kept = JSON.parse(config) as Omit<OrderTypeConfig, 'neededOwn'> & Partial<OrderTypeConfig>
  return { name, config: { ...kept, neededOwn: kept.neededOwn ?? [] } }
}

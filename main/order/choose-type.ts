import { eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { orderTypes } from '../../db/schema/order'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'

/** A type of order at one of its versions; nothing for an ordinary one. */
interface TypeAtVersion {
  typeId: Id | null
  typeVersion: number | null
}

/**
 * The type and its version an order is saved with: the ones it was written with as long as the type stays, else the type as
 * it is now. Refuses to begin with one that is out of use (`record.inactive`).
 */
export async function typeToSave(
  reading: Reading,
  typeId: Id | null,
  before: TypeAtVersion | null,
): Promise<TypeAtVersion> {
  if (before !== null && before.typeId === typeId) return { typeId, typeVersion: before.typeVersion }
  if (typeId === null) return { typeId: null, typeVersion: null }
  const type = one(await reading.db.select().from(orderTypes).where(eq(orderTypes.id, typeId)), 'orderType')
  if (!type.active) throw new Refusal('record.inactive', { name: type.name })
  return { typeId, typeVersion: type.version }
}

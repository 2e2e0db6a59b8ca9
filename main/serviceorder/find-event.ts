import { eq } from 'drizzle-orm'
import { sameVersion } from '../../db/find'
import { serviceOrders } from '../../db/schema/serviceorder'
import { findService, type ServiceRecord } from '../../db/serviceorder'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { next, type ServiceEvent } from './serviceorder'

/** A service order as somebody has read it. */
export interface Read {
  id: Id
  version: number
}

/**
 * The service order an event is about, and the state it leads to (R-ST). Refuses what the table does not name, and one that
 * somebody else has changed (`record.changed`).
 */
export async function findForEvent(
  work: Work,
  { id, version }: Read,
  event: ServiceEvent,
): Promise<{ found: ServiceRecord; state: ServiceRecord['state'] }> {
  const found = await findService(work, id)
  sameVersion(found, version)
  return { found, state: next(found.state, event) }
}

/** Writes what an event has made of a service order, and tells the log; `before` and `after` are what its history says besides. */
export async function writeEvent(
  work: Work,
  found: ServiceRecord,
  columns: Partial<typeof serviceOrders.$inferInsert>,
  { before = {}, after = {} }: { before?: Record<string, unknown>; after?: Record<string, unknown> } = {},
): Promise<null> {
  await work.db
    .update(serviceOrders)
    .set({ ...columns, version: found.version + 1 })
    .where(eq(serviceOrders.id, found.id))
  const state = columns.state ?? found.state
  work.log({
    record: 'serviceOrder',
    recordId: found.id,
    before: { state: found.state, ...before },
    after: { state, ...after },
  })
  return null
}

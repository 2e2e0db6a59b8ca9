import { eq } from 'drizzle-orm'
import { sameVersion } from '../../db/find'
import { findOrder } from '../../db/order'
import { findReturn, type ReturnRecord } from '../../db/salesreturn'
import { salesReturns } from '../../db/schema/salesreturn'
import type { Work } from '../command'
import { writable } from '../order/order'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { isEditable, next, type SalesReturnEvent } from './salesreturn'

/** A return as somebody has read it. */
export interface Read {
  id: Id
  version: number
}

/**
 * The return an event is about, and the state it leads to (R-ST). Refuses what the table does not name, a return that somebody
 * else has changed (`record.changed`), and one of an order that is only looked at.
 */
export async function findForEvent(
  work: Work,
  { id, version }: Read,
  event: SalesReturnEvent,
): Promise<{ found: ReturnRecord; state: ReturnRecord['state'] }> {
  const found = await findReturn(work, id)
  sameVersion(found, version)
  if (found.orderId !== null) writable(await findOrder(work, found.orderId))
  return { found, state: next(found.state, event, found.wish) }
}

/** A return that can still be written. Refuses `record.changed`, and one that is no draft any more (`return.notEditable`). */
export async function findEditable(work: Work, id: Id, version: number): Promise<ReturnRecord> {
  const found = await findReturn(work, id)
  sameVersion(found, version)
  if (!isEditable(found.state)) throw new Refusal('return.notEditable', { no: found.no })
  return found
}

type Columns = Partial<typeof salesReturns.$inferInsert>

/** Writes what an event has made of a return, and tells the log; `told` is what its history says besides. */
export async function writeEvent(
  work: Work,
  found: ReturnRecord,
  columns: Columns,
  told: Record<string, unknown> = {},
): Promise<null> {
  await work.db
    .update(salesReturns)
    .set({ ...columns, version: found.version + 1 })
    .where(eq(salesReturns.id, found.id))
  const after = { ...(columns.state ? { state: columns.state } : {}), ...told }
  work.log({ record: 'salesReturn', recordId: found.id, before: { state: found.state }, after })
  return null
}

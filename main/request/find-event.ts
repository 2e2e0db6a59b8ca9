import { asc, eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one, sameVersion } from '../../db/find'
import { purchaseRequestLines, purchaseRequests } from '../../db/schema/request'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { next, type RequestEvent, type RequestWhen } from './request'

export type RequestRecord = typeof purchaseRequests.$inferSelect

/** A purchase request as somebody has read it. */
export interface Read {
  id: Id
  version: number
}

/** A purchase request as it is stored; refuses when there is none (`record.notFound`). */
export async function findRequest(reading: Pick<Reading, 'db'>, id: Id): Promise<RequestRecord> {
  return one(await reading.db.select().from(purchaseRequests).where(eq(purchaseRequests.id, id)), 'purchaseRequest')
}

/** The lines of a request in their order. */
export const findLines = (work: Work, requestId: Id) =>
  work.db
    .select()
    .from(purchaseRequestLines)
    .where(eq(purchaseRequestLines.requestId, requestId))
    .orderBy(asc(purchaseRequestLines.lineNo))

/** The request an event is about, and the state it leads to. Refuses what the table does not name, and `record.changed`. */
export async function findForEvent(
  work: Work,
  { id, version }: Read,
  event: RequestEvent,
  when?: RequestWhen,
): Promise<{ found: RequestRecord; state: RequestRecord['state'] }> {
  const found = await findRequest(work, id)
  sameVersion(found, version)
  return { found, state: next(found.state, event, when) }
}

/** Writes what an event has made of a request, and tells the log; `told` is what its history says besides. */
export async function writeEvent(
  work: Work,
  found: RequestRecord,
  columns: Partial<typeof purchaseRequests.$inferInsert>,
  told: Record<string, unknown> = {},
): Promise<null> {
  const written = { ...columns, version: found.version + 1 }
  await work.db.update(purchaseRequests).set(written).where(eq(purchaseRequests.id, found.id))
  const after = { state: columns.state ?? found.state, ...told }
  work.log({ record: 'purchaseRequest', recordId: found.id, before: { state: found.state }, after })
  return null
}

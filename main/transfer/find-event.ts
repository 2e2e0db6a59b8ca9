import { asc, eq } from 'drizzle-orm'
import { one, sameVersion } from '../../db/find'
import { stockTransferLines, stockTransfers } from '../../db/schema/transfer'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { next, type TransferEvent } from './transfer'

export type TransferRecord = typeof stockTransfers.$inferSelect
export type TransferLineRecord = typeof stockTransferLines.$inferSelect

/** A transfer as somebody has read it. */
export interface Read {
  id: Id
  version: number
}

/** A transfer as it is stored; refuses when there is none (`record.notFound`). */
export async function findTransfer(work: Pick<Work, 'db'>, id: Id): Promise<TransferRecord> {
  return one(await work.db.select().from(stockTransfers).where(eq(stockTransfers.id, id)), 'stockTransfer')
}

/** The lines of a transfer in their order. */
export const linesOf = (work: Pick<Work, 'db'>, { id }: Pick<TransferRecord, 'id'>): Promise<TransferLineRecord[]> =>
  work.db
    .select()
    .from(stockTransferLines)
    .where(eq(stockTransferLines.transferId, id))
    .orderBy(asc(stockTransferLines.lineNo))

/**
 * The transfer an event is about, and the state it leads to (R-ST). Refuses what the table does not name, and one that somebody
 * else has changed (`record.changed`).
 */
export async function findForEvent(
  work: Work,
  { id, version }: Read,
  event: TransferEvent,
): Promise<{ found: TransferRecord; state: TransferRecord['state'] }> {
  const found = await findTransfer(work, id)
  sameVersion(found, version)
  return { found, state: next(found.state, event) }
}

/** Writes what an event has made of a transfer, and tells the log; `told` is what its history says besides. */
export async function writeEvent(
  work: Work,
  found: TransferRecord,
  columns: Partial<typeof stockTransfers.$inferInsert>,
  told: Record<string, unknown> = {},
): Promise<null> {
  await work.db
    .update(stockTransfers)
    .set({ ...columns, version: found.version + 1 })
    .where(eq(stockTransfers.id, found.id))
  const before = { state: found.state, plannedOn: found.plannedOn, carrier: found.carrier }
  const { state = found.state, plannedOn = found.plannedOn, carrier = found.carrier } = columns
  const after = { state, plannedOn, carrier, ...told }
  work.log({ record: 'stockTransfer', recordId: found.id, before, after })
  return null
}

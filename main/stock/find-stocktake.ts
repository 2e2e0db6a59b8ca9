import { eq } from 'drizzle-orm'
import { one, sameVersion } from '../../db/find'
import { stocktakeLines, stocktakes } from '../../db/schema/stock'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { next, type StocktakeEvent } from './stocktake'

export type StocktakeRecord = typeof stocktakes.$inferSelect
export type StocktakeLineRecord = typeof stocktakeLines.$inferSelect

/** A stocktake as it is stored; refuses when there is none (`record.notFound`). */
export async function findStocktake(work: Pick<Work, 'db'>, id: Id): Promise<StocktakeRecord> {
  return one(await work.db.select().from(stocktakes).where(eq(stocktakes.id, id)), 'stocktake')
}

/** Its lines. */
export const linesOf = (work: Pick<Work, 'db'>, id: Id): Promise<StocktakeLineRecord[]> =>
  work.db.select().from(stocktakeLines).where(eq(stocktakeLines.stocktakeId, id))

/** Takes a stocktake on by an event and tells the log. Refuses what the table does not name, and `record.changed`. */
export async function moveStocktake(
  work: Work,
  { id, version }: { id: Id; version: number },
  event: StocktakeEvent,
  columns: Partial<typeof stocktakes.$inferInsert> = {},
  told: Record<string, unknown> = {},
): Promise<null> {
  const found = await findStocktake(work, id)
  sameVersion(found, version)
  const state = next(found.state, event)
  await work.db
    .update(stocktakes)
    .set({ ...columns, state, version: version + 1 })
    .where(eq(stocktakes.id, id))
  work.log({ record: 'stocktake', recordId: id, before: { state: found.state }, after: { state, ...told } })
  return null
}

import { and, asc, eq, lte } from 'drizzle-orm'
import { serviceOrders } from '../../db/schema/serviceorder'
import type { Work } from '../command'
import { addDays } from '../value/day'
import { writeEvent } from './find-event'
import { feedbackDays, next } from './serviceorder'

/**
 * Completes what has waited seven days for a word of the customer, with an empty score and not with the best one (R-ST). Gives how
 * many. By the shop's day: done on the 1st, it is completed on the 8th.
 */
export async function closeSilent(work: Work): Promise<{ completed: number }> {
  const waiting = and(eq(serviceOrders.state, 'DONE'), lte(serviceOrders.doneOn, addDays(work.today, -feedbackDays)))
  const found = await work.db.select().from(serviceOrders).where(waiting).orderBy(asc(serviceOrders.id))
  for (const one of found) await writeEvent(work, one, { state: next(one.state, 'timeout') })
  return { completed: found.length }
}

import { and, eq, inArray } from 'drizzle-orm'
import { one, sameVersion } from '../../db/find'
import { deliveries, deliveryPlanStops, deliveryPlans } from '../../db/schema/delivery'
import { scopeOf, seenAmong } from '../../db/scope'
import type { Work } from '../command'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'

interface Plan {
  id: Id | null
  version: number
  plannedOn: Day
  driver: string
  vehicle: string
  note: string
  deliveryIds: Id[]
}

/**
 * Writes who drives which deliveries on a day, in this order; a new plan when `id` is null (DLV-07). Refuses a delivery that is not
 * on its way (`deliveryPlan.notOnTheWay`), one that another plan has (`deliveryPlan.taken`), and a plan somebody else has changed.
 * What of the plan is out of the person's sight stays in it, at the end.
 */
export async function savePlan(work: Work, input: Plan): Promise<{ id: Id; version: number }> {
  const { plannedOn, driver, vehicle, note } = input
  const wanted = [...new Set(input.deliveryIds)]
  await refuseOthers(work, input.id, wanted)
  const columns = { plannedOn, driver, vehicle, note }
  const before = input.id === null ? null : await findPlan(work, input.id)
  if (before) sameVersion(before, input.version)
  const id = before?.id ?? work.newId()
  const version = (before?.version ?? 0) + 1
  if (before)
    await work.db
      .update(deliveryPlans)
      .set({ ...columns, version })
      .where(eq(deliveryPlans.id, id))
  else
    await work.db
      .insert(deliveryPlans)
      .values({ ...columns, id, version, createdBy: work.user.id, createdAt: work.now })
  const hidden = await hiddenStops(work, id)
  await work.db.delete(deliveryPlanStops).where(eq(deliveryPlanStops.planId, id))
  const stops = [...wanted, ...hidden].map((deliveryId, at) => ({ planId: id, place: at + 1, deliveryId }))
  if (stops.length > 0) await work.db.insert(deliveryPlanStops).values(stops)
  work.log({ record: 'deliveryPlan', recordId: id, after: { plannedOn, driver, vehicle, note, stops: stops.length } })
  return { id, version }
}

/** Throws a plan away; its deliveries can be planned anew. */
export async function deletePlan(work: Work, { id, version }: { id: Id; version: number }): Promise<null> {
  const { version: now, plannedOn, driver } = await findPlan(work, id)
  sameVersion({ version: now }, version)
  await work.db.delete(deliveryPlanStops).where(eq(deliveryPlanStops.planId, id))
  await work.db.delete(deliveryPlans).where(eq(deliveryPlans.id, id))
  work.log({ record: 'deliveryPlan', recordId: id, before: { plannedOn, driver } })
  return null
}

const findPlan = async (work: Work, id: Id) =>
  one(await work.db.select().from(deliveryPlans).where(eq(deliveryPlans.id, id)), 'deliveryPlan')

/** Each is on its way, and in no other plan. */
async function refuseOthers(work: Work, own: Id | null, ids: readonly Id[]): Promise<void> {
  if (ids.length === 0) return
  const found = await work.db
    .select({
      no: deliveries.no,
      state: deliveries.state,
      planId: deliveryPlanStops.planId,
      driver: deliveryPlans.driver,
    })
    .from(deliveries)
    .leftJoin(deliveryPlanStops, eq(deliveryPlanStops.deliveryId, deliveries.id))
    .leftJoin(deliveryPlans, eq(deliveryPlans.id, deliveryPlanStops.planId))
    .where(inArray(deliveries.id, [...ids]))
  for (const { no, state, planId, driver } of found) {
    if (planId !== null && planId !== own) throw new Refusal('deliveryPlan.taken', { no, driver: driver ?? '' })
    // What was received or voided meanwhile may stay where it is.
    if (planId === null && state !== 'SHIPPED') throw new Refusal('deliveryPlan.notOnTheWay', { no })
  }
}

async function hiddenStops(work: Work, planId: Id): Promise<Id[]> {
  const scope = scopeOf(work.user)
  if (scope === '') return []
  const stops = await work.db
    .select({ id: deliveryPlanStops.deliveryId })
    .from(deliveryPlanStops)
    .where(and(eq(deliveryPlanStops.planId, planId)))
    .orderBy(deliveryPlanStops.place)
  const ids = stops.map(({ id }) => id)
  const seen = new Set(await seenAmong(work, 'deliveries', ids, scope))
  return ids.filter((id) => !seen.has(id))
}

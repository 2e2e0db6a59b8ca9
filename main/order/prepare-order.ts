import { eq, notInArray } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one, sameVersion } from '../../db/find'
import { findOrder } from '../../db/order'
import { findTypeOf } from '../../db/order-type'
import { orderStages } from '../../db/schema/order'
import type { Work } from '../command'
import { foldName } from '../customer/name'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { moved } from './order'
import { checkType, typeOf } from './ordertype'
import { checkStages, type OrderStage, type StageWord } from './stage'
import { writeMove } from './write-move'

/**
 * Says that the goods of an order are being prepared, and how far that has come (ORD-18); without a word only that. A later
 * word takes the place of the one before. Refuses where the order's type leaves this out (`order.typeForbids`).
 */
export async function prepareOrder(work: Work, input: { id: Id; version: number; stageId: Id | null }): Promise<null> {
  const order = await findOrder(work, input.id)
  sameVersion(order, input.version)
  const state = moved(order, 'start')
  checkType(typeOf(await findTypeOf(work, order)), 'start')
  const stage = input.stageId === null ? '' : await nameOf(work, input.stageId)
  return writeMove(work, order, { state, stageId: input.stageId, startedAt: order.startedAt ?? work.now }, { stage })
}

async function nameOf(work: Work, id: Id): Promise<string> {
  return one(await work.db.select({ name: orderStages.name }).from(orderStages).where(eq(orderStages.id, id)), 'stage')
    .name
}

/** The shop's words for the preparing of goods, in their order. */
export function listStages(reading: Reading): Promise<OrderStage[]> {
  return reading.json<OrderStage[]>(
    `select json_group_array(json_object('id', id, 'name', name, 'count', count)) from (
      select s.id, s.name, (select count(*) from sales_orders o where o.stage_id = s.id) as count from order_stages s order by s.place)`,
  )
}

/**
 * Puts the words in this order, renames and adds. A word that is left out may be borne by no order (`record.inUse`), and the
 * same word twice is refused (`name.taken`).
 */
export async function changeStages(work: Work, { stages }: { stages: StageWord[] }): Promise<null> {
  checkStages(stages)
  const before = await listStages(work)
  const kept = stages.flatMap(({ id }) => (id === null ? [] : [id]))
  const lost = before.find(({ id, count }) => count > 0 && !kept.includes(id))
  if (lost) throw new Refusal('record.inUse', { name: lost.name, count: lost.count })
  await work.db.delete(orderStages).where(notInArray(orderStages.id, kept))
  // The keys make way first, so that two words can change places.
  for (const id of kept)
    await work.db
      .update(orderStages)
      .set({ nameKey: `${id}` })
      .where(eq(orderStages.id, id))
  for (const [place, { id, name }] of stages.entries()) {
    const word = { name, nameKey: foldName(name), place }
    if (id === null) await work.db.insert(orderStages).values({ ...word, id: work.newId() })
    else await work.db.update(orderStages).set(word).where(eq(orderStages.id, id))
  }
  const names = (words: readonly { name: string }[]) => words.map(({ name }) => name)
  work.log({
    record: 'company',
    recordId: 1 as Id,
    before: { stages: names(before) },
    after: { stages: names(stages) },
  })
  return null
}

import { closedTo } from '../../db/period'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { settledSql } from './ended'

/** So many are written in one go, with a word of how far it has come after each. */
const step = 200

/**
 * Puts all orders of closed periods away that have ended and on which nothing is open any more (ARC-01), to be looked at only. Gives
 * which, so that they can be taken out again. Refuses while nothing is closed (`period.noneClosed`).
 */
export async function archiveOrders(work: Work): Promise<{ orderIds: Id[] }> {
  const to = await closedTo(work)
  if (to === null) throw new Refusal('period.noneClosed')
  const orderIds = await work.json<Id[]>(
    `select json_group_array(id) from (select o.id from sales_orders o where ${settledSql} order by o.id)`,
    [to],
  )
  await write(work, orderIds, true)
  return { orderIds }
}

/** Takes orders that were put away out again; those that are out already stay so. */
export async function unarchiveOrders(work: Work, { orderIds }: { orderIds: readonly Id[] }): Promise<null> {
  const archived = await work.json<Id[]>(
    `select json_group_array(id) from (select id from sales_orders where archived = 1 and historical = 0
      and id in (select value from json_each(?)) order by id)`,
    [JSON.stringify(orderIds)],
  )
  await write(work, archived, false)
  return null
}

async function write(work: Work, orderIds: readonly Id[], archived: boolean): Promise<void> {
  for (let from = 0; from < orderIds.length; from += step) {
    const some = orderIds.slice(from, from + step)
    await work.run(
      `update sales_orders set archived = ?1, version = version + 1 where id in (select value from json_each(?2))`,
      [archived ? 1 : 0, JSON.stringify(some)],
    )
    for (const recordId of some)
      work.log({ record: 'salesOrder', recordId, before: { archived: !archived }, after: { archived } })
    await work.progress(Math.min(from + step, orderIds.length), orderIds.length)
  }
}

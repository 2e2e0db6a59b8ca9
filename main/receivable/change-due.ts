import { eq } from 'drizzle-orm'
import { moveDue } from '../../db/due'
import { one } from '../../db/find'
import { openItems } from '../../db/schema/receivable'
import type { Work } from '../command'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { checkDue } from './dueday'

/**
 * Makes what is owed for a document due on another day than its term or plan says, with a reason (R-AR); the aging of earlier days stays
 * as it was. Refuses what `checkDue` and `moveDue` refuse. Done again with the day before, it is as it was.
 */
export async function changeDueOn(
  work: Work,
  { id, seen, dueOn, reason }: { id: Id; seen: Day; dueOn: Day; reason: string },
): Promise<null> {
  const item = one(await work.db.select().from(openItems).where(eq(openItems.id, id)), 'openItem')
  checkDue(item, { seen, dueOn })
  await moveDue(work, work, item, { on: work.today, dueOn, way: 'hand', reason, by: work.user.id })
  const told = (day: Day) => `${item.documentNo} ${day}`
  work.log({
    ...(item.orderId === null
      ? ({ record: 'customer', recordId: item.customerId } as const)
      : ({ record: 'salesOrder', recordId: item.orderId } as const)),
    before: { due: told(item.dueOn) },
    after: { due: told(dueOn), reason },
  })
  return null
}

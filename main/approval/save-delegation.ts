import { eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { users } from '../../db/schema/access'
import { approvalDelegations } from '../../db/schema/approval'
import type { Work } from '../command'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import type { Delegation } from './view'

interface Away {
  toId: Id
  beginsOn: Day
  endsOn: Day
}

/**
 * Says who decides in one's place from a day to a day, or nobody any more. It counts for what is asked from then on. Refuses
 * oneself (`approval.delegateSelf`), somebody who has left (`record.inactive`), and an end before the beginning (`period.reversed`).
 */
export async function saveDelegation(work: Work, { away }: { away: Away | null }): Promise<null> {
  const own = eq(approvalDelegations.fromId, work.user.id)
  const before = await work.db.select().from(approvalDelegations).where(own)
  if (away) await check(work, away)
  await work.db.delete(approvalDelegations).where(own)
  if (away) await work.db.insert(approvalDelegations).values({ id: work.newId(), fromId: work.user.id, ...away })
  work.log({ record: 'user', recordId: work.user.id, before: { away: before[0] ?? null }, after: { away } })
  return null
}

async function check(work: Work, { toId, beginsOn, endsOn }: Away): Promise<void> {
  if (toId === work.user.id) throw new Refusal('approval.delegateSelf', {}, { toId: 'approval.delegateSelf' })
  const { name, active } = one(await work.db.select().from(users).where(eq(users.id, toId)), 'user')
  if (!active) throw new Refusal('record.inactive', { name }, { toId: 'record.inactive' })
  if (endsOn < beginsOn)
    throw new Refusal('period.reversed', { from: beginsOn, to: endsOn }, { endsOn: 'period.reversed' })
}

/** Who decides in this person's place, now or later; null when nobody does. */
export async function readDelegation(reading: Reading, userId: Id, today: Day): Promise<Delegation | null> {
  const { fromId, toId, beginsOn, endsOn } = approvalDelegations
  const [found] = await reading.db
    .select({ toId, toName: users.name, beginsOn, endsOn })
    .from(approvalDelegations)
    .innerJoin(users, eq(users.id, toId))
    .where(eq(fromId, userId))
  return found && found.endsOn >= today ? found : null
}

import { and, eq, isNull } from 'drizzle-orm'
import { figuresAt, fingerprintAt } from '../../db/closing'
import { one } from '../../db/find'
import { closedTo } from '../../db/period'
import { periodClosings } from '../../db/schema/period'
import { balancesSql } from '../cashbook/balancesql'
import type { Work } from '../command'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { findOpen, type Prove } from './find-open'
import { checkClosing, refuseObstacles } from './period'

/**
 * Closes the books up to the last day of a month (R-AR, R-STK): nothing is dated into it from then on, and what is taken back of it is
 * dated today. What they tell at its end is kept with a fingerprint. Refuses what `checkClosing` and `refuseObstacles` refuse.
 */
export async function closePeriod(work: Work, { to }: { to: Day }, prove: Prove): Promise<{ id: Id }> {
  checkClosing(to, { today: work.today, closedTo: await closedTo(work) })
  refuseObstacles(await findOpen(work, { to, now: work.now }, prove), to)
  const figures = one(await figuresAt(work, [to]), 'periodClosing')
  const id = work.newId()
  await work.db.insert(periodClosings).values({
    id,
    toOn: to,
    ...figures,
    fingerprint: await fingerprintAt(work, to),
    closedBy: work.user.id,
    closedAt: work.now,
    reopenedBy: null,
    reopenedAt: null,
  })
  await work.run(
    `insert into period_cash (closing_id, account_id, amount) select ?1, b.account_id, b.amount from (${balancesSql}) b where b.amount <> 0`,
    [id, to],
  )
  work.log({ record: 'period', recordId: id, after: { to, ...figures } })
  return { id }
}

/**
 * Opens the period that was closed last once more, with a reason; its closing stays on record, and it can be closed again. Refuses
 * another one, which those after it stand on (`period.notLast`).
 */
export async function reopenPeriod(work: Work, { id, reason }: { id: Id; reason: string }): Promise<null> {
  const live = and(eq(periodClosings.id, id), isNull(periodClosings.reopenedAt))
  const { toOn } = one(await work.db.select().from(periodClosings).where(live), 'periodClosing')
  const last = await closedTo(work)
  if (toOn !== last) throw new Refusal('period.notLast', { to: toOn, last: last ?? '' })
  const reopened = { reopenedBy: work.user.id, reopenedAt: work.now, reason }
  await work.db.update(periodClosings).set(reopened).where(live)
  work.log({ record: 'period', recordId: id, before: { to: toOn }, after: { reason } })
  return null
}

import { eq } from 'drizzle-orm'
import { one } from '../../db/find'
import { dunningNotes } from '../../db/schema/dunning'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'

/**
 * Takes back what was noted by mistake, with a reason: it stays in sight, its level and promise count no more (R-AR). Refuses one that was
 * taken back before (`dunning.withdrawn`).
 */
export async function withdrawDunning(work: Work, { id, reason }: { id: Id; reason: string }): Promise<null> {
  const note = one(await work.db.select().from(dunningNotes).where(eq(dunningNotes.id, id)), 'dunning')
  const { customerId, notedOn, level, said } = note
  if (note.withdrawnAt !== null) throw new Refusal('dunning.withdrawn', { day: notedOn })
  const withdrawn = { withdrawnAt: work.now, withdrawnBy: work.user.id, withdrawnReason: reason }
  await work.db.update(dunningNotes).set(withdrawn).where(eq(dunningNotes.id, id))
  work.log({
    record: 'customer',
    recordId: customerId,
    before: { dunning: said, level },
    after: { dunning: '', reason },
  })
  return null
}

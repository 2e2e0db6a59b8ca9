import { eq } from 'drizzle-orm'
import { refuseOwnEntry } from '../../db/confirmation'
import { one } from '../../db/find'
import { company } from '../../db/schema/access'
import { writeOffs } from '../../db/schema/writeoff'
import type { Work } from '../command'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { refuseAgreedDay, smallChangeLimit } from './find-items'
import { postWriteOff, reverseWriteOff } from './post-writeoff'
import { next, type Submitted, submittedAs, type WriteOffEvent, type WriteOffState } from './writeoff'

type WriteOffRecord = typeof writeOffs.$inferSelect

/** What was withdrawn or rejected goes to finance again; small change that was withdrawn counts at once from who may confirm. Refuses what `takeOff` refuses by then, and a day of a statement that was confirmed meanwhile (`statement.confirmed`). */
export async function submitWriteOff(work: Work, { id }: { id: Id }): Promise<{ state: WriteOffState }> {
  const found = await findWriteOff(work, id)
  const how = submittedAs(found.kind, work.user.rights)
  const state = next(found.state, 'submit', how)
  const confirmed = state === 'CONFIRMED' ? { confirmedBy: work.user.id, confirmedAt: work.now } : {}
  await refuseAgreedDay(work, found)
  if (state === 'CONFIRMED') await postWriteOff(work, found)
  await moveTo(work, found, 'submit', { ...confirmed, answer: '' }, how)
  return { state }
}

/**
 * Finance agrees: what it takes off is not owed any more, or by the other customer. Refuses what is not that much open by now; with two
 * or more active users nobody agrees to what they entered (`writeOff.ownConfirmation`).
 */
export async function confirmWriteOff(work: Work, { id }: { id: Id }): Promise<null> {
  const found = await findWriteOff(work, id)
  await refuseOwnEntry(work, work.user.id, found, 'writeOff.ownConfirmation')
  await moveTo(work, found, 'confirm', { confirmedBy: work.user.id, confirmedAt: work.now })
  await postWriteOff(work, found)
  return null
}

/** Finance sends it back with a reason; nothing was counted, nothing changes. */
export async function rejectWriteOff(work: Work, { id, reason }: { id: Id; reason: string }): Promise<null> {
  await moveTo(work, await findWriteOff(work, id), 'reject', { answer: reason })
  return null
}

/** Takes back what waits for finance; it can be submitted again. */
export async function withdrawWriteOff(work: Work, { id }: { id: Id }): Promise<null> {
  await moveTo(work, await findWriteOff(work, id), 'withdraw', {})
  return null
}

/**
 * Voids it with a reason: every figure is as if it had never counted, all rows stay on record. Refuses a transfer of which something is
 * settled with the other customer (`writeOff.settled`), and one that counts to who may not confirm it (`right.missing`).
 */
export async function voidWriteOff(work: Work, { id, reason }: { id: Id; reason: string }): Promise<null> {
  const found = await findWriteOff(work, id)
  if (found.state === 'CONFIRMED' && !work.user.rights.includes('receipt.confirm'))
    throw new Refusal('right.missing', { right: 'receipt.confirm' })
  await moveTo(work, found, 'void', { answer: reason })
  if (found.state === 'CONFIRMED') await reverseWriteOff(work, found)
  return null
}

/** Sets up to how much is written off as small change by who may confirm without anybody else's word (分); 0 is never. */
export async function changeSmallChange(work: Work, { limit }: { limit: Fen }): Promise<null> {
  const before = { smallChange: await smallChangeLimit(work) }
  await work.db.update(company).set({ smallChange: limit })
  work.log({ record: 'company', recordId: 1 as Id, before, after: { smallChange: limit } })
  return null
}

async function findWriteOff(work: Work, id: Id): Promise<WriteOffRecord> {
  return one(await work.db.select().from(writeOffs).where(eq(writeOffs.id, id)), 'writeOff')
}

async function moveTo(
  work: Work,
  found: WriteOffRecord,
  event: WriteOffEvent,
  fields: Partial<WriteOffRecord>,
  how: Submitted = 'waits',
): Promise<void> {
  const state = next(found.state, event, how)
  await work.db
    .update(writeOffs)
    .set({ ...fields, state })
    .where(eq(writeOffs.id, found.id))
  const ownEntry = event === 'confirm' && found.createdBy === work.user.id
  const after = { state, ...(fields.answer ? { reason: fields.answer } : {}), ...(ownEntry ? { ownEntry } : {}) }
  work.log({ record: 'writeOff', recordId: found.id, before: { state: found.state }, after })
}

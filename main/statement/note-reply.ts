import { and, eq } from 'drizzle-orm'
import { one } from '../../db/find'
import { customerStatementDifferences, customerStatementReplies } from '../../db/schema/statement'
import type { Work } from '../command'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { findForEvent, findStatement, type Read, writeEvent } from './find-statement'
import type { ReplyOutcome } from './statement'
import type { Difference } from './view'

/** What a customer said to a statement: who and when, what they have instead, and line by line what differs. */
export interface Reply {
  outcome: ReplyOutcome
  repliedOn: Day
  person: string
  /** Their closing balance, where they told it (分). */
  theirs: Fen | null
  note: string
  differences: Pick<Difference, 'key' | 'documentNo' | 'ours' | 'theirs' | 'remark'>[]
}

/**
 * Notes what the customer said (R-SOA); no figure changes by it. Refuses a day after today (`day.future`), an agreement that names
 * differences (`statement.agreedDiffers`), and a difference nobody said anything about (`statement.differsHow`).
 */
export async function noteReply(work: Work, { differences, ...input }: Read & Reply): Promise<null> {
  const { id, version, outcome, repliedOn, person, theirs, note } = input
  const agreed = outcome === 'confirmed'
  const { found, state } = await findForEvent(work, { id, version }, agreed ? 'confirm' : 'differ')
  if (repliedOn > work.today) throw new Refusal('day.future', { day: repliedOn }, { repliedOn: 'day.future' })
  if (agreed && (differences.length > 0 || (theirs !== null && theirs !== found.closing)))
    throw new Refusal('statement.agreedDiffers', { no: found.no })
  if (!agreed && differences.length === 0 && theirs === null && note === '')
    throw new Refusal('statement.differsHow', {}, { note: 'statement.differsHow' })
  const replyId = work.newId()
  const reply = { id: replyId, statementId: id, outcome, repliedOn, person, theirs, note }
  await work.db.insert(customerStatementReplies).values({ ...reply, createdBy: work.user.id, createdAt: work.now })
  if (differences.length > 0)
    await work.db
      .insert(customerStatementDifferences)
      .values(differences.map((one) => ({ ...one, id: work.newId(), statementId: id, replyId })))
  const told = { receivedOn: repliedOn, contact: person, note }
  return writeEvent(work, found, { state, repliedOn, theirs: agreed ? found.closing : theirs }, told)
}

/** Says that a difference is cleared up; nothing else changes. Refuses one that is already (`statement.settled`). */
export async function settleDifference(work: Work, { id, differenceId }: { id: Id; differenceId: Id }): Promise<null> {
  const found = await findStatement(work, id)
  const own = and(eq(customerStatementDifferences.id, differenceId), eq(customerStatementDifferences.statementId, id))
  const difference = one(await work.db.select().from(customerStatementDifferences).where(own), 'statement')
  if (difference.settledOn !== null) throw new Refusal('statement.settled', { no: difference.documentNo })
  await work.db
    .update(customerStatementDifferences)
    .set({ settledOn: work.today, settledBy: work.user.id })
    .where(eq(customerStatementDifferences.id, differenceId))
  return writeEvent(work, found, {}, { result: difference.documentNo || difference.remark })
}

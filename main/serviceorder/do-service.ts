import type { Work } from '../command'
import type { Day } from '../value/day'
import { dayOf } from '../value/instant'
import { Refusal } from '../value/refusal'
import { findForEvent, type Read, writeEvent } from './find-event'

/** The work begins. */
export async function startService(work: Work, input: Read): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'start')
  return writeEvent(work, found, { state, startedAt: work.now })
}

/**
 * The work is done, without fee and parts, and what came of it is said; now the customer has their say. Refuses a day before the
 * work began (`service.doneBefore`) or after today (`day.future`).
 */
export async function finishService(work: Work, input: Read & { doneOn: Day; result: string }): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'finish')
  const { doneOn, result } = input
  const begun = found.startedAt === null ? found.requestedOn : dayOf(found.startedAt)
  if (doneOn < begun) throw new Refusal('service.doneBefore', { day: doneOn, begun }, { doneOn: 'service.doneBefore' })
  if (doneOn > work.today) throw new Refusal('day.future', { day: doneOn }, { doneOn: 'day.future' })
  return writeEvent(work, found, { state, doneOn, result }, { after: { doneOn, result } })
}

/** What the customer says of it: one to five, and words; that closes it (SVC-02). */
export async function noteFeedback(work: Work, input: Read & { score: number; feedback: string }): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'feedback')
  const { score, feedback } = input
  return writeEvent(work, found, { state, score, feedback }, { after: { score, feedback } })
}

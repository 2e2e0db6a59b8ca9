import type { Work } from '../command'
import { findForEvent, type Read, writeEvent } from './find-event'
import { giveBackAll } from './give-back'

/** Asks for a need to be confirmed. */
export async function submitService(work: Work, input: Read): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'submit')
  return writeEvent(work, found, { state, answer: '' })
}

/** The need is understood and will be seen to (SVC-02): a person and a time can be planned. */
export async function confirmNeed(work: Work, input: Read): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'confirmNeed')
  return writeEvent(work, found, { state })
}

/** Sends it back to be written better, and says why. */
export async function rejectNeed(work: Work, input: Read & { reason: string }): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'reject')
  return writeEvent(work, found, { state, answer: input.reason }, { after: { reason: input.reason } })
}

/** Drops it before the work has begun; parts that were taken for it lie in stock again. */
export async function cancelService(work: Work, input: Read & { reason: string }): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'cancel')
  await giveBackAll(work, found)
  return writeEvent(work, found, { state, answer: input.reason }, { after: { reason: input.reason } })
}

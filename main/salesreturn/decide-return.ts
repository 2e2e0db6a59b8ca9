import type { Work } from '../command'
import { findForEvent, type Read, writeEvent } from './find-event'

/** Lets the goods come back, or the money where only that is asked for. */
export async function approveSalesReturn(work: Work, input: Read): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'approve')
  return writeEvent(work, found, { state })
}

/** Does not let them, and says why; the request can be written anew. */
export async function rejectSalesReturn(work: Work, input: Read & { reason: string }): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'reject')
  return writeEvent(work, found, { state, answer: input.reason }, { reason: input.reason })
}

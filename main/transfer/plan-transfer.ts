import type { Work } from '../command'
import type { Day } from '../value/day'
import { findForEvent, type Read, writeEvent } from './find-event'

/** The goods are needed there; a day and who brings them can be planned (TRF-02). */
export async function confirmTransfer(work: Work, input: Read): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'confirmNeed')
  return writeEvent(work, found, { state })
}

/** Plans the day and who brings it, or plans it anew. */
export async function planTransfer(work: Work, input: Read & { plannedOn: Day; carrier: string }): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'plan')
  const { plannedOn, carrier } = input
  return writeEvent(work, found, { state, plannedOn, carrier })
}

/** Drops it before the goods have left. */
export async function cancelTransfer(work: Work, input: Read & { reason: string }): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'cancel')
  return writeEvent(work, found, { state, answer: input.reason }, { reason: input.reason })
}

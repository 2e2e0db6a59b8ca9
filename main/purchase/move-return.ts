import { sameVersion } from '../../db/find'
import { nextNumber } from '../../db/number'
import { indexForSearch } from '../../db/search'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { follow } from '../value/machine'
import { Refusal } from '../value/refusal'
import { findReturn, findReturnLines, type PurchaseReturnRecord } from './find-purchase'
import { purchaseKey } from './key'
import type { WhenFlow } from './purchase'
import { type PurchaseReturnEvent, purchaseReturn } from './purchasereturn'
import { writeReturn } from './write-purchase'

interface Event {
  id: Id
  version: number
}

/** The return an event is about, and the state it leads to; refuses what the table does not name and `record.changed`. */
async function moved(work: Work, { id, version }: Event, event: PurchaseReturnEvent, when?: WhenFlow) {
  const order = await findReturn(work, id)
  sameVersion(order, version)
  return { order, state: follow(purchaseReturn, order.state, event, when) }
}

/** Submits a purchase return and gives it its number (R-DOC); approved at once where who submits it may approve. Refuses one without lines (`order.noLines`). */
export async function submitReturn(
  work: Work,
  input: Event,
): Promise<{ no: string; state: PurchaseReturnRecord['state'] }> {
  const mayApprove = work.user.rights.includes('purchase.approve')
  const { order, state } = await moved(work, input, 'submit', mayApprove ? 'noFlow' : 'flow')
  if ((await findReturnLines(work, order.id)).length === 0) throw new Refusal('order.noLines')
  const no = order.no ?? (await nextNumber(work, 'CGTH', order.returnedOn))
  await writeReturn(work, order, { state, no, searchKey: purchaseKey({ ...order, no }) })
  await indexForSearch(work, 'purchaseReturn', [order.id])
  return { no, state }
}

/** Approves a purchase return that waits for it. */
export async function approveReturn(work: Work, input: Event): Promise<null> {
  const { order, state } = await moved(work, input, 'approve')
  return writeReturn(work, order, { state, reason: '' })
}

/** Sends a purchase return back to whoever wrote it, with the reason. */
export async function rejectReturn(work: Work, input: Event & { reason: string }): Promise<null> {
  const { order, state } = await moved(work, input, 'reject')
  return writeReturn(work, order, { state, reason: input.reason })
}

/** A purchase return is done with: what it came to is settled, and its papers are there. */
export async function completeReturn(work: Work, input: Event): Promise<null> {
  const { order, state } = await moved(work, input, 'complete')
  return writeReturn(work, order, { state, endedAt: work.now })
}

/** Calls a purchase return off, with the reason; its number stays taken. */
export async function cancelReturn(work: Work, input: Event & { reason: string }): Promise<null> {
  const { order, state } = await moved(work, input, 'cancel')
  return writeReturn(work, order, { state, reason: input.reason, endedAt: work.now })
}

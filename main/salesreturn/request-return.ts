import { findDeliveredLines } from '../../db/salesreturn'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { formatQty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { findReturnableDelivery, type Part, type Wanted, wantedParts } from './check-lines'
import { findEditable, findForEvent, type Read, writeEvent } from './find-event'
import type { ReturnCause, ReturnWish } from './salesreturn'
import { sourceOf, writeLines, writeReturn } from './write-return'

interface Request {
  id: Id | null
  version: number
  deliveryId: Id
  wish: ReturnWish
  cause: ReturnCause
  reason: string
  lines: Wanted[]
}

/**
 * Writes a request down, a new one under its number, or what is changed of one that is a draft or was rejected (RTN-01). Refuses
 * more than may come back (`return.tooMuch`), another delivery than it was written for (`return.otherDelivery`), and one that is
 * no draft any more (`return.notEditable`).
 */
export async function saveSalesReturn(work: Work, input: Request): Promise<{ id: Id; no: string; version: number }> {
  const { id, deliveryId, wish, cause, reason } = input
  const delivery = await findReturnableDelivery(work, deliveryId)
  const parts = await wantedParts(work, deliveryId, input.lines, id)
  if (id === null) {
    const made = await writeReturn(work, await sourceOf(work, delivery), work.today, {
      state: 'DRAFT',
      wish,
      cause,
      reason,
    })
    await writeLines(work, made.id, parts)
    work.log({
      record: 'salesReturn',
      recordId: made.id,
      after: { no: made.no, state: 'DRAFT', reason, ...told(parts) },
    })
    return { ...made, version: 1 }
  }
  const found = await findEditable(work, id, input.version)
  if (found.deliveryId !== deliveryId) throw new Refusal('return.otherDelivery', { no: found.no })
  await writeLines(work, id, parts)
  await writeEvent(work, found, { wish, cause, reason }, { reason, ...told(parts) })
  return { id, no: found.no, version: found.version + 1 }
}

const told = (parts: readonly Part[]) => ({
  goods: parts.map(({ line, qty }) => `${line.productName} × ${formatQty(qty)}`).join('、'),
})

/** Asks for it: from now on nobody else can ask for the same goods. Refuses what may not come back any more (`return.tooMuch`), and without an order who lacks the right (`right.missing`). */
export async function submitSalesReturn(work: Work, input: Read): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'submit')
  if (found.deliveryId === null) {
    if (!work.user.rights.includes('return.free')) throw new Refusal('right.missing', { right: 'return.free' })
  } else {
    await findReturnableDelivery(work, found.deliveryId)
    const lines = await findDeliveredLines(work, found.id)
    const wanted = lines.map(({ asked: { qty }, row }) => ({ deliveryLineId: row.id, qty }))
    await wantedParts(work, found.deliveryId, wanted, found.id)
  }
  return writeEvent(work, found, { state, answer: '', submittedAt: work.now })
}

/** Drops a request before the goods are here; what it asked for may be asked for again. */
export async function cancelSalesReturn(work: Work, input: Read & { reason: string }): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'cancel')
  return writeEvent(work, found, { state, answer: input.reason }, { reason: input.reason })
}

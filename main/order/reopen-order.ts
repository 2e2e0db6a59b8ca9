import { sameVersion } from '../../db/find'
import { findOrder, type OrderRecord } from '../../db/order'
import type { Work } from '../command'
import { fen, formatFen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { outstandingOf } from './due'
import { moved, next, writable } from './order'
import { reserveRest } from './reserve-rest'
import { writeMove } from './write-move'

/**
 * Takes an order one step back (R-ST): a completed one may be worked on again, one that was closed short is delivered on and
 * holds back what is left, and of one that was received the receipt of all goods is undone, and with it
 * what was done about goods that had not arrived.
 */
export async function reopenOrder(
  work: Work,
  input: { id: Id; version: number; reason: string },
  undoReceipts: (work: Work, orderId: Id) => Promise<void>,
): Promise<null> {
  const order = await findOrder(work, input.id)
  sameVersion(order, input.version)
  const state = moved(order, 'reopen')
  if (order.state === 'CLOSED') await reserveRest(work, order.id, 'hold')
  if (order.state === 'RECEIVED') await undoReceipts(work, order.id)
  return writeMove(work, order, { state, endedAt: null }, { reason: input.reason })
}

/**
 * Puts an order that has ended away, to be looked at only, or takes it out again (ARC-01). Refuses one on which something is
 * still owed (`order.notSettled`) or was paid too much (`order.overPaid`), and one a red letter is due for (`order.redDue`).
 */
export async function archiveOrder(work: Work, input: { id: Id; version: number; archived: boolean }): Promise<null> {
  const order = await findOrder(work, input.id)
  sameVersion(order, input.version)
  writable({ ...order, archived: false })
  next(order.state, 'archive')
  if (input.archived) refuseUnsettled(order)
  return writeMove(work, order, { archived: input.archived })
}

function refuseUnsettled(order: OrderRecord): void {
  const no = order.no ?? ''
  const left = outstandingOf(order)
  if (left > 0) throw new Refusal('order.notSettled', { no, amount: formatFen(left) })
  if (left < 0) throw new Refusal('order.overPaid', { no, amount: formatFen(fen(-left)) })
  if (order.redDue > 0) throw new Refusal('order.redDue', { no, amount: formatFen(order.redDue) })
}

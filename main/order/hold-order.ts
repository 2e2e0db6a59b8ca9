import { sameVersion } from '../../db/find'
import { findOrder } from '../../db/order'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { salesOrder, writable } from './order'
import { writeMove } from './write-move'

/** Holds an order that is under way: it is not approved, shipped nor completed until it is released (R-ST). */
export async function holdOrder(work: Work, input: { id: Id; version: number; reason: string }): Promise<null> {
  const order = await findOrder(work, input.id)
  sameVersion(order, input.version)
  writable(order)
  if (salesOrder.ends.includes(order.state)) throw new Refusal('order.ended', { state: `order.state.${order.state}` })
  return writeMove(work, order, { onHold: true, holdReason: input.reason })
}

/** Releases a held order: everything its state allows is possible again. */
export async function releaseOrder(work: Work, input: { id: Id; version: number }): Promise<null> {
  const order = await findOrder(work, input.id)
  sameVersion(order, input.version)
  writable(order)
  return writeMove(work, order, { onHold: false, holdReason: '' })
}

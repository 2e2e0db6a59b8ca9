import { eq } from 'drizzle-orm'
import { endChange } from '../../db/approval'
import { salesOrders } from '../../db/schema/order'
import type { Work } from '../command'
import { next } from '../order/order'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { confirmApproved } from './confirm-approved'
import { decide, earlierThan, type Outcome, sendBack } from './course'
import { findOpenTask, type OpenTask } from './find-task'
import { askOf, findCourse, keepCourse } from './keep-course'
import { type Approved, isReason } from './round'

interface Approving {
  taskId: Id
  comment: string
  acceptShortage: boolean
}

/**
 * Approves an order at the node one is asked at. After the last node it is confirmed in the same transaction, with its goods
 * reserved; refuses a shortage as confirming does, what was decided already, and what has changed since it was submitted.
 */
export async function approveTask(
  work: Work,
  { taskId, comment, acceptShortage }: Approving,
  applyChange: (work: Work, changeId: Id) => Promise<'APPLIED' | 'CONFLICT'>,
): Promise<{ state: Approved }> {
  const found = await findOpenTask(work, taskId)
  const outcome = await say(work, found, 'APPROVED', comment)
  const state = outcome === 'PASSED' ? await finish(work, found, acceptShortage, applyChange) : 'PENDING'
  logDecision(work, found, { decision: 'approved', state, ...(comment === '' ? {} : { comment }) })
  return { state }
}

/** After the last node: the order is confirmed, or its change applied. */
async function finish(
  work: Work,
  { approval, order }: OpenTask,
  acceptShortage: boolean,
  applyChange: Parameters<typeof approveTask>[2],
): Promise<Approved> {
  if (approval.changeId !== null) return applyChange(work, approval.changeId)
  await confirmApproved(work, order, { ...approval, state: 'PASSED' }, acceptShortage)
  return 'CONFIRMED'
}

/**
 * Rejects an order with a reason of two characters or more (`approval.reasonNeeded`): it goes back to be reworked (APR-06), or, with
 * `toNode`, to an earlier step of this round, where everybody is asked anew (`approval.noSuchStep` where it cannot); a change leaves
 * no trace in the order. Where the votes of several decide, it is one of them.
 */
export async function rejectTask(
  work: Work,
  { taskId, reason, toNode }: { taskId: Id; reason: string; toNode: number | null },
): Promise<null> {
  if (!isReason(reason)) throw new Refusal('approval.reasonNeeded', {}, { reason: 'approval.reasonNeeded' })
  const found = await findOpenTask(work, taskId)
  if (toNode !== null) return returnTo(work, found, toNode, reason)
  const outcome = await say(work, found, 'REJECTED', reason)
  if (outcome !== 'REJECTED') {
    // One vote of several: the round goes on.
    logDecision(work, found, { decision: 'against', state: found.order.state, reason })
    return null
  }
  if (found.approval.changeId !== null) {
    await endChange(work, work.now, found.approval.changeId, 'REJECTED')
    logDecision(work, found, { decision: 'rejected', change: 'REJECTED', reason })
    return null
  }
  const state = next(found.order.state, 'reject')
  await work.db
    .update(salesOrders)
    .set({ state, version: found.order.version + 1 })
    .where(eq(salesOrders.id, found.order.id))
  logDecision(work, found, { decision: 'rejected', state, reason })
  return null
}

/** Asks everybody from an earlier step on once more. */
async function returnTo(work: Work, found: OpenTask, toNode: number, reason: string): Promise<null> {
  const { task, approval } = found
  const course = await findCourse(work, approval)
  if (!earlierThan(course.plan, task.node).some(({ key }) => key === toNode)) throw new Refusal('approval.noSuchStep')
  const back = sendBack(course, task, toNode, approval.submittedBy, await askOf(work, approval.submittedBy))
  await keepCourse(work, approval, back, { node: task.node, turn: task.turn, reason })
  logDecision(work, found, { decision: 'returned', state: found.order.state, toNode, reason })
  return null
}

async function say(
  work: Work,
  { task, approval }: OpenTask,
  decision: 'APPROVED' | 'REJECTED',
  reason: string,
): Promise<Outcome> {
  const course = await findCourse(work, approval)
  const ask = await askOf(work, approval.submittedBy)
  const said = decide(course, task, decision, approval.submittedBy, ask)
  await keepCourse(work, approval, { plan: course.plan, ...said }, { node: task.node, turn: task.turn, reason })
  return said.outcome
}

function logDecision(work: Work, { order, approval, task }: OpenTask, after: Record<string, unknown>): void {
  const at = { round: approval.round, node: task.node }
  work.log({ record: 'salesOrder', recordId: order.id, before: { state: order.state }, after: { ...after, ...at } })
}

import { eq } from 'drizzle-orm'
import { endChange } from '../../db/approval'
import { salesOrders } from '../../db/schema/order'
import type { Work } from '../command'
import { next } from '../order/order'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { confirmApproved } from './confirm-approved'
import { decide, type Outcome } from './course'
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

/** Rejects an order with a reason of two characters or more (`approval.reasonNeeded`): it goes back to be reworked (APR-06); a change leaves no trace in the order. */
export async function rejectTask(work: Work, { taskId, reason }: { taskId: Id; reason: string }): Promise<null> {
  if (!isReason(reason)) throw new Refusal('approval.reasonNeeded', {}, { reason: 'approval.reasonNeeded' })
  const found = await findOpenTask(work, taskId)
  await say(work, found, 'REJECTED', reason)
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

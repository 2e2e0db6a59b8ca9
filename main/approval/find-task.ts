import { eq } from 'drizzle-orm'
import { type ApprovalRecord, type ApprovalTaskRecord, ownFieldsOf } from '../../db/approval'
import { one } from '../../db/find'
import { findOrder, findOrderLines, type OrderRecord } from '../../db/order'
import { users } from '../../db/schema/access'
import { approvals, approvalTasks } from '../../db/schema/approval'
import { orderChanges } from '../../db/schema/order'
import type { Work } from '../command'
import type { Version } from '../order/change'
import type { Id } from '../value/id'
import { formatInstant } from '../value/instant'
import { Refusal } from '../value/refusal'
import { printOf } from './print-of'

/** A question that is asked of the person at work, with its round and its order. */
export interface OpenTask {
  task: ApprovalTaskRecord
  approval: ApprovalRecord
  order: OrderRecord
}

/**
 * Finds a question to decide. Refuses one that was decided meanwhile, naming by whom and when (`approval.decided`), one that is
 * asked of somebody else (`approval.notAsked`), and one about an order that is no longer what was submitted (`approval.changed`).
 */
export async function findOpenTask(work: Work, taskId: Id): Promise<OpenTask> {
  const task = one(await work.db.select().from(approvalTasks).where(eq(approvalTasks.id, taskId)), 'approval')
  const approval = one(await work.db.select().from(approvals).where(eq(approvals.id, task.approvalId)), 'approval')
  const order = await findOrder(work, approval.orderId)
  if (task.state !== 'OPEN' || approval.state !== 'PENDING') await refuseDecided(work, task, approval, order)
  if (task.userId !== work.user.id) throw new Refusal('approval.notAsked', { no: order.no ?? '' })
  if (approval.fingerprint !== (await printNow(work, approval, order)))
    throw new Refusal('approval.changed', { no: order.no ?? '' })
  return { task, approval, order }
}

/** What would be approved now: the order as it stands, or as the change makes it. */
async function printNow(work: Work, approval: ApprovalRecord, order: OrderRecord): Promise<string> {
  const { changeId } = approval
  const own = ownFieldsOf(approval)
  if (changeId === null) return printOf(work, order, await findOrderLines(work, order.id), own)
  const change = one(await work.db.select().from(orderChanges).where(eq(orderChanges.id, changeId)), 'orderChange')
  const { head, lines } = JSON.parse(change.after) as Version
  return printOf(work, { ...order, ...head }, lines, own)
}

/** Tells who was first; where nobody was, the order is no longer waiting for this person. */
async function refuseDecided(
  work: Work,
  task: ApprovalTaskRecord,
  approval: ApprovalRecord,
  order: OrderRecord,
): Promise<never> {
  const decided = await work.db
    .select({ name: users.name, node: approvalTasks.node, at: approvalTasks.decidedAt })
    .from(approvalTasks)
    .innerJoin(users, eq(users.id, approvalTasks.userId))
    .where(eq(approvalTasks.approvalId, approval.id))
  const done = decided.filter(({ at }) => at !== null).sort((a, b) => (b.at ?? 0) - (a.at ?? 0))
  const by = done.find(({ node }) => node === task.node) ?? done[0]
  const no = order.no ?? ''
  if (!by?.at) throw new Refusal('approval.over', { no })
  throw new Refusal('approval.decided', { no, name: by.name, time: formatInstant(by.at) })
}

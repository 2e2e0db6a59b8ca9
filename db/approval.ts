import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { OwnRule } from '../main/approval/ownrule'
import type { ApprovalState } from '../main/approval/round'
import type { Id } from '../main/value/id'
import type { Instant } from '../main/value/instant'
import type { Reading, Tx } from './engine'
import { approvalOwnRules, approvals, approvalTasks } from './schema/approval'
import { orderChanges } from './schema/order'

export type ApprovalRecord = typeof approvals.$inferSelect
export type ApprovalTaskRecord = typeof approvalTasks.$inferSelect

/** The own fields of the order a round looked at. */
export const ownFieldsOf = ({ ownFields }: Pick<ApprovalRecord, 'ownFields'>) => JSON.parse(ownFields) as Id[]

/** The rules over the shop's own fields of orders, in their order. */
export async function listOwnRules(reading: Reading): Promise<OwnRule[]> {
  const { fieldId, test, textValue, numberValue, place } = approvalOwnRules
  const rows = await reading.db
    .select({ fieldId, test, textValue, numberValue })
    .from(approvalOwnRules)
    .orderBy(asc(place))
  return rows.map(({ textValue, numberValue, ...rule }) => ({ ...rule, value: textValue ?? numberValue }))
}

/** The round that an order is in; nothing when it is in none. */
export async function pendingApproval(reading: Reading, orderId: Id): Promise<ApprovalRecord | undefined> {
  const [found] = await reading.db
    .select()
    .from(approvals)
    .where(and(eq(approvals.orderId, orderId), eq(approvals.state, 'PENDING')))
  return found
}

/** The last round of an order, however it ended. */
export async function lastApproval(reading: Reading, orderId: Id): Promise<ApprovalRecord | undefined> {
  const [found] = await reading.db
    .select()
    .from(approvals)
    .where(eq(approvals.orderId, orderId))
    .orderBy(desc(approvals.round))
    .limit(1)
  return found
}

/** Everybody who was asked in a round, in the order of their turns. */
export function approvalTasksOf(reading: Reading, approvalId: Id): Promise<ApprovalTaskRecord[]> {
  return reading.db
    .select()
    .from(approvalTasks)
    .where(eq(approvalTasks.approvalId, approvalId))
    .orderBy(asc(approvalTasks.node), asc(approvalTasks.turn))
}

/** Ends a round; nobody is asked any more. */
export async function endApproval(
  tx: Tx,
  now: Instant,
  id: Id,
  state: Exclude<ApprovalState, 'PENDING'>,
): Promise<void> {
  await tx.db.update(approvals).set({ state, endedAt: now }).where(eq(approvals.id, id))
  await tx.db
    .update(approvalTasks)
    .set({ state: 'CLOSED' })
    .where(and(eq(approvalTasks.approvalId, id), inArray(approvalTasks.state, ['OPEN', 'WAITING'])))
}

/** Ends the round of an order that is called off, and the change it was about. */
export async function cancelApproval(tx: Tx, now: Instant, orderId: Id): Promise<void> {
  const pending = await pendingApproval(tx, orderId)
  if (pending) await endApproval(tx, now, pending.id, 'CANCELLED')
  if (pending?.changeId) await endChange(tx, now, pending.changeId, 'WITHDRAWN')
}

/** Ends a change that is not applied. */
export async function endChange(
  tx: Tx,
  now: Instant,
  id: Id,
  state: 'REJECTED' | 'WITHDRAWN' | 'CONFLICT',
): Promise<void> {
  await tx.db.update(orderChanges).set({ state, endedAt: now }).where(eq(orderChanges.id, id))
}

/**
 * Whoever leaves is asked no more: `heirId` is, or `otherwiseId` about what the heir submitted. What the leaver was going to be
 * asked later finds somebody by itself.
 */
export async function handOverTasks(tx: Tx, fromId: Id, heirId: Id, otherwiseId: Id): Promise<number> {
  const open = await tx.db
    .select({ id: approvalTasks.id, submittedBy: approvals.submittedBy, forUserId: approvalTasks.forUserId })
    .from(approvalTasks)
    .innerJoin(approvals, eq(approvals.id, approvalTasks.approvalId))
    .where(
      and(
        eq(approvalTasks.userId, fromId),
        inArray(approvalTasks.state, ['OPEN', 'WAITING']),
        isNull(approvals.endedAt),
      ),
    )
  for (const { id, submittedBy, forUserId } of open) {
    const userId = submittedBy === heirId ? otherwiseId : heirId
    await tx.db
      .update(approvalTasks)
      .set({ userId, forUserId: forUserId ?? fromId, why: 'delegate' })
      .where(eq(approvalTasks.id, id))
  }
  return open.length
}

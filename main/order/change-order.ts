import { and, eq, sql } from 'drizzle-orm'
import { type ApprovalRecord, endApproval, endChange, pendingApproval } from '../../db/approval'
import { one, sameVersion } from '../../db/find'
import { findOrder, findOrderLines, type OrderRecord } from '../../db/order'
import { orderChanges } from '../../db/schema/order'
import { ownerCode } from '../access/role'
import type { Work } from '../command'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { changeable, type Version, type VersionLine } from './change'
import type { OrderDraft } from './draft'
import { next, writable } from './order'
import { propose, versionOf } from './propose-change'
import type { ChangeRequested } from './view'
import { writeChange } from './write-change'

/** Begins a round of approval about a change; `counted` of the order is in the customer's used credit already. */
type Begin = (
  work: Work,
  order: OrderRecord,
  lines: readonly VersionLine[],
  about: { changeId: Id; counted: Fen },
) => Promise<{ approval: ApprovalRecord; waitingFor: string[] }>

interface Request {
  id: Id
  version: number
  reason: string
  draft: OrderDraft
}

/**
 * Asks for a change of a confirmed order (CHG-01): the order stays as it is until the change is approved by the same rules and
 * flows as a new order; where nothing stands in the way it is applied at once. One at a time (`change.pending`), with a reason
 * (`change.reasonNeeded`); refuses what R-CHG does not allow in its state.
 */
export async function requestChange(work: Work, input: Request, begin: Begin): Promise<ChangeRequested> {
  const { id, version, reason, draft } = input
  const order = await findOrder(work, id)
  sameVersion(order, version)
  writable(order)
  next(order.state, changeable(order.state) === 'words' ? 'editLimited' : 'requestChange')
  if (reason.replace(/\s/gu, '').length < 2)
    throw new Refusal('change.reasonNeeded', {}, { reason: 'change.reasonNeeded' })
  const [open] = await work.db.select().from(orderChanges).where(pendingOf(id))
  if (open) throw new Refusal('change.pending', { no: order.no ?? '' })
  const standing = await findOrderLines(work, id)
  const after = await propose(work, order, standing, draft)
  const changeId = work.newId()
  await work.db.insert(orderChanges).values({
    id: changeId,
    orderId: id,
    baseVersion: order.version,
    state: 'PENDING',
    reason,
    gross: after.head.gross,
    before: JSON.stringify(versionOf(order, standing)),
    after: JSON.stringify(after),
    revision: null,
    requestedBy: work.user.id,
    requestedAt: work.now,
    endedAt: null,
  })
  const about = { changeId, counted: order.gross }
  const { approval, waitingFor } = await begin(work, { ...order, ...after.head }, after.lines, about)
  work.log({
    record: 'salesOrder',
    recordId: id,
    before: { gross: order.gross },
    after: { reason, gross: after.head.gross },
  })
  if (approval.state !== 'PASSED') return { state: 'PENDING', revision: null, waitingFor }
  await applyChange(work, changeId)
  const [applied] = await work.db.select().from(orderChanges).where(eq(orderChanges.id, changeId))
  return { state: 'APPLIED', revision: applied?.revision ?? null, waitingFor: [] }
}

const pendingOf = (orderId: Id) => and(eq(orderChanges.orderId, orderId), eq(orderChanges.state, 'PENDING'))

/**
 * Applies an approved change, all of it in this transaction: the order gets its next version under the same number (CHG-04). When
 * the order moved on since the change was asked for, nothing is changed and the change is a conflict.
 */
export async function applyChange(work: Work, changeId: Id): Promise<'APPLIED' | 'CONFLICT'> {
  const change = one(await work.db.select().from(orderChanges).where(eq(orderChanges.id, changeId)), 'orderChange')
  const order = await findOrder(work, change.orderId)
  if (order.version !== change.baseVersion) {
    await endChange(work, work.now, changeId, 'CONFLICT')
    work.log({ record: 'salesOrder', recordId: order.id, after: { change: 'CONFLICT', reason: change.reason } })
    return 'CONFLICT'
  }
  await writeChange(work, order, JSON.parse(change.after) as Version)
  const [last] = await work.db
    .select({ revision: sql<number>`coalesce(max(${orderChanges.revision}), 1)` })
    .from(orderChanges)
    .where(eq(orderChanges.orderId, order.id))
  const revision = (last?.revision ?? 1) + 1
  await work.db
    .update(orderChanges)
    .set({ state: 'APPLIED', revision, endedAt: work.now })
    .where(eq(orderChanges.id, changeId))
  const after = { change: 'APPLIED', revision, gross: change.gross, reason: change.reason }
  work.log({ record: 'salesOrder', recordId: order.id, before: { gross: order.gross }, after })
  return 'APPLIED'
}

/** Takes a change back that waits for its approvers; who asked for it may, and the owner (`approval.notSubmitter`). */
export async function withdrawChange(work: Work, { orderId }: { orderId: Id }): Promise<null> {
  const [change] = await work.db.select().from(orderChanges).where(pendingOf(orderId))
  if (!change) throw new Refusal('record.notFound', { record: 'orderChange' })
  if (change.requestedBy !== work.user.id && work.user.role !== ownerCode) throw new Refusal('approval.notSubmitter')
  const approval = await pendingApproval(work, orderId)
  if (approval) await endApproval(work, work.now, approval.id, 'WITHDRAWN')
  await endChange(work, work.now, change.id, 'WITHDRAWN')
  work.log({ record: 'salesOrder', recordId: orderId, after: { change: 'WITHDRAWN', reason: change.reason } })
  return null
}

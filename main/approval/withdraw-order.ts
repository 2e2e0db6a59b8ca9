import { eq } from 'drizzle-orm'
import { endApproval, pendingApproval } from '../../db/approval'
import { sameVersion } from '../../db/find'
import { findOrder } from '../../db/order'
import { salesOrders } from '../../db/schema/order'
import { ownerCode } from '../access/role'
import type { Work } from '../command'
import { next } from '../order/order'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'

/**
 * Takes an order back from its approvers; it is a draft again and can be changed. Whoever submitted it may, and the owner, for
 * somebody who has left (`approval.notSubmitter`); refuses an order that waits for nobody.
 */
export async function withdrawOrder(work: Work, { id, version }: { id: Id; version: number }): Promise<null> {
  const order = await findOrder(work, id)
  sameVersion(order, version)
  const state = next(order.state, 'withdraw')
  const approval = await pendingApproval(work, id)
  const own = approval?.submittedBy === work.user.id || work.user.role === ownerCode
  if (!own) throw new Refusal('approval.notSubmitter')
  if (approval) await endApproval(work, work.now, approval.id, 'WITHDRAWN')
  await work.db
    .update(salesOrders)
    .set({ state, version: order.version + 1 })
    .where(eq(salesOrders.id, id))
  work.log({ record: 'salesOrder', recordId: id, before: { state: order.state }, after: { state } })
  return null
}

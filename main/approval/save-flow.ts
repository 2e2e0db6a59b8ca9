import { asc, eq, inArray } from 'drizzle-orm'
import { one } from '../../db/find'
import { approvalFlowRules, approvalFlows, approvalMembers, approvalNodes } from '../../db/schema/approval'
import type { Work } from '../command'
import { foldName } from '../customer/name'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import type { Flow } from './flow'
import type { FlowNode } from './node'

/** Adds a flow, after all others in priority. Refuses a name another one bears (`name.taken`). */
export async function createFlow(work: Work, flow: Flow): Promise<{ id: Id }> {
  const id = work.newId()
  const priority = (await prioritiesOf(work)).length + 1
  await refuseTaken(work, id, flow.name)
  await work.db.insert(approvalFlows).values({ id, priority, ...headOf(flow) })
  await writeParts(work, id, flow)
  work.log({ record: 'approvalFlow', recordId: id, after: flow })
  return { id }
}

/** Changes a flow; orders that are under way in it go on as they began. */
export async function changeFlow(work: Work, { id, ...flow }: Flow & { id: Id }): Promise<null> {
  const { name, active } = one(
    await work.db.select().from(approvalFlows).where(eq(approvalFlows.id, id)),
    'approvalFlow',
  )
  await refuseTaken(work, id, flow.name)
  await work.db.update(approvalFlows).set(headOf(flow)).where(eq(approvalFlows.id, id))
  await forgetParts(work, id)
  await writeParts(work, id, flow)
  work.log({ record: 'approvalFlow', recordId: id, before: { name, active }, after: flow })
  return null
}

/** Deletes a flow; orders that are under way in it go on as they began. */
export async function deleteFlow(work: Work, { id }: { id: Id }): Promise<null> {
  const { name } = one(await work.db.select().from(approvalFlows).where(eq(approvalFlows.id, id)), 'approvalFlow')
  await forgetParts(work, id)
  await work.db.delete(approvalFlows).where(eq(approvalFlows.id, id))
  await number(work, await prioritiesOf(work))
  work.log({ record: 'approvalFlow', recordId: id, before: { name } })
  return null
}

/** Puts the flows in the order they are tried in; refuses when one is missing or there twice (`record.changed`). */
export async function orderFlows(work: Work, { ids }: { ids: Id[] }): Promise<null> {
  const before = await prioritiesOf(work)
  if (new Set(ids).size !== ids.length || [...ids].sort().join() !== [...before].sort().join())
    throw new Refusal('record.changed')
  await number(work, ids)
  const [first] = ids
  if (first !== undefined)
    work.log({ record: 'approvalFlow', recordId: first, before: { ids: before }, after: { ids } })
  return null
}

const headOf = ({ name, active, always, fromAmount, typeId }: Flow) => ({
  name,
  nameKey: foldName(name),
  active,
  always,
  fromAmount,
  typeId,
})

async function prioritiesOf(work: Work): Promise<Id[]> {
  const rows = await work.db.select({ id: approvalFlows.id }).from(approvalFlows).orderBy(asc(approvalFlows.priority))
  return rows.map(({ id }) => id)
}

/** Numbers them from 1; first out of the way, for no two may have the same. */
async function number(work: Work, ids: readonly Id[]): Promise<void> {
  for (const step of [-1, 1])
    for (const [i, id] of ids.entries())
      await work.db
        .update(approvalFlows)
        .set({ priority: step * (i + 1) })
        .where(eq(approvalFlows.id, id))
}

async function refuseTaken(work: Work, id: Id, name: string): Promise<void> {
  const [other] = await work.db
    .select({ id: approvalFlows.id })
    .from(approvalFlows)
    .where(eq(approvalFlows.nameKey, foldName(name)))
  if (other && other.id !== id) throw new Refusal('name.taken', { name, text: name }, { name: 'name.taken' })
}

async function forgetParts(work: Work, flowId: Id): Promise<void> {
  const nodes = work.db.select({ id: approvalNodes.id }).from(approvalNodes).where(eq(approvalNodes.flowId, flowId))
  await work.db.delete(approvalMembers).where(inArray(approvalMembers.nodeId, nodes))
  await work.db.delete(approvalNodes).where(eq(approvalNodes.flowId, flowId))
  await work.db.delete(approvalFlowRules).where(eq(approvalFlowRules.flowId, flowId))
}

async function writeParts(work: Work, flowId: Id, { rules, nodes }: Flow): Promise<void> {
  const named = [...new Set(rules)].map((rule) => ({ flowId, rule }))
  if (named.length > 0) await work.db.insert(approvalFlowRules).values(named)
  for (const [i, node] of nodes.entries()) await writeNode(work, flowId, i + 1, node)
}

async function writeNode(
  work: Work,
  flowId: Id,
  place: number,
  { mode, members, remindAfter, ratio = null }: FlowNode,
): Promise<void> {
  const id = work.newId()
  await work.db.insert(approvalNodes).values({ id, flowId, place, mode, remindAfter, ratio })
  const rows = members.map((member, i) => ({
    nodeId: id,
    place: i + 1,
    kind: member.kind,
    roleId: member.kind === 'role' ? member.id : null,
    userId: member.kind === 'person' ? member.id : null,
  }))
  await work.db.insert(approvalMembers).values(rows)
}

import { and, eq, gte, lte } from 'drizzle-orm'
import { type ApprovalRecord, approvalTasksOf } from '../../db/approval'
import { roles, users } from '../../db/schema/access'
import { approvalDelegations, approvals, approvalTasks } from '../../db/schema/approval'
import { ownerCode } from '../access/role'
import type { Work } from '../command'
import type { Id } from '../value/id'
import type { Ask, Course, Outcome, PlanNode, Task } from './course'
import { askedBy, type Crew } from './node'

/** Whom a node of this round asks, as people and delegations are today. */
export async function askOf(work: Work, submitterId: Id): Promise<Ask> {
  const crew = await readCrew(work)
  return (node) => askedBy(node, submitterId, crew)
}

async function readCrew(work: Work): Promise<Crew> {
  const rows = await work.db
    .select({
      id: users.id,
      roleId: users.roleId,
      superiorId: users.superiorId,
      active: users.active,
      code: roles.code,
    })
    .from(users)
    .innerJoin(roles, eq(roles.id, users.roleId))
  const delegations = await work.db
    .select({ fromId: approvalDelegations.fromId, toId: approvalDelegations.toId })
    .from(approvalDelegations)
    .where(and(lte(approvalDelegations.beginsOn, work.today), gte(approvalDelegations.endsOn, work.today)))
  return { people: rows.map(({ code, ...one }) => ({ ...one, administrator: code === ownerCode })), delegations }
}

/** A round as it runs. */
export async function findCourse(work: Work, approval: ApprovalRecord): Promise<Course> {
  return { plan: JSON.parse(approval.plan) as PlanNode[], tasks: await approvalTasksOf(work, approval.id) }
}

/** What was said about one question, to be kept with it. */
interface Said {
  node: number
  turn: number
  reason: string
}

/** Writes down who is asked now and what was said; ends the round when it has passed or been rejected. */
export async function keepCourse(
  work: Work,
  approval: Pick<ApprovalRecord, 'id'>,
  { plan, tasks, outcome }: { plan: readonly PlanNode[]; tasks: readonly Task[]; outcome: Outcome },
  said?: Said,
): Promise<void> {
  const before = await approvalTasksOf(work, approval.id)
  for (const task of tasks) {
    const is = (one: { node: number; turn: number }) => one.node === task.node && one.turn === task.turn
    const stored = before.find(is)
    const reason = said && is(said) ? said.reason : ''
    if (!stored) await addTask(work, approval.id, plan, task)
    else if (stored.state !== task.state) await changeTask(work, stored.id, stored.openedAt === null, task, reason)
  }
  const ended = outcome === 'PENDING' ? {} : { state: outcome, endedAt: work.now }
  await work.db
    .update(approvals)
    .set({ plan: JSON.stringify(plan), ...ended })
    .where(eq(approvals.id, approval.id))
}

async function addTask(work: Work, approvalId: Id, plan: readonly PlanNode[], task: Task): Promise<void> {
  const { node, turn, userId, forUserId, why, state } = task
  const remindAfter = plan.find(({ key }) => key === node)?.remindAfter ?? null
  await work.db.insert(approvalTasks).values({
    id: work.newId(),
    approvalId,
    node,
    turn,
    userId,
    forUserId,
    why,
    state,
    remindAfter,
    reason: '',
    openedAt: state === 'OPEN' ? work.now : null,
    decidedAt: state === 'SKIPPED' ? work.now : null,
  })
}

async function changeTask(work: Work, id: Id, never: boolean, { state }: Task, reason: string): Promise<void> {
  const opened = state === 'OPEN' && never ? { openedAt: work.now } : {}
  const decided = state === 'APPROVED' || state === 'REJECTED' || state === 'DELEGATED'
  const decision = decided ? { decidedAt: work.now, reason } : {}
  await work.db
    .update(approvalTasks)
    .set({ state, ...opened, ...decision })
    .where(eq(approvalTasks.id, id))
}

import { asc, desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { creditUsedSql } from '../../db/customer'
import type { Reading } from '../../db/engine'
import { findOrder, findOrderLines } from '../../db/order'
import { users } from '../../db/schema/access'
import { approvals, approvalTasks } from '../../db/schema/approval'
import { orderChanges } from '../../db/schema/order'
import { wholeOrders } from '../../db/scope'
import { ownerCode } from '../access/role'
import type { SignedInUser } from '../access/view'
import { unagreedSql } from '../order/agreed'
import type { Version, VersionLine } from '../order/change'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { Instant } from '../value/instant'
import { earlierThan, type PlanNode } from './course'
import { isLate } from './late'
import { readMargin } from './read-facts'
import { type ApprovalRule, type Failure, told } from './rule'
import type { ApprovalPage, AskedPerson, Circumstances, Round } from './view'

interface Looking {
  user: SignedInUser
  today: Day
  now: Instant
}

type StoredRound = typeof approvals.$inferSelect
type StoredTask = Awaited<ReturnType<typeof tasksOf>>[number]

/**
 * The rounds of an order, the newest first (APR-08), what the person at the screen may do, and for whoever decides how the
 * customer stands (APR-07). What the customer owes is told to whoever decides, and to who may read receivables; what the order
 * earns to who may see costs (IDP-07).
 */
export async function readApproval(
  reading: Reading,
  { user, today, now }: Looking,
  { orderId }: { orderId: Id },
): Promise<ApprovalPage> {
  const order = await findOrder(reading, orderId)
  const rounds = await roundsOf(reading, orderId)
  const tasks = await tasksOf(reading, orderId)
  const [last] = rounds
  const pending = last?.approval.state === 'PENDING' ? last.approval : null
  const own = pending && tasks.find((task) => isMine(task, pending, user.id))
  const may = own !== undefined && own !== null
  const mayKnow = may || user.rights.includes('receivable.read')
  const known = { knowDebts: mayKnow, knowCosts: user.rights.includes('cost.read') }
  const becomes = pending?.changeId ? await findChanged(reading, pending.changeId) : null
  return {
    rounds: rounds.map(({ approval, submitter }) => roundOf(approval, submitter, tasks, now, known)),
    taskId: may ? own.id : null,
    mayAddSigners: may && mayAddSigners(planOf(last), own.node),
    earlier: may ? earlierThan(planOf(last), own.node).map(({ key }) => key) : [],
    mayWithdraw: pending !== null && (pending.submittedBy === user.id || user.role === ownerCode),
    circumstances: mayKnow ? await circumstancesOf(reading, order.customerId, orderId, today) : null,
    margin: pending && (await readMargin(reading, orderId, await findOrderLines(reading, orderId))),
    marginAfter: becomes && (await readMargin(reading, orderId, becomes)),
  }
}

/** The lines an order will have when the change that waits is approved. */
async function findChanged(reading: Reading, changeId: Id): Promise<VersionLine[] | null> {
  const [change] = await reading.db.select().from(orderChanges).where(eq(orderChanges.id, changeId))
  return change ? (JSON.parse(change.after) as Version).lines : null
}

const isMine = (task: StoredTask, approval: StoredRound, userId: Id) =>
  task.approvalId === approval.id && task.userId === userId && task.state === 'OPEN'

const planOf = (round: { approval: StoredRound } | undefined) => JSON.parse(round?.approval.plan ?? '[]') as PlanNode[]

function mayAddSigners(plan: readonly PlanNode[], key: number): boolean {
  const at = plan.findIndex((node) => node.key === key)
  return ![plan[at - 1], plan[at], plan[at + 1]].some((node) => node?.added)
}

function roundsOf(reading: Reading, orderId: Id) {
  return reading.db
    .select({ approval: approvals, submitter: users.name })
    .from(approvals)
    .innerJoin(users, eq(users.id, approvals.submittedBy))
    .where(eq(approvals.orderId, orderId))
    .orderBy(desc(approvals.round))
}

function tasksOf(reading: Reading, orderId: Id) {
  const principal = alias(users, 'principal')
  const { id, approvalId, node, turn, userId, why, state, remindAfter, openedAt, decidedAt, reason } = approvalTasks
  return reading.db
    .select({
      id,
      approvalId,
      node,
      turn,
      userId,
      why,
      state,
      remindAfter,
      openedAt,
      decidedAt,
      reason,
      name: users.name,
      forName: principal.name,
    })
    .from(approvalTasks)
    .innerJoin(approvals, eq(approvals.id, approvalId))
    .innerJoin(users, eq(users.id, userId))
    .leftJoin(principal, eq(principal.id, approvalTasks.forUserId))
    .where(eq(approvals.orderId, orderId))
    .orderBy(asc(node), asc(turn))
}

function roundOf(
  approval: StoredRound,
  submittedBy: string,
  tasks: readonly StoredTask[],
  now: Instant,
  known: Parameters<typeof told>[1],
): Round {
  const { round, state, flowName, changeId, submittedAt, endedAt, rules, failures, plan } = approval
  const asked = tasks.filter((task) => task.approvalId === approval.id)
  return {
    round,
    state,
    flowName,
    changeId,
    submittedBy,
    submittedAt,
    endedAt,

    rules: JSON.parse(rules) as ApprovalRule[],
    failures: told(JSON.parse(failures) as Failure[], known),
    nodes: (JSON.parse(plan) as PlanNode[]).map(({ key, mode, ratio = null, added, over = false }) => ({
      key,
      mode,
      ratio,
      added,
      over,
      asked: asked.filter(({ node }) => node === key).map((task) => askedPerson(task, now)),
    })),
  }
}

function askedPerson(task: StoredTask, now: Instant): AskedPerson {
  const { id, name, forName, why, state, openedAt, decidedAt, reason } = task
  return { id, name, forName, why, state, openedAt, decidedAt, reason, late: state === 'OPEN' && isLate(task, now) }
}

/** How a customer stands today, this order left out. */
function circumstancesOf(reading: Reading, customerId: Id, orderId: Id, today: Day): Promise<Circumstances> {
  return reading.json<Circumstances>(circumstancesSql, [customerId, today, orderId])
}

const circumstancesSql = `select json_object(
  'creditLimit', (select credit_limit from customers where id = ?1),
  'creditUsed', (select ${creditUsedSql} from customers c where c.id = ?1),
  'overdue', (select json_object('days', coalesce(cast(julianday(?2) - julianday(min(due_on)) as integer), 0),
    'amount', coalesce(sum("open"), 0)) from open_items where customer_id = ?1 and "open" <> 0 and due_on < ?2),
  'orders', (select json_object('count', count(*), 'amount', coalesce(sum(gross), 0)) from ${wholeOrders}
    where customer_id = ?1 and id <> ?3 and state not in ${unagreedSql}),
  'recent', (select json_group_array(json_object('id', id, 'no', no, 'orderOn', order_on, 'gross', gross, 'state', state)) from (
    select * from sales_orders where customer_id = ?1 and id <> ?3 and state not in ${unagreedSql}
    order by order_on desc, id desc limit 5)))`

import type { Id } from '../value/id'
import type { Asked, FlowNode, TaskState, Why } from './node'

/**
 * A node of a running round: `key` is its name there, `added` marks one that an approver put in (加签), `over` one that was decided
 * before the round was sent back behind it (退回): it is history, and asked anew under another key.
 */
export interface PlanNode extends FlowNode {
  key: number
  added: boolean
  over?: true | undefined
}

/** A question to one person; `turn` is its place among those of its node. */
export interface Task {
  node: number
  turn: number
  userId: Id
  forUserId: Id | null
  why: Why
  state: TaskState
}

/** A round as it runs: the nodes in their order, and everybody asked so far. */
export interface Course<T extends Task = Task> {
  plan: readonly PlanNode[]
  tasks: readonly T[]
}

export type Outcome = 'PENDING' | 'PASSED' | 'REJECTED'

/** Whom a node asks, at the moment it is reached. */
export type Ask = (node: PlanNode) => Asked[]

/** The nodes of a flow as a round begins with them. */
export function planOf(nodes: readonly FlowNode[]): PlanNode[] {
  return nodes.map((node, i) => ({ ...node, key: i + 1, added: false }))
}

/**
 * How a node stands: one rejection rejects it; in 或签 one approval is enough, else all must approve. By share of the votes both are
 * counted, and it is decided as soon as the votes still to come cannot change it (R-APR).
 */
export function outcomeOf(node: PlanNode, tasks: readonly Task[]): Outcome {
  const counted = tasks.filter(({ state }) => state !== 'CLOSED' && state !== 'DELEGATED')
  if (node.mode === 'ratio') return outcomeOfVotes(node.ratio ?? wholeRatio, counted)
  if (counted.some(({ state }) => state === 'REJECTED')) return 'REJECTED'
  const agreed = counted.filter(({ state }) => state === 'APPROVED' || state === 'SKIPPED').length
  const enough = node.mode === 'anyOne' ? agreed > 0 : agreed === counted.length
  return counted.length > 0 && enough ? 'PASSED' : 'PENDING'
}

const wholeRatio = 10_000

function outcomeOfVotes(ratio: number, counted: readonly Task[]): Outcome {
  const agreed = counted.filter(({ state }) => state === 'APPROVED' || state === 'SKIPPED').length
  const against = counted.filter(({ state }) => state === 'REJECTED').length
  const needed = Math.max(1, Math.ceil((counted.length * ratio) / wholeRatio))
  if (agreed >= needed) return 'PASSED'
  return against > counted.length - needed ? 'REJECTED' : 'PENDING'
}

/**
 * Goes on as far as it can: the first node that has not passed is asked, or waited for; nothing behind it is. Who approved the
 * node just before is not asked twice. `PASSED` only when every node has passed.
 */
export function goOn(course: Course, submitterId: Id, ask: Ask): { tasks: Task[]; outcome: Outcome } {
  const tasks = [...course.tasks]
  const live = course.plan.filter(({ over }) => !over)
  for (const [at, node] of live.entries()) {
    if (!tasks.some((task) => task.node === node.key)) {
      const approved = tasks.filter((task) => task.node === live[at - 1]?.key && task.state === 'APPROVED')
      tasks.push(...firstTasks(node, ask(node), submitterId, new Set(approved.map(({ userId }) => userId))))
    }
    const outcome = outcomeOf(node, own(tasks, node))
    if (outcome === 'PASSED') {
      close(tasks, node)
      continue
    }
    if (outcome === 'PENDING') openNext(tasks, node)
    return { tasks, outcome }
  }
  return { tasks, outcome: 'PASSED' }
}

/** What one person says about their question; once the node is rejected everything that is still open is closed. */
export function decide(
  course: Course,
  task: Pick<Task, 'node' | 'turn'>,
  decision: 'APPROVED' | 'REJECTED',
  submitterId: Id,
  ask: Ask,
): { tasks: Task[]; outcome: Outcome } {
  const tasks = course.tasks.map((one) => (isSame(one, task) ? { ...one, state: decision } : one))
  const votes = course.plan.find(({ key }) => key === task.node)?.mode === 'ratio'
  const going = decision === 'APPROVED' || votes ? goOn({ ...course, tasks }, submitterId, ask) : null
  if (going && going.outcome !== 'REJECTED') return going
  return { tasks: closed(going?.tasks ?? tasks), outcome: 'REJECTED' }
}

const closed = (tasks: readonly Task[]) =>
  tasks.map((one) => (isLive(one) ? { ...one, state: 'CLOSED' as const } : one))

/** The earlier nodes a node may send a round back to; none where the votes of several decide. */
export function earlierThan(plan: readonly PlanNode[], key: number): PlanNode[] {
  const at = plan.findIndex((node) => node.key === key)
  if (plan[at]?.mode === 'ratio') return []
  return plan.slice(0, Math.max(0, at)).filter(({ over }) => !over)
}

/**
 * Sends a round back to an earlier node (退回到指定的步骤): from there on everybody is asked anew, in nodes with keys of their own; what
 * was said stays where it was, and counts no more.
 */
export function sendBack(
  course: Course,
  task: Pick<Task, 'node' | 'turn'>,
  to: number,
  submitterId: Id,
  ask: Ask,
): { plan: PlanNode[]; tasks: Task[]; outcome: Outcome } {
  const { plan } = course
  const [from, at] = [to, task.node].map((key) => plan.findIndex((node) => node.key === key)) as [number, number]
  const again = plan.slice(from, at + 1).filter(({ over }) => !over)
  const next = Math.max(...plan.map(({ key }) => key)) + 1
  const newPlan = [
    ...plan.slice(0, from),
    ...plan.slice(from, at + 1).map((node) => ({ ...node, over: true as const })),
    ...again.map((node, i) => ({ ...node, key: next + i })),
    ...plan.slice(at + 1),
  ]
  const said = course.tasks.map((one) => (isSame(one, task) ? { ...one, state: 'REJECTED' as const } : one))
  return { plan: newPlan, ...goOn({ plan: newPlan, tasks: closed(said) }, submitterId, ask) }
}

/** Hands a question on; the new one stands in the same node (转交). */
export function handOn(course: Course, task: Task, toId: Id): Task[] {
  const turn = Math.max(...own(course.tasks, { key: task.node }).map((one) => one.turn)) + 1
  const handed = course.tasks.map((one) => (isSame(one, task) ? { ...one, state: 'DELEGATED' as const } : one))
  return [
    ...handed,
    { node: task.node, turn, userId: toId, forUserId: task.forUserId ?? task.userId, why: 'delegate', state: 'OPEN' },
  ]
}

/** Puts a node of people who must all sign before or behind the one that is being decided (加签); before it, that one waits. */
export function withSigners(
  course: Course,
  at: number,
  where: 'before' | 'after',
  userIds: readonly Id[],
): { plan: PlanNode[]; tasks: Task[] } {
  const key = Math.max(...course.plan.map((node) => node.key)) + 1
  const members = userIds.map((id) => ({ kind: 'person' as const, id }))
  const signing: PlanNode = { key, added: true, mode: 'allOf', members, remindAfter: null }
  const place = course.plan.findIndex((node) => node.key === at) + (where === 'after' ? 1 : 0)
  const plan = [...course.plan.slice(0, place), signing, ...course.plan.slice(place)]
  const waits = (one: Task) => where === 'before' && one.node === at && one.state === 'OPEN'
  return { plan, tasks: course.tasks.map((one) => (waits(one) ? { ...one, state: 'WAITING' as const } : one)) }
}

const isSame = (one: Task, { node, turn }: Pick<Task, 'node' | 'turn'>) => one.node === node && one.turn === turn
const isLive = ({ state }: Task) => state === 'OPEN' || state === 'WAITING'
const own = (tasks: readonly Task[], { key }: { key: number }) => tasks.filter(({ node }) => node === key)

function firstTasks(node: PlanNode, asked: readonly Asked[], submitterId: Id, approved: ReadonlySet<Id>): Task[] {
  if (asked.length === 0)
    return [{ node: node.key, turn: 1, userId: submitterId, forUserId: null, why: 'own', state: 'SKIPPED' }]
  return asked.map((one, i) => {
    const state = approved.has(one.userId) ? 'SKIPPED' : 'WAITING'
    return { ...one, node: node.key, turn: i + 1, state }
  })
}

/** Asks who is waiting: all of a node at once, in turn only the next one. */
function openNext(tasks: Task[], node: PlanNode): void {
  if (node.mode === 'inTurn' && own(tasks, node).some(({ state }) => state === 'OPEN')) return
  for (const [i, task] of tasks.entries()) {
    if (task.node !== node.key || task.state !== 'WAITING') continue
    tasks[i] = { ...task, state: 'OPEN' }
    if (node.mode === 'inTurn') return
  }
}

/** What a passed node no longer asks. */
function close(tasks: Task[], node: PlanNode): void {
  for (const [i, task] of tasks.entries())
    if (task.node === node.key && isLive(task)) tasks[i] = { ...task, state: 'CLOSED' }
}

import { inArray } from 'drizzle-orm'
import { users } from '../../db/schema/access'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { goOn, handOn, withSigners } from './course'
import { findOpenTask, type OpenTask } from './find-task'
import { askOf, findCourse, keepCourse } from './keep-course'

/**
 * Hands a question to a colleague, who decides in one's place; both are named in the history. Refuses the submitter
 * (`approval.submitterAsked`), somebody who has left (`record.inactive`), and who is asked here already (`approval.askedAlready`).
 */
export async function delegateTask(work: Work, { taskId, userId }: { taskId: Id; userId: Id }): Promise<null> {
  const found = await findOpenTask(work, taskId)
  const [name = ''] = await checkAskable(work, found, [userId], 'userId')
  const course = await findCourse(work, found.approval)
  const asked = course.tasks.filter(({ node, state }) => node === found.task.node && state !== 'DELEGATED')
  if (asked.some((task) => task.userId === userId))
    throw new Refusal('approval.askedAlready', { name }, { userId: 'approval.askedAlready' })
  const tasks = handOn(course, found.task, userId)
  await keepCourse(work, found.approval, { ...course, tasks, outcome: 'PENDING' })
  logHanding(work, found, { to: name })
  return null
}

/**
 * Asks others to sign as well, before this node goes on or after it; all of them must (加签). Refuses at a node that was itself
 * put in, and a second time at the same one (`approval.signersAdded`); and as delegating does.
 */
export async function addSigners(
  work: Work,
  { taskId, where, userIds }: { taskId: Id; where: 'before' | 'after'; userIds: Id[] },
): Promise<null> {
  const found = await findOpenTask(work, taskId)
  const names = await checkAskable(work, found, userIds, 'userIds')
  const course = await findCourse(work, found.approval)
  const at = course.plan.findIndex(({ key }) => key === found.task.node)
  const near = [course.plan[at - 1], course.plan[at], course.plan[at + 1]]
  if (near.some((node) => node?.added)) throw new Refusal('approval.signersAdded')
  const changed = withSigners(course, found.task.node, where, userIds)
  const ask = await askOf(work, found.approval.submittedBy)
  const going = goOn(changed, found.approval.submittedBy, ask)
  await keepCourse(work, found.approval, { plan: changed.plan, ...going })
  logHanding(work, found, { signers: names, where })
  return null
}

/** The names of those who are to decide; refuses the submitter and who has left. */
async function checkAskable(
  work: Work,
  { approval }: OpenTask,
  ids: readonly Id[],
  field: 'userId' | 'userIds',
): Promise<string[]> {
  const found = await work.db
    .select()
    .from(users)
    .where(inArray(users.id, [...ids]))
  return ids.map((id) => {
    const person = found.find((one) => one.id === id)
    if (!person) throw new Refusal('record.notFound', { record: 'user' })
    if (!person.active) throw new Refusal('record.inactive', { name: person.name }, { [field]: 'record.inactive' })
    if (id === approval.submittedBy)
      throw new Refusal('approval.submitterAsked', { name: person.name }, { [field]: 'approval.submitterAsked' })
    return person.name
  })
}

function logHanding(work: Work, { order, approval, task }: OpenTask, after: Record<string, unknown>): void {
  const at = { round: approval.round, node: task.node }
  work.log({ record: 'salesOrder', recordId: order.id, before: at, after })
}

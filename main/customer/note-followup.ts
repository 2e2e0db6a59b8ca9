import { eq } from 'drizzle-orm'
import { one } from '../../db/find'
import { customers, followUps, reminders } from '../../db/schema/customer'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { dayOf, type Instant } from '../value/instant'
import { Refusal } from '../value/refusal'
import { type Channel, checkDue } from './followup'

interface FollowUpInput {
  customerId: Id
  orderId: Id | null
  channel: Channel
  happenedAt: Instant | null
  person: string
  content: string
  reminder: { dueAt: Instant; about: string } | null
}

/**
 * Writes down what was spoken with a customer, now or at a moment before (CUS-05, CUS-07), and when to come back to it.
 * Refuses a moment to come for what was spoken (`day.future`) and a past one for the reminder (`reminder.past`).
 */
export async function noteFollowUp(work: Work, input: FollowUpInput): Promise<{ id: Id }> {
  await findCustomer(work, input.customerId)
  const happenedAt = input.happenedAt ?? work.now
  if (happenedAt > work.now) throw new Refusal('day.future', {}, { happenedAt: 'day.future' })
  const { customerId, orderId, channel, person, content } = input
  const id = work.newId()
  const when = { happenedAt, happenedOn: dayOf(happenedAt), createdBy: work.user.id, createdAt: work.now }
  await work.db.insert(followUps).values({ id, customerId, orderId, channel, person, content, ...when })
  work.log({ record: 'followUp', recordId: id, after: { customerId, channel, person, content } })
  if (input.reminder) await add(work, { ...input.reminder, customerId, userId: work.user.id })
  return { id }
}

/** Reminds a user, the one who asks when none is named, of a customer at a moment (CUS-06). Refuses a past one (`reminder.past`). */
export async function createReminder(
  work: Work,
  input: { customerId: Id; userId: Id | null; about: string; dueAt: Instant },
): Promise<{ id: Id }> {
  await findCustomer(work, input.customerId)
  return { id: await add(work, { ...input, userId: input.userId ?? work.user.id }) }
}

/** It is done: it stands nowhere any more. Refuses another's to who may not change customers (`right.missing`). */
export async function doneReminder(work: Work, { id }: { id: Id }): Promise<null> {
  await findOwn(work, id)
  await work.db.update(reminders).set({ doneAt: work.now }).where(eq(reminders.id, id))
  work.log({ record: 'reminder', recordId: id, after: { doneAt: work.now } })
  return null
}

/** Puts a reminder off to a later moment. Refuses a past one (`reminder.past`), and another's as doing it does. */
export async function snoozeReminder(work: Work, { id, dueAt }: { id: Id; dueAt: Instant }): Promise<null> {
  const before = await findOwn(work, id)
  await work.db
    .update(reminders)
    .set({ dueAt: checkDue(dueAt, work.now), doneAt: null })
    .where(eq(reminders.id, id))
  work.log({ record: 'reminder', recordId: id, before: { dueAt: before.dueAt }, after: { dueAt } })
  return null
}

async function add(work: Work, input: { customerId: Id; userId: Id; about: string; dueAt: Instant }): Promise<Id> {
  const id = work.newId()
  const dueAt = checkDue(input.dueAt, work.now)
  await work.db
    .insert(reminders)
    .values({ ...input, id, dueAt, doneAt: null, createdBy: work.user.id, createdAt: work.now })
  work.log({ record: 'reminder', recordId: id, after: { customerId: input.customerId, about: input.about, dueAt } })
  return id
}

async function findOwn(work: Work, id: Id) {
  const reminder = one(await work.db.select().from(reminders).where(eq(reminders.id, id)), 'reminder')
  if (reminder.userId !== work.user.id && !work.user.rights.includes('customer.edit'))
    throw new Refusal('right.missing', { right: 'customer.edit' })
  return reminder
}

async function findCustomer(work: Work, id: Id): Promise<void> {
  const customer = one(await work.db.select().from(customers).where(eq(customers.id, id)), 'customer')
  if (customer.mergedInto !== null) throw new Refusal('customer.merged', { name: customer.name })
}

import { and, eq, isNull } from 'drizzle-orm'
import { handOverTasks } from '../../db/approval'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { users } from '../../db/schema/access'
import { customers, reminders } from '../../db/schema/customer'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { findPerson, refuseLastOwner } from './check-person'
import type { Belongings } from './view'

/** An order that somebody still has to see to (R-ORD). */
const openOrder = `historical = 0 and state not in ('COMPLETED', 'CLOSED', 'CANCELLED')`

/** Work at a customer's that is not done yet. */
const openService = `state not in ('DONE', 'COMPLETED', 'CANCELLED')`

/** What would be left without anybody if a user went: the customers and open orders they look after, their open reminders, the people below them. */
export function belongingsOf(reading: Reading, { id }: { id: Id }): Promise<Belongings> {
  return reading.json<Belongings>(
    `select json_object('customers', (select count(*) from customers where owner_id = ?1),
      'orders', (select count(*) from sales_orders where owner_id = ?1 and ${openOrder}),
      'services', (select count(*) from service_orders where owner_id = ?1 and ${openService}),
      'reminders', (select count(*) from reminders where user_id = ?1 and done_at is null),
      'people', (select count(*) from users where superior_id = ?1))`,
    [id],
  )
}

/**
 * Somebody leaves (IDP-09): they cannot sign in any more, and what they looked after goes to their heir, all of it in one
 * command; what they wrote and signed keeps their name. What
 * waits for their approval goes to the heir, or to whoever switches them off. Gives what went over. Refuses to leave anything without an heir
 * (`user.heirNeeded`), an heir who has left too (`record.inactive`), oneself (`user.yourself`) and the last owner (`user.lastOwner`).
 */
export async function switchOffUser(work: Work, { id, heirId }: { id: Id; heirId: Id | null }): Promise<Belongings> {
  const { name, superiorId } = await findPerson(work, id)
  if (id === work.user.id) throw new Refusal('user.yourself')
  await refuseLastOwner(work, id)
  const left = await belongingsOf(work, { id })
  if (heirId === null && left.customers + left.orders + left.services + left.reminders + left.people > 0)
    throw new Refusal('user.heirNeeded', { name }, { heirId: 'user.heirNeeded' })
  if (heirId !== null) await giveTo(work, id, heirId, superiorId)
  await handOverTasks(work, id, heirId ?? work.user.id, work.user.id)
  await work.db.update(users).set({ active: false }).where(eq(users.id, id))
  work.log({ record: 'user', recordId: id, before: { active: true }, after: { active: false, name, heirId, ...left } })
  return left
}

async function giveTo(work: Work, id: Id, heirId: Id, superiorId: Id | null): Promise<void> {
  const heir = one(await work.db.select().from(users).where(eq(users.id, heirId)), 'user')
  if (!heir.active || heirId === id)
    throw new Refusal('record.inactive', { name: heir.name }, { heirId: 'record.inactive' })
  await work.db.update(customers).set({ ownerId: heirId }).where(eq(customers.ownerId, id))
  await work.run(`update sales_orders set owner_id = ? where owner_id = ? and ${openOrder}`, [heirId, id])
  await work.run(`update service_orders set owner_id = ? where owner_id = ? and ${openService}`, [heirId, id])
  await takeSeats(work, id, heirId)
  await work.db
    .update(reminders)
    .set({ userId: heirId })
    .where(and(eq(reminders.userId, id), isNull(reminders.doneAt)))
  // An heir from below does not become their own superior.
  if (heir.superiorId === id) await work.db.update(users).set({ superiorId }).where(eq(users.id, heirId))
  await work.db.update(users).set({ superiorId: heirId }).where(eq(users.superiorId, id))
}

/** The heir works on the open orders the other worked on, once. */
async function takeSeats(work: Work, id: Id, heirId: Id): Promise<void> {
  const open = `order_id in (select id from sales_orders where ${openOrder})`
  await work.run(
    `insert into order_members (order_id, user_id) select order_id, ?2 from order_members where user_id = ?1 and ${open}
      on conflict do nothing`,
    [id, heirId],
  )
  await work.run(`delete from order_members where user_id = ? and ${open}`, [id])
}

/** Somebody comes back; what was handed over stays where it is. */
export async function switchOnUser(work: Work, { id }: { id: Id }): Promise<null> {
  const { name } = await findPerson(work, id)
  await work.db.update(users).set({ active: true }).where(eq(users.id, id))
  work.log({ record: 'user', recordId: id, before: { active: false }, after: { active: true, name } })
  return null
}

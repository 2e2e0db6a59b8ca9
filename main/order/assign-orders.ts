import { eq, inArray } from 'drizzle-orm'
import { one } from '../../db/find'
import { users } from '../../db/schema/access'
import { reminders } from '../../db/schema/customer'
import { orderMembers, salesOrders } from '../../db/schema/order'
import { scopeOf, seenAmong } from '../../db/scope'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import type { OrderState } from './order'
import type { Assigned } from './view'

/**
 * Makes somebody responsible for orders (ASN-01, ASN-03), an entry in the log for each whose owner changes; the owner is told (ASN-04). One that is not
 * there, or not in sight of who asks, holds up none of the others. Refuses an owner who has left (`record.inactive`).
 */
export async function assignOrders(work: Work, input: { orders: Id[]; ownerId: Id }): Promise<Assigned[]> {
  const owner = await findActive(work, input.ownerId)
  const seen = await seenAmong(work, 'sales_orders', input.orders, scopeOf(work.user))
  const found = await work.db.select().from(salesOrders).where(inArray(salesOrders.id, seen))
  const names = new Map(
    (await work.db.select({ id: users.id, name: users.name }).from(users)).map((user) => [user.id, user.name]),
  )
  const rows: Assigned[] = []
  for (const id of new Set(input.orders)) {
    const order = found.find((one) => one.id === id)
    const result = !order ? 'notFound' : order.ownerId === owner.id ? 'unchanged' : 'assigned'
    rows.push({ id, no: order?.no ?? null, result })
    if (!order || result !== 'assigned') continue
    await work.db.update(salesOrders).set({ ownerId: owner.id }).where(eq(salesOrders.id, id))
    const before = order.ownerId === null ? null : (names.get(order.ownerId) ?? null)
    await tell(work, owner.id, order)
    work.log({ record: 'salesOrder', recordId: id, before: { owner: before }, after: { owner: owner.name } })
  }
  return rows
}

/** The new owner finds the order among what is to be done, and is told of it; not of what is over, nor by themselves (ASN-04). */
async function tell(work: Work, userId: Id, order: typeof salesOrders.$inferSelect): Promise<void> {
  if (userId === work.user.id || order.historical || over.includes(order.state)) return
  const { id: orderId, customerId, no } = order
  await work.db.insert(reminders).values({
    id: work.newId(),
    customerId,
    orderId,
    userId,
    about: no ?? '—',
    dueAt: work.now,
    doneAt: null,
    createdBy: work.user.id,
    createdAt: work.now,
  })
}

const over: readonly OrderState[] = ['COMPLETED', 'CLOSED', 'CANCELLED']

/** Says who works on an order beside its owner (ASN-02). Refuses people who have left (`record.inactive`). */
export async function changeOrderTeam(work: Work, { id, members }: { id: Id; members: Id[] }): Promise<null> {
  const team = []
  for (const member of new Set(members)) team.push(await findActive(work, member))
  const before = await work.db
    .select({ name: users.name })
    .from(orderMembers)
    .innerJoin(users, eq(users.id, orderMembers.userId))
    .where(eq(orderMembers.orderId, id))
  one(await work.db.select({ id: salesOrders.id }).from(salesOrders).where(eq(salesOrders.id, id)), 'salesOrder')
  await work.db.delete(orderMembers).where(eq(orderMembers.orderId, id))
  if (team.length > 0) await work.db.insert(orderMembers).values(team.map((user) => ({ orderId: id, userId: user.id })))
  const namesOf = (people: readonly { name: string }[]) => people.map(({ name }) => name)
  work.log({ record: 'salesOrder', recordId: id, before: { team: namesOf(before) }, after: { team: namesOf(team) } })
  return null
}

async function findActive(work: Work, id: Id) {
  const user = one(await work.db.select().from(users).where(eq(users.id, id)), 'user')
  if (!user.active) throw new Refusal('record.inactive', { name: user.name }, { ownerId: 'record.inactive' })
  return user
}

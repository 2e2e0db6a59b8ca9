import { eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { users } from '../../db/schema/access'
import { customers } from '../../db/schema/customer'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { CustomerPage } from './customer'
import { readLists } from './keep-lists'

/** A customer's own page: the fields with their lists, the money, and how much was ordered in all. */
export async function readCustomer(reading: Reading, today: Day, { id }: { id: Id }): Promise<CustomerPage> {
  const row = one(await reading.db.select().from(customers).where(eq(customers.id, id)), 'customer')
  const { termMethod, termDays, termDay, searchKey, nameKey, phoneKey, lastOrderOn, createdAt, ...fields } = row
  const [orderCount, orderTotal, overdue] = await reading.json<[number, Fen, Fen]>(
    `select json_array(
      (select count(*) from sales_orders where customer_id = ?1 and state <> 'CANCELLED'),
      (select coalesce(sum(gross), 0) from sales_orders where customer_id = ?1 and state not in ('CANCELLED', 'DRAFT')),
      (select coalesce(sum("open"), 0) from open_items where customer_id = ?1 and "open" <> 0 and due_on < ?2))`,
    [id, today],
  )
  return {
    ...{ ...fields, ...(await readLists(reading, id)), ownerName: await nameOf(reading, row.ownerId) },
    ...{ term: { method: termMethod, days: termDays, day: termDay }, orderCount, orderTotal, overdue },
  }
}

async function nameOf(reading: Reading, userId: Id | null): Promise<string | null> {
  if (userId === null) return null
  const [user] = await reading.db.select({ name: users.name }).from(users).where(eq(users.id, userId))
  return user?.name ?? null
}

import { eq } from 'drizzle-orm'
import { creditUsedSql } from '../../db/customer'
import type { Reading } from '../../db/engine'
import { ownValues } from '../../db/field'
import { one } from '../../db/find'
import { users } from '../../db/schema/access'
import { customers } from '../../db/schema/customer'
import { unagreedSql } from '../order/agreed'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { CustomerPage } from './customer'
import { readLists } from './keep-lists'

type Figures = Pick<CustomerPage, 'orderCount' | 'orderTotal' | 'overdue' | 'creditUsed' | 'mergedInto' | 'merges'>

/** A customer's own page: the fields with their lists and the shop's own, the money, how much was ordered in all, and what was merged. */
export async function readCustomer(reading: Reading, today: Day, { id }: { id: Id }): Promise<CustomerPage> {
  const row = one(await reading.db.select().from(customers).where(eq(customers.id, id)), 'customer')
  const { termMethod, termDays, termDay, searchKey, nameKey, phoneKey, lastOrderOn, createdAt, ...fields } = row
  return {
    ...fields,
    ...(await readLists(reading, id)),
    ownerName: await nameOf(reading, row.ownerId),
    term: { method: termMethod, days: termDays, day: termDay },
    ...(await ownValues(reading, 'customer', id)),
    ...(await reading.json<Figures>(figuresSql, [id, today])),
  }
}

const figuresSql = `select json_object(
  'orderCount', (select count(*) from sales_orders where customer_id = ?1 and state <> 'CANCELLED'),
  'orderTotal', (select coalesce(sum(gross), 0) from sales_orders where customer_id = ?1 and state not in ${unagreedSql}),
  'overdue', (select coalesce(sum("open"), 0) from open_items where customer_id = ?1 and "open" <> 0 and due_on < ?2),
  'creditUsed', (select ${creditUsedSql} from customers c where c.id = ?1),
  'mergedInto', (select json_object('id', c.id, 'name', c.name, 'mergeId', m.id) from customer_merges m
    join customers c on c.id = m.kept_id where m.gone_id = ?1 and m.undone_at is null),
  'merges', (select json_group_array(json_object('mergeId', id, 'goneId', gone_id, 'name', name, 'mergedAt', merged_at)) from (
    select m.id, m.gone_id, c.name, m.merged_at from customer_merges m
    join customers c on c.id = m.gone_id where m.kept_id = ?1 and m.undone_at is null order by m.id desc)))`

async function nameOf(reading: Reading, userId: Id | null): Promise<string | null> {
  if (userId === null) return null
  const [user] = await reading.db.select({ name: users.name }).from(users).where(eq(users.id, userId))
  return user?.name ?? null
}

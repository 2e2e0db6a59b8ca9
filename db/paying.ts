import { eq } from 'drizzle-orm'
import type { Paying } from '../main/delivery/gate'
import type { Id } from '../main/value/id'
import type { Reading } from './engine'
import { one } from './find'
import { customers } from './schema/customer'

/** What is known of the money for an order of a customer before its goods leave, beside what the order itself says. */
export async function findPaying(
  reading: Reading,
  { id, customerId }: { id: Id; customerId: Id },
): Promise<Pick<Paying, 'share' | 'inHand' | 'owed'>> {
  const share = customers.prepaidShare
  const found = await reading.db.select({ share }).from(customers).where(eq(customers.id, customerId))
  const money = await reading.json<Pick<Paying, 'inHand' | 'owed'>>(moneySql, [customerId, id])
  return { ...one(found, 'customer'), ...money }
}

/** A receipt that was paid for another order is that order's. */
const moneySql = `select json_object(
  'inHand', (select coalesce(sum(unallocated), 0) from credits where customer_id = ?1 and (kind <> 'receipt' or order_id is null)),
  'owed', (select coalesce(sum("open"), 0) from open_items where customer_id = ?1 and "open" <> 0
    and (order_id is null or order_id <> ?2)))`

import { eq } from 'drizzle-orm'
import { refuseConfirmedDay } from '../../db/confirmed'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { company } from '../../db/schema/access'
import { customers } from '../../db/schema/customer'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import type { TakenItem, WriteOffHead } from './writeoff'

/**
 * The items of a customer of which something is open, each with the small change that was taken off it already; one write-off may be left
 * out. What a refund asks back is not among them: it is settled, or the refund is voided.
 */
export function findItems(reading: Reading, customerId: Id, except: Id | null = null): Promise<TakenItem[]> {
  return reading.json<TakenItem[]>(itemsSql, [customerId, except])
}

const itemsSql = `select json_group_array(json_object('id', i.id, 'no', i.document_no, 'itemOn', i.item_on, 'dueOn', i.due_on, 'open', i."open",
    'orderId', i.order_id, 'smallChange', coalesce((select sum(l.amount) from write_off_lines l join write_offs w on w.id = l.write_off_id
      where l.open_item_id = i.id and w.kind = 'smallChange' and w.state = 'CONFIRMED' and (?2 is null or w.id <> ?2)), 0)))
  from open_items i where i.customer_id = ?1 and i."open" <> 0 and i.kind <> 'refund'`

/** Up to how much is written off as small change without anybody's word (分). */
export async function smallChangeLimit({ db }: Pick<Reading, 'db'>): Promise<Fen> {
  return one(await db.select({ limit: company.smallChange }).from(company), 'company').limit
}

/** Refuses a day up to which a statement of the customer, or of the one who owes it from then on, is confirmed, or of a closed period. */
export async function refuseAgreedDay(
  reading: Reading,
  { customerId, toCustomerId, writtenOn: on }: Pick<WriteOffHead, 'customerId' | 'toCustomerId' | 'writtenOn'>,
): Promise<void> {
  await refuseConfirmedDay(reading, { customerId, on }, 'writtenOn')
  if (toCustomerId !== null) await refuseConfirmedDay(reading, { customerId: toCustomerId, on }, 'writtenOn')
}

/** Refuses a customer that was merged (`customer.merged`). */
export async function stillThere(reading: Reading, id: Id): Promise<void> {
  const customer = one(await reading.db.select().from(customers).where(eq(customers.id, id)), 'customer')
  if (customer.mergedInto !== null) throw new Refusal('customer.merged', { name: customer.name })
}

import { eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { customers } from '../../db/schema/customer'
import { wholeOrders } from '../../db/scope'
import { findSettling } from '../../db/settlement'
import { toComeSql } from '../order/due'
import type { Id } from '../value/id'
import type { SettlingPage } from './view'

/**
 * What a customer has in hand beside what is open, what settles what, and what was settled by hand before (R-ALC); with what a write-off
 * of this customer says so far, null where there is none or none is asked for,
 * and what the order of a receipt has outstanding.
 */
export async function readSettling(
  reading: Reading,
  { customerId, writeOffId, receiptId }: { customerId: Id; writeOffId: Id | null; receiptId: Id | null },
): Promise<SettlingPage> {
  const { name } = one(await reading.db.select().from(customers).where(eq(customers.id, customerId)), 'customer')
  const [writeOff = null] = await reading.json<SettlingPage['writeOff'][]>(writeOffSql, [customerId, writeOffId])
  const [receiptFor = null] = await reading.json<SettlingPage['receiptFor'][]>(receiptSql, [customerId, receiptId])
  return { customerName: name, ...(await findSettling(reading, customerId, toComeSql)), receiptFor, writeOff }
}

const receiptSql = `select json_group_array(json_object('orderId', o.id, 'outstanding', ${toComeSql}))
  from receipts r join ${wholeOrders} o on o.id = r.order_id where r.id = ?2 and r.customer_id = ?1 and ${toComeSql} is not null`

const writeOffSql = `select json_group_array(json_object(
    'toCustomer', (select json_object('id', c.id, 'name', c.name) from customers c where c.id = w.to_customer_id),
    'lines', (select json_group_array(json_object('itemId', l.open_item_id, 'amount', l.amount)) from write_off_lines l where l.write_off_id = w.id)))
  from write_offs w where w.id = ?2 and w.customer_id = ?1`

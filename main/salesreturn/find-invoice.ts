import type { Reading } from '../../db/engine'
import { findOrder } from '../../db/order'
import { dueOf } from '../order/due'
import type { Id } from '../value/id'

/** Whether an invoice is out for what was delivered: of the delivery itself, or of its whole order; without an order nobody knows of one. */
export async function isInvoiced(
  reading: Reading,
  { orderId, deliveryId }: { orderId: Id | null; deliveryId: Id | null },
): Promise<boolean> {
  const issued = await reading.json<number>(
    `select json(count(*)) from invoice_request_orders k join invoice_requests v on v.id = k.request_id where k.order_id = ?1
      and (v.delivery_id is null or v.delivery_id = ?2) and v.state in ('ISSUED', 'PART_RED')`,
    [orderId, deliveryId],
  )
  return issued > 0
}

/** Whether an invoice is out that a red letter is still to take back: more of the order is invoiced than is due since goods came back (R-INV). */
export async function isRedDue(reading: Reading, of: { orderId: Id | null; deliveryId: Id | null }): Promise<boolean> {
  if (of.orderId === null || !(await isInvoiced(reading, of))) return false
  const order = await findOrder(reading, of.orderId)
  return order.invoiced > dueOf(order)
}

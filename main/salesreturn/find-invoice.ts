import type { Reading } from '../../db/engine'
import { redDueLines } from '../../db/invoice'
import { findDeliveredLines } from '../../db/salesreturn'
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

/** Whether a red letter is still due for what a return brings back: more of one of its lines is invoiced than is due (R-INV). */
export async function isRedDue(
  reading: Reading,
  of: { id: Id; orderId: Id | null; deliveryId: Id | null },
): Promise<boolean> {
  if (of.orderId === null || !(await isInvoiced(reading, of))) return false
  const due = new Set((await redDueLines(reading, of.orderId)).map(({ orderLineId }) => orderLineId))
  const back = await findDeliveredLines(reading, of.id)
  return back.some(({ row }) => due.has(row.orderLineId))
}

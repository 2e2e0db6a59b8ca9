import { eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { invoiceParts } from '../../db/invoice'
import { findOrder } from '../../db/order'
import { customers } from '../../db/schema/customer'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { requestable } from './invoice'
import { invoiceLine } from './line'
import type { InvoiceEcho } from './view'

/** What may still be invoiced of an order, and the lines a request now would hold (FPA-01). */
export async function readInvoiceEcho(
  reading: Reading,
  input: { orderId: Id; deliveryId: Id | null },
): Promise<InvoiceEcho> {
  const order = await findOrder(reading, input.orderId)
  const customer = one(await reading.db.select().from(customers).where(eq(customers.id, order.customerId)), 'customer')
  const due = (order.historical ? 0 : order.gross - order.returned) as Fen
  const figures = { due, issued: order.invoiced, pending: order.invoicePending }
  const lines = (await invoiceParts(reading, input.orderId, input.deliveryId)).map(invoiceLine)
  return { ...figures, requestable: requestable(figures), title: customer.name, taxId: customer.taxId, lines }
}

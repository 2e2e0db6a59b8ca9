import { asc, desc, eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { invoiceParts } from '../../db/invoice'
import { findOrder } from '../../db/order'
import { customerAddresses, customers, invoiceTitles } from '../../db/schema/customer'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { type InvoiceBuyer, requestable } from './invoice'
import { invoiceLine } from './line'
import type { InvoiceEcho } from './view'

type Customer = typeof customers.$inferSelect

/** What may still be invoiced of an order (FPA-01), to whom and where to (CUS-11), and the lines a request now would hold. */
export async function readInvoiceEcho(
  reading: Reading,
  input: { orderId: Id; deliveryId: Id | null },
): Promise<InvoiceEcho> {
  const order = await findOrder(reading, input.orderId)
  const customer = one(await reading.db.select().from(customers).where(eq(customers.id, order.customerId)), 'customer')
  const due = (order.historical ? 0 : order.gross - order.returned) as Fen
  const figures = { due, issued: order.invoiced, pending: order.invoicePending }
  const lines = (await invoiceParts(reading, input.orderId, input.deliveryId)).map(invoiceLine)
  const [buyers, mailings] = [await buyersOf(reading, customer), await mailingsOf(reading, customer)]
  return { ...figures, requestable: requestable(figures), buyers, mailings, lines }
}

/** The usual title first; the customer's own name and number before all when no title is the usual one. */
async function buyersOf(reading: Reading, { id, name, taxId }: Customer): Promise<InvoiceBuyer[]> {
  const titles = await reading.db
    .select()
    .from(invoiceTitles)
    .where(eq(invoiceTitles.customerId, id))
    .orderBy(desc(invoiceTitles.usual), asc(invoiceTitles.lineNo))
  const buyers = titles.map((row) => ({ title: row.title, taxId: row.taxId, naturalPerson: row.naturalPerson }))
  const own = { title: name.slice(0, 100), taxId, naturalPerson: false }
  return titles[0]?.usual ? buyers : [own, ...buyers]
}

async function mailingsOf(reading: Reading, customer: Customer): Promise<string[]> {
  const others = await reading.db
    .select()
    .from(customerAddresses)
    .where(eq(customerAddresses.customerId, customer.id))
    .orderBy(asc(customerAddresses.purpose), asc(customerAddresses.lineNo))
  const texts = [...others, customer].map(({ province, city, address }) =>
    address === '' ? '' : [province, city, address].filter(Boolean).join(' '),
  )
  return [...new Set(texts)].filter(Boolean)
}

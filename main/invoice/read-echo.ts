import { asc, desc, eq, inArray } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { invoiceParts } from '../../db/invoice'
import { findOrder, type OrderRecord } from '../../db/order'
import { company } from '../../db/schema/access'
import { customerAddresses, customers, invoiceTitles } from '../../db/schema/customer'
import { salesOrders } from '../../db/schema/order'
import { isAgreed, unagreedSql } from '../order/agreed'
import { agreedSql, dueOf } from '../order/due'
import { type Fen, zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import { paidLeftOf } from './check-request'
import { type InvoiceBuyer, requestable } from './invoice'
import { remarkOf, requestLines } from './line'
import type { InvoiceableOrder, InvoiceEcho } from './view'

type Customer = typeof customers.$inferSelect

/** What may still be invoiced of some orders of one customer (FPA-01), to whom and where to (CUS-11), and the lines a request now would hold. */
export async function readInvoiceEcho(
  reading: Reading,
  input: { orderId: Id; alsoOrderIds: Id[]; deliveryId: Id | null },
): Promise<InvoiceEcho> {
  const order = await findOrder(reading, input.orderId)
  const customer = one(await reading.db.select().from(customers).where(eq(customers.id, order.customerId)), 'customer')
  const ids = [...new Set([input.orderId, ...input.alsoOrderIds])]
  const orders = await reading.db.select().from(salesOrders).where(inArray(salesOrders.id, ids))
  const figures = {
    due: total(orders, dueIn),
    issued: total(orders, ({ invoiced }) => invoiced),
    pending: total(orders, ({ invoicePending }) => invoicePending),
  }
  const parts = await invoiceParts(reading, ids, input.deliveryId)
  const [buyers, mailings] = [await buyersOf(reading, customer), await mailingsOf(reading, customer)]
  const numbers = ids.map((id) => orders.find((found) => found.id === id)?.no ?? '')
  return {
    ...figures,
    requestable: total(orders, (found) =>
      requestable({
        due: dueIn(found),
        issued: found.invoiced,
        pending: found.invoicePending,
        beyond: found.invoiceBeyond,
      }),
    ),
    sent: total(orders, ({ delivered, returned }) => delivered - returned),
    toInvoice: total(orders, toInvoiceOf),
    paidLeft: await paidLeft(reading, orders),
    buyers,
    mailings,
    parts,
    lines: requestLines(parts, null, { discounts: false, over: false }),
    others: await othersOf(reading, order, ids),
    remark: remarkOf(numbers.filter(Boolean)),
  }
}

const dueIn = (order: OrderRecord): Fen => (order.historical || !isAgreed(order.state) ? zeroFen : dueOf(order))

const toInvoiceOf = ({ delivered, returned, invoiced, invoicePending, invoiceAhead }: OrderRecord): number =>
  delivered - returned - invoiced - invoicePending + invoiceAhead

const total = (orders: readonly OrderRecord[], of: (order: OrderRecord) => number): Fen =>
  orders.reduce((sum, order) => sum + of(order), 0) as Fen

async function paidLeft(reading: Reading, orders: readonly OrderRecord[]): Promise<Fen | null> {
  const settings = one(await reading.db.select({ after: company.invoiceAfterPayment }).from(company), 'company')
  if (!settings.after) return null
  return total(orders, paidLeftOf)
}

/** The other orders of the customer with the same kind of price of which something is left, at most fifty, the oldest first. */
function othersOf(reading: Reading, order: OrderRecord, ids: readonly Id[]): Promise<InvoiceableOrder[]> {
  const left = `${agreedSql} - o.returned - o.invoiced - o.invoice_pending + o.invoice_beyond`
  return reading.json<InvoiceableOrder[]>(
    `select json_group_array(json_object('id', id, 'no', no, 'orderOn', order_on, 'requestable', requestable)) from (
      select o.id, o.no, o.order_on, ${left} as requestable from sales_orders o
      where o.customer_id = ?1 and o.tax_inclusive = ?2 and o.historical = 0 and o.state not in ${unagreedSql}
        and ${left} > 0 and o.id not in (select value from json_each(?3)) order by o.order_on, o.id limit 50)`,
    [order.customerId, order.taxInclusive ? 1 : 0, JSON.stringify(ids)],
  )
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

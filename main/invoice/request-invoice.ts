import { eq, sql } from 'drizzle-orm'
import { invoiceParts } from '../../db/invoice'
import { nextNumber } from '../../db/number'
import { findOrder, type OrderRecord } from '../../db/order'
import { invoiceRequestLines, invoiceRequests } from '../../db/schema/invoice'
import { salesOrders } from '../../db/schema/order'
import { indexForSearch } from '../../db/search'
import type { Work } from '../command'
import { keepTaxId } from '../customer/taxid'
import { checkTitle } from '../customer/title'
import { isAgreed } from '../order/agreed'
import { dueOf } from '../order/due'
import { writable } from '../order/order'
import { searchKey } from '../search/key'
import { formatFen, sumFen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { checkInvoiceKind, type InvoiceKind, next, requestable } from './invoice'
import { invoiceLine } from './line'
import type { InvoiceLine } from './view'

interface RequestInput {
  orderId: Id
  deliveryId: Id | null
  kind: InvoiceKind
  title: string
  taxId: string
  naturalPerson: boolean
  mailTo: string
}

/**
 * Requests the invoice of an order, or of one of its deliveries; the title and where the paper goes are copied (FPA-02, CUS-11). Refuses more than is left
 * (`invoice.tooMuch`, `invoice.nothing`), a special invoice to a person or for exempt goods (R-VAT-2), a company without
 * tax number, and orders that are not confirmed.
 */
export async function requestInvoice(work: Work, input: RequestInput): Promise<{ id: Id; no: string }> {
  const order = await findOrder(work, input.orderId)
  writable(order)
  if (!isAgreed(order.state)) throw new Refusal('invoice.nothing')
  const lines = (await invoiceParts(work, order.id, input.deliveryId)).map(invoiceLine)
  if (lines.length === 0) throw new Refusal('invoice.nothing')
  const taxId = keepTaxId(input.taxId, 'taxId')
  checkTitle(input.title, 'title')
  checkInvoiceKind(
    input.kind,
    { ...input, taxId },
    lines.map((line) => line.taxKind),
  )
  const gross = sumFen(lines.map((line) => line.gross))
  const left = requestable({
    due: dueOf(order),
    issued: order.invoiced,
    pending: order.invoicePending,
  })
  if (gross > left) throw new Refusal('invoice.tooMuch', { amount: formatFen(gross), left: formatFen(left) })
  return write(work, { ...input, taxId }, order, lines)
}

async function write(
  work: Work,
  input: RequestInput,
  order: OrderRecord,
  lines: readonly InvoiceLine[],
): Promise<{ id: Id; no: string }> {
  const id = work.newId()
  const no = await nextNumber(work, 'KPSQ', work.today)
  const state = next('DRAFT', 'submit')
  const [gross, net, tax] = [
    sumFen(lines.map((l) => l.gross)),
    sumFen(lines.map((l) => l.net)),
    sumFen(lines.map((l) => l.tax)),
  ]
  await work.db.insert(invoiceRequests).values({
    ...input,
    ...{
      id,
      no,
      state,
      customerId: order.customerId,
      gross,
      net,
      tax,
      requestedOn: work.today,
      invoiceCode: '',
      invoiceNo: null,
      issuedOn: null,
    },
    ...{ reason: '', createdBy: work.user.id, createdAt: work.now },
    searchKey: searchKey(no, input.title, input.taxId, order.no ?? '', order.customerName, order.customerCode),
  })
  await indexForSearch(work, 'invoice', [id])
  await work.db.insert(invoiceRequestLines).values(lines.map((line) => ({ ...line, id: work.newId(), requestId: id })))
  await work.db
    .update(salesOrders)
    .set({ invoicePending: sql`${salesOrders.invoicePending} + ${gross}` })
    .where(eq(salesOrders.id, input.orderId))
  work.log({ record: 'invoiceRequest', recordId: id, after: { no, state, gross, title: input.title } })
  return { id, no }
}

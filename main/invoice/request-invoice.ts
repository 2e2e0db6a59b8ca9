import { eq } from 'drizzle-orm'
import { one } from '../../db/find'
import { nextNumber } from '../../db/number'
import { invoiceRequestLines, invoiceRequestOrders, invoiceRequests } from '../../db/schema/invoice'
import { indexForSearch } from '../../db/search'
import type { Work } from '../command'
import { searchKey } from '../search/key'
import { sumFen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { type CheckedRequest, checkRequest, type RequestInput } from './check-request'
import { next } from './invoice'
import { shiftShares } from './shift-shares'

/**
 * Requests the invoice of orders of one customer, of one of their deliveries, or of parts of their lines; the title, where the paper goes
 * and the remark are kept as they are now (FPA-01, FPA-02, CUS-11). Refuses what `checkRequest` refuses.
 */
export async function requestInvoice(work: Work, input: RequestInput): Promise<{ id: Id; no: string }> {
  const checked = await checkRequest(work, input)
  const id = work.newId()
  const no = await nextNumber(work, 'KPSQ', work.today)
  const head = headOf(input, checked)
  await work.db.insert(invoiceRequests).values({
    ...head,
    id,
    no,
    state: next('DRAFT', 'submit'),
    requestedOn: work.today,
    invoiceCode: '',
    invoiceNo: null,
    issuedOn: null,
    reason: '',
    createdBy: work.user.id,
    createdAt: work.now,
    searchKey: keyOf(no, input, checked),
  })
  await writeLines(work, id, checked)
  await indexForSearch(work, 'invoice', [id])
  await shiftShares(work, id, { pending: 1 })
  work.log({ record: 'invoiceRequest', recordId: id, after: toldOf(no, input, checked) })
  return { id, no }
}

/**
 * Changes a request that was taken back or sent back, and submits it again under its number. Refuses one in another state
 * (`invoice.eventNotAllowed`), orders of another customer (`invoice.otherCustomer`), and what `checkRequest` refuses.
 */
export async function submitAgain(work: Work, { id, ...input }: RequestInput & { id: Id }): Promise<null> {
  const found = one(await work.db.select().from(invoiceRequests).where(eq(invoiceRequests.id, id)), 'invoiceRequest')
  const state = next(found.state, 'submit')
  const checked = await checkRequest(work, input)
  const [first] = checked.orders
  if (first && first.customerId !== found.customerId)
    throw new Refusal('invoice.otherCustomer', { no: first.no ?? '', customer: first.customerName, first: found.no })
  await work.db.delete(invoiceRequestLines).where(eq(invoiceRequestLines.requestId, id))
  await work.db.delete(invoiceRequestOrders).where(eq(invoiceRequestOrders.requestId, id))
  const searchKey = keyOf(found.no, input, checked)
  await work.db
    .update(invoiceRequests)
    .set({ ...headOf(input, checked), state, reason: '', searchKey })
    .where(eq(invoiceRequests.id, id))
  await writeLines(work, id, checked)
  await indexForSearch(work, 'invoice', [id])
  await shiftShares(work, id, { pending: 1 })
  const before = { state: found.state, gross: found.gross, title: found.title }
  work.log({ record: 'invoiceRequest', recordId: id, before, after: { ...toldOf(found.no, input, checked), state } })
  return null
}

function headOf(input: RequestInput, { orders, lines, overAsked, taxId, remark }: CheckedRequest) {
  const { deliveryId, kind, title, naturalPerson, mailTo } = input
  const sums = {
    gross: sumFen(lines.map((line) => line.gross)),
    net: sumFen(lines.map((line) => line.net)),
    tax: sumFen(lines.map((line) => line.tax)),
  }
  const { id: orderId, customerId } = one(orders, 'salesOrder')
  return { orderId, customerId, deliveryId, kind, title, taxId, naturalPerson, mailTo, remark, overAsked, ...sums }
}

const keyOf = (no: string, { title }: RequestInput, { taxId, orders }: CheckedRequest): string =>
  searchKey(
    ...[no, title, taxId, ...orders.map((order) => order.no ?? '')],
    ...orders.slice(0, 1).flatMap(({ customerName, customerCode }) => [customerName, customerCode]),
  )

const toldOf = (no: string, { title }: RequestInput, { lines, overAsked }: CheckedRequest) => ({
  no,
  state: 'PENDING',
  gross: sumFen(lines.map((line) => line.gross)),
  title,
  ...(overAsked ? { overAsked } : {}),
})

async function writeLines(work: Work, requestId: Id, { lines, shares }: CheckedRequest): Promise<void> {
  const rows = lines.map(({ orderId: _, orderNo: _no, ...line }) => ({ ...line, id: work.newId(), requestId }))
  await work.db.insert(invoiceRequestLines).values(rows)
  await work.db.insert(invoiceRequestOrders).values(shares.map((share) => ({ ...share, requestId })))
}

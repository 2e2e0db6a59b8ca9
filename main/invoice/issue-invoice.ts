import { and, eq, sql } from 'drizzle-orm'
import { waitingBatch } from '../../db/bureau'
import { one } from '../../db/find'
import { findOrder } from '../../db/order'
import { invoiceRequests } from '../../db/schema/invoice'
import { salesOrders } from '../../db/schema/order'
import { indexForSearch } from '../../db/search'
import type { Work } from '../command'
import { dueOf } from '../order/due'
import type { Day } from '../value/day'
import { formatFen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { checkInvoiceNumber, type InvoiceEvent, next } from './invoice'

type Request = typeof invoiceRequests.$inferSelect

/** Finance agrees that the invoice may be issued; refuses more than is due since goods came back (`invoice.tooMuch`). */
export async function approveInvoice(work: Work, { id }: { id: Id }): Promise<null> {
  const request = await findRequest(work, id)
  await checkStillDue(work, request)
  await moveTo(work, request, 'approve', {})
  return null
}

/** Finance sends a request back with a reason; its amount may be requested again. */
export async function rejectInvoice(work: Work, { id, reason }: { id: Id; reason: string }): Promise<null> {
  const request = await findRequest(work, id)
  await moveTo(work, request, 'reject', { reason })
  await shift(work, request, -1, 0)
  return null
}

/**
 * Drops a request that was not issued; its amount may be requested again. Refuses one in a batch that waits for the tax bureau's answer
 * (`bureau.inBatch`).
 */
export async function cancelInvoice(work: Work, { id }: { id: Id }): Promise<null> {
  const request = await findRequest(work, id)
  const batch = await waitingBatch(work, id)
  if (batch !== null) throw new Refusal('bureau.inBatch', { no: request.no, batch })
  await moveTo(work, request, 'cancel', {})
  if (request.state === 'PENDING' || request.state === 'APPROVED') await shift(work, request, -1, 0)
  return null
}

/**
 * Writes the number of the issued invoice back (FPA-05). Refuses what is no invoice number (`invoice.badNumber`), one that
 * another request has (`invoice.numberTaken`), a day after today (`day.future`), and more than is due since goods came
 * back (`invoice.tooMuch`).
 */
export async function writeBackInvoice(work: Work, input: { id: Id; number: string; issuedOn: Day }): Promise<null> {
  if (input.issuedOn > work.today) throw new Refusal('day.future', { day: input.issuedOn }, { issuedOn: 'day.future' })
  const request = await findRequest(work, input.id)
  const { code, no } = checkInvoiceNumber(input.number)
  const taken = await work.db
    .select({ no: invoiceRequests.no })
    .from(invoiceRequests)
    .where(and(eq(invoiceRequests.invoiceCode, code), eq(invoiceRequests.invoiceNo, no)))
  if (taken[0])
    throw new Refusal('invoice.numberTaken', { number: no, no: taken[0].no }, { number: 'invoice.numberTaken' })
  await checkStillDue(work, request)
  await moveTo(work, request, 'writeBack', { invoiceCode: code, invoiceNo: no, issuedOn: input.issuedOn })
  await work.db
    .update(invoiceRequests)
    .set({ searchKey: `${request.searchKey} ${code}${no}` })
    .where(eq(invoiceRequests.id, request.id))
  await indexForSearch(work, 'invoice', [request.id])
  await shift(work, request, -1, 1)
  return null
}

/** Goods may have come back since the request was made. */
async function checkStillDue(work: Work, { orderId, gross }: Request): Promise<void> {
  const order = await findOrder(work, orderId)
  const left = dueOf(order) - order.invoiced
  if (gross > left)
    throw new Refusal('invoice.tooMuch', { amount: formatFen(gross), left: formatFen(Math.max(0, left)) })
}

async function findRequest(work: Work, id: Id): Promise<Request> {
  return one(await work.db.select().from(invoiceRequests).where(eq(invoiceRequests.id, id)), 'invoiceRequest')
}

async function moveTo(work: Work, request: Request, event: InvoiceEvent, fields: Partial<Request>): Promise<void> {
  const state = next(request.state, event)
  await work.db
    .update(invoiceRequests)
    .set({ ...fields, state })
    .where(eq(invoiceRequests.id, request.id))
  work.log({
    record: 'invoiceRequest',
    recordId: request.id,
    before: { state: request.state },
    after: { ...fields, state },
  })
}

/** Moves the request's amount on its order: out of what is pending, into what is invoiced. */
async function shift(work: Work, { orderId, gross }: Request, pending: -1 | 0, invoiced: 0 | 1): Promise<void> {
  await work.db
    .update(salesOrders)
    .set({
      invoicePending: sql`${salesOrders.invoicePending} + ${pending * gross}`,
      invoiced: sql`${salesOrders.invoiced} + ${invoiced * gross}`,
    })
    .where(eq(salesOrders.id, orderId))
}

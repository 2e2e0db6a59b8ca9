import { and, asc, eq, inArray, lt } from 'drizzle-orm'
import { waitingBatch } from '../../db/bureau'
import { stillDue } from '../../db/invoice'
import { closedTo } from '../../db/period'
import { invoiceReds, invoiceRequests } from '../../db/schema/invoice'
import { indexForSearch } from '../../db/search'
import type { Work } from '../command'
import type { Day } from '../value/day'
import { formatFen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { findRequest, type InvoiceRequest, moveTo, readNumber } from './find-request'
import { checkVoid, next } from './invoice'
import { shiftShares } from './shift-shares'

/** Finance agrees that the invoice may be issued; refuses more than is due since goods came back (`invoice.tooMuch`). */
export async function approveInvoice(work: Work, { id }: { id: Id }): Promise<null> {
  const request = await findRequest(work, id)
  await checkStillDue(work, request)
  await moveTo(work, request, 'approve', {})
  return null
}

/**
 * Finance sends a request back with a reason; its amount may be requested again. Refuses one in a batch that waits for the tax bureau's
 * answer (`bureau.inBatch`).
 */
export async function rejectInvoice(work: Work, { id, reason }: { id: Id; reason: string }): Promise<null> {
  const request = await findRequest(work, id)
  await refuseInBatch(work, request)
  await moveTo(work, request, 'reject', { reason })
  await shiftShares(work, id, { pending: -1 })
  return null
}

/** Takes a request back before it is decided; it may be changed and submitted again. */
export async function withdrawInvoice(work: Work, { id }: { id: Id }): Promise<null> {
  await moveTo(work, await findRequest(work, id), 'withdraw', {})
  await shiftShares(work, id, { pending: -1 })
  return null
}

/** Drops a request that was not issued; its amount may be requested again. Refuses what `rejectInvoice` does. */
export async function cancelInvoice(work: Work, { id }: { id: Id }): Promise<null> {
  const request = await findRequest(work, id)
  await refuseInBatch(work, request)
  await moveTo(work, request, 'cancel', {})
  if (request.state === 'PENDING' || request.state === 'APPROVED') await shiftShares(work, id, { pending: -1 })
  return null
}

/** What an invoice was issued under. */
export interface Issued {
  id: Id
  number: string
  issuedOn: Day
}

/**
 * Writes the number of the issued invoice back (FPA-05). Refuses what `readNumber` refuses; not more than is due since goods came back, for
 * the invoice is out: what is beyond is due as a red letter.
 */
export async function writeBackInvoice(work: Work, input: Issued): Promise<null> {
  const { id, issuedOn } = input
  const request = await findRequest(work, id)
  const { code, no } = await readNumber(work, input)
  await moveTo(work, request, 'writeBack', { invoiceCode: code, invoiceNo: no, issuedOn })
  await findable(work, request, `${request.searchKey} ${code}${no}`)
  await shiftShares(work, id, { pending: -1, invoiced: 1 })
  return null
}

/**
 * Mends a number or day that was typed wrong, with a reason (R-INV-ST); the log keeps both. Refuses what `readNumber` refuses, a day that
 * leaves a closed period (`invoice.dayClosed`), and one after a red letter of the invoice (`invoice.afterRed`).
 */
export async function correctInvoice(work: Work, input: Issued & { reason: string }): Promise<null> {
  const { id, issuedOn, reason } = input
  const request = await findRequest(work, id)
  const state = next(request.state, 'correct')
  if (issuedOn !== request.issuedOn) await checkMoved(work, request, issuedOn)
  const { code, no } = await readNumber(work, input, request)
  const was = `${request.invoiceCode}${request.invoiceNo ?? ''}`
  await work.db
    .update(invoiceRequests)
    .set({ invoiceCode: code, invoiceNo: no, issuedOn, state })
    .where(eq(invoiceRequests.id, id))
  await findable(work, request, request.searchKey.replace(was, `${code}${no}`))
  const before = { invoiceNo: was, issuedOn: request.issuedOn }
  work.log({ record: 'invoiceRequest', recordId: id, before, after: { invoiceNo: `${code}${no}`, issuedOn, reason } })
  return null
}

async function checkMoved(work: Work, { id, issuedOn }: InvoiceRequest, day: Day): Promise<void> {
  const to = await closedTo(work)
  if (issuedOn !== null && to !== null && issuedOn <= to)
    throw new Refusal('invoice.dayClosed', { day: issuedOn, to }, { issuedOn: 'invoice.dayClosed' })
  const { issuedOn: redOn, requestId, state } = invoiceReds
  const earlier = and(eq(requestId, id), eq(state, 'ISSUED'), lt(redOn, day))
  const [red] = await work.db.select({ redOn }).from(invoiceReds).where(earlier).orderBy(asc(redOn)).limit(1)
  if (red) throw new Refusal('invoice.afterRed', { day, redOn: red.redOn ?? '' }, { issuedOn: 'invoice.afterRed' })
}

/**
 * Voids a paper invoice of this month (R-INV-ST); its amount may be requested again. Refuses an electronic one
 * (`invoice.voidElectronic`), one of another month (`invoice.voidMonth`), and one a red letter is under way for (`invoice.redUnderWay`).
 */
export async function voidInvoice(work: Work, { id, reason }: { id: Id; reason: string }): Promise<null> {
  const request = await findRequest(work, id)
  next(request.state, 'void')
  const { invoiceCode: code, invoiceNo, issuedOn } = request
  checkVoid({ code, no: invoiceNo ?? '', issuedOn: issuedOn ?? work.today }, work.today)
  const live = and(eq(invoiceReds.requestId, id), inArray(invoiceReds.state, ['WAITING', 'CONFIRMED']))
  const [red] = await work.db.select({ no: invoiceReds.no }).from(invoiceReds).where(live)
  if (red) throw new Refusal('invoice.redUnderWay', { no: request.no, red: red.no })
  await moveTo(work, request, 'void', { reason })
  await shiftShares(work, id, { invoiced: -1 })
  return null
}

/** What was handed to the tax bureau may have been issued there; it stays as it was until the answer is in. */
async function refuseInBatch(work: Work, { id, no }: InvoiceRequest): Promise<void> {
  const batch = await waitingBatch(work, id)
  if (batch !== null) throw new Refusal('bureau.inBatch', { no, batch })
}

/** Goods may have come back since the request was made; who may has asked for more than is due. */
async function checkStillDue(work: Work, { id, overAsked }: InvoiceRequest): Promise<void> {
  if (overAsked) return
  const over = (await stillDue(work, id)).find(({ gross, left }) => gross > left)
  if (over) throw new Refusal('invoice.tooMuch', { amount: formatFen(over.gross), left: formatFen(over.left) })
}

async function findable(work: Work, { id }: InvoiceRequest, searchKey: string): Promise<void> {
  await work.db.update(invoiceRequests).set({ searchKey }).where(eq(invoiceRequests.id, id))
  await indexForSearch(work, 'invoice', [id])
}

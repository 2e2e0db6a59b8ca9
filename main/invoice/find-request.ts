import { and, eq, ne } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { refuseClosedDay } from '../../db/period'
import { invoiceReds, invoiceRequests } from '../../db/schema/invoice'
import type { Work } from '../command'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { checkInvoiceNumber, type InvoiceEvent, next } from './invoice'

export type InvoiceRequest = typeof invoiceRequests.$inferSelect

/** An invoice request as it is stored; refuses when there is none (`record.notFound`). */
export async function findRequest(reading: Reading, id: Id): Promise<InvoiceRequest> {
  return one(await reading.db.select().from(invoiceRequests).where(eq(invoiceRequests.id, id)), 'invoiceRequest')
}

/** Moves a request to where an event leads, with some fields, and says so in the log. */
export async function moveTo(
  work: Work,
  request: InvoiceRequest,
  event: InvoiceEvent,
  fields: Partial<InvoiceRequest>,
  told: object = fields,
): Promise<void> {
  const state = next(request.state, event)
  await work.db
    .update(invoiceRequests)
    .set({ ...fields, state })
    .where(eq(invoiceRequests.id, request.id))
  work.log({
    record: 'invoiceRequest',
    recordId: request.id,
    before: { state: request.state },
    after: { ...told, state },
  })
}

/**
 * Reads the number an invoice was issued under. Refuses what is none (`invoice.badNumber`), one that another invoice or red letter
 * has (`invoice.numberTaken`), a day after today (`day.future`) and one of a closed period (`period.closed`), unless it is the day of
 * the invoice that is mended.
 */
export async function readNumber(
  work: Work,
  { number, issuedOn }: { number: string; issuedOn: Day },
  mended: Pick<InvoiceRequest, 'id' | 'issuedOn'> | null = null,
): Promise<{ code: string; no: string }> {
  if (issuedOn !== mended?.issuedOn) await refuseClosedDay(work, issuedOn, 'issuedOn')
  if (issuedOn > work.today) throw new Refusal('day.future', { day: issuedOn }, { issuedOn: 'day.future' })
  const { code, no } = checkInvoiceNumber(number)
  const same = [eq(invoiceRequests.invoiceCode, code), eq(invoiceRequests.invoiceNo, no)]
  const blue = await work.db
    .select({ no: invoiceRequests.no })
    .from(invoiceRequests)
    .where(and(...same, ...(mended === null ? [] : [ne(invoiceRequests.id, mended.id)])))
  const red = await work.db
    .select({ no: invoiceReds.no })
    .from(invoiceReds)
    .where(and(eq(invoiceReds.redCode, code), eq(invoiceReds.redNo, no)))
  const taken = blue[0] ?? red[0]
  if (taken) throw new Refusal('invoice.numberTaken', { number: no, no: taken.no }, { number: 'invoice.numberTaken' })
  return { code, no }
}

import { and, eq, inArray } from 'drizzle-orm'
import { one } from '../../db/find'
import { purchaseRequestLines, supplierQuoteLines, supplierQuotes } from '../../db/schema/request'
import { suppliers } from '../../db/schema/supplier'
import type { Work } from '../command'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { formatPrice, type Price } from '../value/price'
import { Refusal } from '../value/refusal'
import { findForEvent, findLines, type Read, type RequestRecord, writeEvent } from './find-event'
import { isDearer, type Offered } from './request'

interface Quote extends Read {
  supplierId: Id
  quotedOn: Day
  validTo: Day | null
  promisedOn: Day | null
  note: string
  prices: { lineId: Id; price: Price }[]
}

/**
 * Enters what a supplier offers for lines of a request, in the place of what they offered before; what was chosen of that is open
 * again, and what is ordered already stays. Refuses a supplier out of use (`record.inactive`), a day after today (`day.future`), and an
 * end before the day of the offer (`period.reversed`).
 */
export async function enterQuote(work: Work, input: Quote): Promise<{ quoteId: Id }> {
  const { found, state } = await findForEvent(work, input, 'quote')
  const { supplierId, quotedOn, validTo, promisedOn, note } = input
  const { name, active } = one(await work.db.select().from(suppliers).where(eq(suppliers.id, supplierId)), 'supplier')
  if (!active) throw new Refusal('record.inactive', { name }, { supplierId: 'record.inactive' })
  if (quotedOn > work.today) throw new Refusal('day.future', { day: quotedOn }, { quotedOn: 'day.future' })
  if (validTo !== null && validTo < quotedOn)
    throw new Refusal('period.reversed', { from: quotedOn, to: validTo }, { validTo: 'period.reversed' })
  const quoteId = await quoteOf(work, found, { supplierId, quotedOn, validTo, promisedOn, note })
  await writePrices(work, found, quoteId, input.prices)
  const { prices } = input
  await writeEvent(work, found, { state }, { supplierName: name, quoted: prices.map(told).join('、') })
  return { quoteId }
}

const told = ({ price }: { price: Price }) => formatPrice(price)

async function quoteOf(
  work: Work,
  { id: requestId }: RequestRecord,
  columns: Omit<Quote, keyof Read | 'prices'>,
): Promise<Id> {
  const own = and(eq(supplierQuotes.requestId, requestId), eq(supplierQuotes.supplierId, columns.supplierId))
  const [before] = await work.db.select({ id: supplierQuotes.id }).from(supplierQuotes).where(own)
  if (before) {
    await work.db.update(supplierQuotes).set(columns).where(eq(supplierQuotes.id, before.id))
    return before.id
  }
  const id = work.newId()
  await work.db
    .insert(supplierQuotes)
    .values({ ...columns, id, requestId, createdBy: work.user.id, createdAt: work.now })
  return id
}

async function writePrices(work: Work, found: RequestRecord, quoteId: Id, prices: Quote['prices']): Promise<void> {
  const open = (await findLines(work, found.id)).filter(({ purchaseId }) => purchaseId === null)
  const openIds = open.map(({ id }) => id)
  for (const { lineId } of prices)
    one(
      open.filter(({ id }) => id === lineId),
      'purchaseRequestLine',
    )
  const ofQuote = and(eq(supplierQuoteLines.quoteId, quoteId), inArray(supplierQuoteLines.lineId, openIds))
  await work.db.delete(supplierQuoteLines).where(ofQuote)
  if (prices.length > 0) await work.db.insert(supplierQuoteLines).values(prices.map((one) => ({ ...one, quoteId })))
  const chosen = and(eq(purchaseRequestLines.quoteId, quoteId), inArray(purchaseRequestLines.id, openIds))
  await work.db.update(purchaseRequestLines).set({ quoteId: null }).where(chosen)
}

/**
 * Chooses for lines of a request the offer each is ordered by; null takes a choice back. Where a lower offer is passed over it is
 * said why (`request.whyDearer`). Refuses an offer that names no price for the line (`request.notOffered`) or is not valid any more
 * (`request.quoteOver`), and a line that is ordered already.
 */
export async function chooseQuotes(
  work: Work,
  input: Read & { choices: { lineId: Id; quoteId: Id | null }[]; reason: string },
): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'quote')
  const { choices, reason } = input
  const lines = (await findLines(work, found.id)).filter(({ purchaseId }) => purchaseId === null)
  let passedOver = false
  for (const { lineId, quoteId } of choices) {
    one(
      lines.filter(({ id }) => id === lineId),
      'purchaseRequestLine',
    )
    const offers = await offersFor(work, lineId)
    if (quoteId !== null) await checkOffer(work, offers, quoteId)
    passedOver ||= isDearer(offers, quoteId)
    await work.db.update(purchaseRequestLines).set({ quoteId }).where(eq(purchaseRequestLines.id, lineId))
  }
  if (passedOver && reason === '')
    throw new Refusal('request.whyDearer', { no: found.no }, { reason: 'request.whyDearer' })
  return writeEvent(work, found, { state, choice: passedOver ? reason : '' }, { chosen: choices.length, reason })
}

/** What suppliers offer for a line. */
const offersFor = (work: Work, lineId: Id): Promise<Offered[]> =>
  work.db
    .select({ quoteId: supplierQuoteLines.quoteId, price: supplierQuoteLines.price })
    .from(supplierQuoteLines)
    .where(eq(supplierQuoteLines.lineId, lineId))

async function checkOffer(work: Work, offers: readonly Offered[], quoteId: Id): Promise<void> {
  if (!offers.some((offer) => offer.quoteId === quoteId)) throw new Refusal('request.notOffered')
  const rows = await work.db.select().from(supplierQuotes).where(eq(supplierQuotes.id, quoteId))
  const { validTo } = one(rows, 'supplierQuote')
  if (validTo !== null && validTo < work.today) throw new Refusal('request.quoteOver', { day: validTo })
}

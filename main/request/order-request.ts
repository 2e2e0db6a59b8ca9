import { and, eq, inArray, isNull } from 'drizzle-orm'
import { products } from '../../db/schema/product'
import { purchaseRequestLines, supplierQuoteLines, supplierQuotes } from '../../db/schema/request'
import { suppliers } from '../../db/schema/supplier'
import type { Work } from '../command'
import type { PurchaseDraft } from '../purchase/view'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { findForEvent, findLines, findRequest, type Read, writeEvent } from './find-event'

type Save = (work: Work, input: { id: null; version: number; draft: PurchaseDraft }) => Promise<{ id: Id }>

/**
 * Makes a draft of a purchase order for each supplier that was chosen, at the prices they offered (PUR-02); lines nobody was chosen
 * for wait for the next time. Refuses where no line has a supplier (`request.nothingChosen`), and what saving a draft refuses.
 */
export async function orderRequest(work: Work, input: Read, savePurchase: Save): Promise<{ ids: Id[] }> {
  const left = (await findLines(work, input.id)).filter(({ purchaseId }) => purchaseId === null)
  const chosen = left.filter(({ quoteId }) => quoteId !== null)
  const when = chosen.length === left.length ? 'allOrdered' : 'someLeft'
  const { found, state } = await findForEvent(work, input, 'order', when)
  if (chosen.length === 0) throw new Refusal('request.nothingChosen', { no: found.no })
  const quoteIds = [...new Set(chosen.flatMap(({ quoteId }) => quoteId ?? []))]
  const ids: Id[] = []
  for (const quoteId of quoteIds) {
    const draft = await draftOf(work, input.id, quoteId)
    const { id } = await savePurchase(work, { id: null, version: 0, draft })
    const ordered = and(
      ...[eq(purchaseRequestLines.requestId, input.id), eq(purchaseRequestLines.quoteId, quoteId)],
      isNull(purchaseRequestLines.purchaseId),
    )
    await work.db.update(purchaseRequestLines).set({ purchaseId: id }).where(ordered)
    ids.push(id)
  }
  await writeEvent(work, found, { state }, { drafts: ids.length })
  return { ids }
}

async function draftOf(work: Work, requestId: Id, quoteId: Id): Promise<PurchaseDraft> {
  const { no, neededOn } = await findRequest(work, requestId)
  const [quote] = await work.db
    .select({ quote: supplierQuotes, contact: suppliers.contact, phone: suppliers.phone })
    .from(supplierQuotes)
    .innerJoin(suppliers, eq(suppliers.id, supplierQuotes.supplierId))
    .where(eq(supplierQuotes.id, quoteId))
  if (!quote) throw new Error(`Offer ${quoteId} is not there`)
  const { productId, qty, id } = purchaseRequestLines
  const lines = await work.db
    .select({ productId, qty, price: supplierQuoteLines.price, taxRate: products.taxRate })
    .from(purchaseRequestLines)
    .innerJoin(products, eq(products.id, productId))
    .innerJoin(supplierQuoteLines, and(eq(supplierQuoteLines.lineId, id), eq(supplierQuoteLines.quoteId, quoteId)))
    .where(
      and(
        ...[eq(purchaseRequestLines.requestId, requestId), inArray(purchaseRequestLines.quoteId, [quoteId])],
        isNull(purchaseRequestLines.purchaseId),
      ),
    )
    .orderBy(purchaseRequestLines.lineNo)
  const { supplierId, promisedOn } = quote.quote
  return {
    supplierId,
    orderedOn: work.today,
    promisedOn: promisedOn ?? neededOn,
    address: '',
    supplierNo: '',
    contact: quote.contact,
    phone: quote.phone,
    note: no,
    taxInclusive: true,
    lines: lines.map((line) => ({ ...line, unit: '', note: '' })),
  }
}

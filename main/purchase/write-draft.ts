import { eq } from 'drizzle-orm'
import { purchaseOrderLines, purchaseOrders } from '../../db/schema/purchase'
import { indexForSearch } from '../../db/search'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { follow } from '../value/machine'
import { type PurchaseRecord, supplierInUse } from './find-purchase'
import { purchaseKey } from './key'
import { priceLines } from './price-lines'
import { purchaseOrder } from './purchase'
import type { PurchaseDraft } from './view'

/**
 * Writes a purchase order as typed, a new draft where `before` is null, with what it comes to by the pricing rules. Refuses
 * suppliers out of use, what `priceLines` refuses, and other states than draft and rejected (R-ST).
 */
export async function writeDraft(
  work: Work,
  before: PurchaseRecord | null,
  draft: PurchaseDraft,
): Promise<{ id: Id; version: number }> {
  const state = before ? follow(purchaseOrder, before.state, 'edit') : 'DRAFT'
  const { lines: typed, ...typedHead } = draft
  const supplier = await supplierInUse(work, typedHead.supplierId)
  const { lines, totals } = await priceLines(work, typed, typedHead.taxInclusive)
  const head = { ...typedHead, ...supplier, ...totals, state }
  const searchKey = purchaseKey({ ...head, no: before?.no ?? null })
  const id = before?.id ?? work.newId()
  const version = (before?.version ?? 0) + 1
  const written = { ...head, searchKey, version }
  if (before) await work.db.update(purchaseOrders).set(written).where(eq(purchaseOrders.id, id))
  else await work.db.insert(purchaseOrders).values({ ...written, ...fresh(work), id })
  await work.db.delete(purchaseOrderLines).where(eq(purchaseOrderLines.purchaseId, id))
  if (lines.length > 0)
    await work.db
      .insert(purchaseOrderLines)
      .values(lines.map((line) => ({ ...line, purchaseId: id, promisedOn: null })))
  if (searchKey !== before?.searchKey) await indexForSearch(work, 'purchase', [id])
  work.log({ record: 'purchaseOrder', recordId: id, before: before && told(before), after: told(head) })
  return { id, version }
}

const fresh = (work: Work) => ({
  ...{ no: null, reason: '', createdBy: work.user.id, createdAt: work.now },
  ...{ sentAt: null, confirmedAt: null, endedAt: null },
})

/** What the log keeps of an order's head, so that its history can tell what became what. */
const logged = [
  ...(['supplierName', 'orderedOn', 'promisedOn', 'contact', 'phone', 'address'] as const),
  ...(['supplierNo', 'note', 'gross', 'state'] as const),
] as const

const told = (head: Record<(typeof logged)[number], unknown>) =>
  Object.fromEntries(logged.map((field) => [field, head[field]]))

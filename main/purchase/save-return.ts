import { eq } from 'drizzle-orm'
import { sameVersion } from '../../db/find'
import { purchaseReturnLines, purchaseReturns } from '../../db/schema/purchase'
import { indexForSearch } from '../../db/search'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { follow } from '../value/machine'
import { findReturn, supplierInUse } from './find-purchase'
import { purchaseKey } from './key'
import { priceLines } from './price-lines'
import { purchaseReturn } from './purchasereturn'
import type { PurchaseReturnDraft } from './view'

/**
 * Saves a purchase return as typed, a new draft when `id` is null: free goods and prices, for no receipt of goods stands behind
 * it (RTN-02). Refuses suppliers out of use, what `priceLines` refuses, other states than draft and rejected (R-ST), and
 * `record.changed`.
 */
export async function saveReturn(
  work: Work,
  input: { id: Id | null; version: number; draft: PurchaseReturnDraft },
): Promise<{ id: Id; version: number }> {
  const before = input.id === null ? null : await findReturn(work, input.id)
  if (before) sameVersion(before, input.version)
  const state = before ? follow(purchaseReturn, before.state, 'edit') : 'DRAFT'
  const { lines: typed, ...typedHead } = input.draft
  const supplier = await supplierInUse(work, typedHead.supplierId)
  const { lines, totals } = await priceLines(work, typed, typedHead.taxInclusive)
  const head = { ...typedHead, ...supplier, ...totals, state }
  const searchKey = purchaseKey({ ...head, no: before?.no ?? null })
  const id = before?.id ?? work.newId()
  const version = (before?.version ?? 0) + 1
  const written = { ...head, searchKey, version }
  const fresh = { no: null, reason: '', createdBy: work.user.id, createdAt: work.now, endedAt: null }
  if (before) await work.db.update(purchaseReturns).set(written).where(eq(purchaseReturns.id, id))
  else await work.db.insert(purchaseReturns).values({ ...written, ...fresh, id })
  await work.db.delete(purchaseReturnLines).where(eq(purchaseReturnLines.returnId, id))
  if (lines.length > 0)
    await work.db.insert(purchaseReturnLines).values(lines.map((line) => ({ ...line, returnId: id })))
  if (searchKey !== before?.searchKey) await indexForSearch(work, 'purchaseReturn', [id])
  work.log({ record: 'purchaseReturn', recordId: id, before: before && told(before), after: told(head) })
  return { id, version }
}

/** What the log keeps of a return's head, so that its history can tell what became what. */
const logged = [
  ...(['supplierName', 'returnedOn', 'cause', 'contact', 'phone', 'note', 'gross', 'state'] as const),
] as const

const told = (head: Record<(typeof logged)[number], unknown>) =>
  Object.fromEntries(logged.map((field) => [field, head[field]]))

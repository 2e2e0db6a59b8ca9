import { eq } from 'drizzle-orm'
import { purchaseOrderLines, purchaseOrders } from '../../db/schema/purchase'
import { indexForSearch } from '../../db/search'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { follow } from '../value/machine'
import { draftDocument, told } from './draft-document'
import type { PurchaseRecord } from './find-purchase'
import { purchaseOrder } from './purchase'
import type { PurchaseDraft } from './view'

const logged = [
  ...(['supplierName', 'orderedOn', 'promisedOn', 'contact', 'phone', 'address'] as const),
  ...(['supplierNo', 'note', 'gross', 'state'] as const),
] as const

/**
 * Writes a purchase order as typed, a new draft where `before` is null. Refuses what `draftDocument` refuses, and other states than
 * draft and rejected (R-ST).
 */
export async function writeDraft(
  work: Work,
  before: PurchaseRecord | null,
  draft: PurchaseDraft,
): Promise<{ id: Id; version: number }> {
  const state = before ? follow(purchaseOrder, before.state, 'edit') : 'DRAFT'
  const { id, version, head, lines, fresh, written, found } = await draftDocument(work, before, draft, state)
  const never = { sentAt: null, confirmedAt: null }
  if (before) await work.db.update(purchaseOrders).set(written).where(eq(purchaseOrders.id, id))
  else await work.db.insert(purchaseOrders).values({ ...written, ...fresh, ...never, id })
  await work.db.delete(purchaseOrderLines).where(eq(purchaseOrderLines.purchaseId, id))
  const rows = lines.map((line) => ({ ...line, purchaseId: id, promisedOn: null }))
  if (rows.length > 0) await work.db.insert(purchaseOrderLines).values(rows)
  if (!found) await indexForSearch(work, 'purchase', [id])
  const was = before && told(before, logged)
  work.log({ record: 'purchaseOrder', recordId: id, before: was, after: told(head, logged) })
  return { id, version }
}

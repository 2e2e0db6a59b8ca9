import { eq } from 'drizzle-orm'
import { purchaseReturnLines, purchaseReturns } from '../../db/schema/purchase'
import { indexForSearch } from '../../db/search'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { follow } from '../value/machine'
import { draftDocument, told } from './draft-document'
import type { PurchaseReturnRecord } from './find-purchase'
import { purchaseReturn } from './purchasereturn'
import type { PurchaseReturnDraft } from './view'

const logged = ['supplierName', 'returnedOn', 'cause', 'contact', 'phone', 'note', 'gross', 'state'] as const

/**
 * Writes a purchase return as typed, a new draft where `before` is null. Refuses what `draftDocument` refuses, and other states
 * than draft and rejected (R-ST).
 */
export async function writeReturnDraft(
  work: Work,
  before: PurchaseReturnRecord | null,
  draft: PurchaseReturnDraft,
): Promise<{ id: Id; version: number }> {
  const state = before ? follow(purchaseReturn, before.state, 'edit') : 'DRAFT'
  const { id, version, head, lines, fresh, written, found } = await draftDocument(work, before, draft, state)
  if (before) await work.db.update(purchaseReturns).set(written).where(eq(purchaseReturns.id, id))
  else await work.db.insert(purchaseReturns).values({ ...written, ...fresh, id })
  await work.db.delete(purchaseReturnLines).where(eq(purchaseReturnLines.returnId, id))
  const rows = lines.map((line) => ({ ...line, returnId: id }))
  if (rows.length > 0) await work.db.insert(purchaseReturnLines).values(rows)
  if (!found) await indexForSearch(work, 'purchaseReturn', [id])
  const was = before && told(before, logged)
  work.log({ record: 'purchaseReturn', recordId: id, before: was, after: told(head, logged) })
  return { id, version }
}

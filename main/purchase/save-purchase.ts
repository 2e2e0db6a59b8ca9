import { sameVersion } from '../../db/find'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { findPurchase } from './find-purchase'
import type { PurchaseDraft } from './view'
import { writeDraft } from './write-draft'

/**
 * Saves a purchase order as typed, a new draft when `id` is null (PUR-01). Refuses what `writeDraft` refuses, and
 * `record.changed`.
 */
export async function savePurchase(
  work: Work,
  input: { id: Id | null; version: number; draft: PurchaseDraft },
): Promise<{ id: Id; version: number }> {
  const before = input.id === null ? null : await findPurchase(work, input.id)
  if (before) sameVersion(before, input.version)
  return writeDraft(work, before, input.draft)
}

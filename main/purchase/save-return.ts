import { eq } from 'drizzle-orm'
import { sameVersion } from '../../db/find'
import { unitsOfProducts } from '../../db/product'
import { products } from '../../db/schema/product'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { inBase, oneUnit } from '../value/qty'
import { Refusal } from '../value/refusal'
import { findReturn, type PurchaseReturnRecord } from './find-purchase'
import { rejectedOf } from './find-receipt'
import type { PurchaseReturnDraft } from './view'
import { writeReturnDraft } from './write-return'

/**
 * Saves a purchase return as typed, a new draft when `id` is null: free goods and prices, for no receipt of goods need stand
 * behind it (RTN-02). One that came of an inspection holds nothing but what was rejected there, for none of it lies in stock
 * (`purchaseReturn.notRejected`). Refuses what `writeReturnDraft` refuses, and `record.changed`.
 */
export async function saveReturn(
  work: Work,
  input: { id: Id | null; version: number; draft: PurchaseReturnDraft },
): Promise<{ id: Id; version: number }> {
  const before = input.id === null ? null : await findReturn(work, input.id)
  if (before) {
    sameVersion(before, input.version)
    await checkRejected(work, before, input.draft)
  }
  return writeReturnDraft(work, before, input.draft)
}

async function checkRejected(work: Work, before: PurchaseReturnRecord, { supplierId, lines }: PurchaseReturnDraft) {
  const rejected = await rejectedOf(work, before.id)
  if (rejected === null) return
  const refuse = (product: string) => new Refusal('purchaseReturn.notRejected', { product })
  if (supplierId !== before.supplierId) throw refuse(before.supplierName)
  const units = await unitsOfProducts(
    work,
    lines.map(({ productId }) => productId),
  )
  const wanted = new Map<Id, number>()
  for (const { productId, unit, qty } of lines) {
    const ratio = units.get(productId)?.find(({ name }) => name === unit)?.ratio ?? oneUnit
    wanted.set(productId, (wanted.get(productId) ?? 0) + inBase(qty, ratio))
  }
  for (const [productId, qty] of wanted)
    if (qty > (rejected.get(productId) ?? 0)) {
      const [row] = await work.db.select({ name: products.name }).from(products).where(eq(products.id, productId))
      throw refuse(row?.name ?? '')
    }
}

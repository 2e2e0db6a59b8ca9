import { eq } from 'drizzle-orm'
import { purchaseOrders, purchaseReturns } from '../../db/schema/purchase'
import type { Work } from '../command'
import type { PurchaseRecord, PurchaseReturnRecord } from './find-purchase'

/** Writes what became of a purchase order with its next version, and what changed into the log; `told` is said there besides. */
export async function writePurchase(
  work: Work,
  order: PurchaseRecord,
  fields: Partial<PurchaseRecord>,
  told: Record<string, string | number> = {},
): Promise<null> {
  const written = { ...fields, version: order.version + 1 }
  await work.db.update(purchaseOrders).set(written).where(eq(purchaseOrders.id, order.id))
  work.log({ record: 'purchaseOrder', recordId: order.id, ...sides(order, fields, told) })
  return null
}

/** The same for a purchase return. */
export async function writeReturn(
  work: Work,
  order: PurchaseReturnRecord,
  fields: Partial<PurchaseReturnRecord>,
): Promise<null> {
  const written = { ...fields, version: order.version + 1 }
  await work.db.update(purchaseReturns).set(written).where(eq(purchaseReturns.id, order.id))
  work.log({ record: 'purchaseReturn', recordId: order.id, ...sides(order, fields, {}) })
  return null
}

/** What was and what became of it; what a record is found by is nobody's news. */
function sides(before: object, fields: object, told: Record<string, string | number>) {
  const { searchKey, ...after } = fields as { searchKey?: string }
  const was = Object.fromEntries(Object.keys(after).map((key) => [key, before[key as keyof typeof before]]))
  return { before: was, after: { ...after, ...told } }
}

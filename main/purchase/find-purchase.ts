import { asc, eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { purchaseOrderLines, purchaseOrders, purchaseReturnLines, purchaseReturns } from '../../db/schema/purchase'
import { suppliers } from '../../db/schema/supplier'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'

export type PurchaseRecord = typeof purchaseOrders.$inferSelect
export type PurchaseReturnRecord = typeof purchaseReturns.$inferSelect

/** A purchase order as it is stored; refuses when there is none (`record.notFound`). */
export async function findPurchase(reading: Reading, id: Id): Promise<PurchaseRecord> {
  return one(await reading.db.select().from(purchaseOrders).where(eq(purchaseOrders.id, id)), 'purchaseOrder')
}

/** The lines of a purchase order in their order. */
export function findPurchaseLines(reading: Reading, id: Id) {
  const { lineNo, purchaseId } = purchaseOrderLines
  return reading.db.select().from(purchaseOrderLines).where(eq(purchaseId, id)).orderBy(asc(lineNo))
}

/** A purchase return as it is stored; refuses when there is none (`record.notFound`). */
export async function findReturn(reading: Reading, id: Id): Promise<PurchaseReturnRecord> {
  return one(await reading.db.select().from(purchaseReturns).where(eq(purchaseReturns.id, id)), 'purchaseReturn')
}

/** The lines of a purchase return in their order. */
export function findReturnLines(reading: Reading, id: Id) {
  const { lineNo, returnId } = purchaseReturnLines
  return reading.db.select().from(purchaseReturnLines).where(eq(returnId, id)).orderBy(asc(lineNo))
}

/** The supplier a document is written to; refuses one that is out of use (`record.inactive`). */
export async function supplierInUse(reading: Reading, id: Id) {
  const supplier = one(await reading.db.select().from(suppliers).where(eq(suppliers.id, id)), 'supplier')
  if (!supplier.active) throw new Refusal('record.inactive', { name: supplier.name })
  return { supplierId: supplier.id, supplierCode: supplier.code, supplierName: supplier.name }
}

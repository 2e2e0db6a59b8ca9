import { and, asc, eq, ne } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { purchaseReceiptLines, purchaseReceipts } from '../../db/schema/purchase'
import type { Id } from '../value/id'
import type { Qty } from '../value/qty'

export type ReceiptRecord = typeof purchaseReceipts.$inferSelect

/** A goods receipt of a purchase order as it is stored; refuses when there is none (`record.notFound`). */
export async function findReceipt(reading: Reading, purchaseId: Id, id: Id): Promise<ReceiptRecord> {
  const own = and(eq(purchaseReceipts.id, id), eq(purchaseReceipts.purchaseId, purchaseId))
  return one(await reading.db.select().from(purchaseReceipts).where(own), 'goodsReceipt')
}

/** The lines of a goods receipt. */
export function findReceiptLines(reading: Reading, receiptId: Id) {
  const { id, receiptId: of } = purchaseReceiptLines
  return reading.db.select().from(purchaseReceiptLines).where(eq(of, receiptId)).orderBy(asc(id))
}

/** Whether a purchase order has receipts besides one that are not void. */
export async function hasOthers(reading: Reading, { purchaseId, id }: ReceiptRecord): Promise<boolean> {
  const others = and(
    eq(purchaseReceipts.purchaseId, purchaseId),
    ne(purchaseReceipts.id, id),
    ne(purchaseReceipts.state, 'VOIDED'),
  )
  return (await reading.db.select({ id: purchaseReceipts.id }).from(purchaseReceipts).where(others).limit(1)).length > 0
}

/**
 * What was rejected of the goods of a return when they came, in the base unit by product; null for a return of goods that had been
 * accepted, or of nobody knows which purchase.
 */
export async function rejectedOf(reading: Reading, returnId: Id): Promise<ReadonlyMap<Id, Qty> | null> {
  const rows = await reading.json<[Id, Qty][]>(
    `select json_group_array(json_array(product_id, qty)) from (
      select l.product_id, sum((c.qty - c.accepted_qty) * l.unit_ratio / 10000) as qty from purchase_receipts r
      join purchase_receipt_lines c on c.receipt_id = r.id join purchase_order_lines l on l.id = c.purchase_line_id
      where r.return_id = ? group by l.product_id)`,
    [returnId],
  )
  return rows.length === 0 ? null : new Map(rows)
}

/** The receipts of a purchase order that nobody has looked at yet. */
export function openReceipts(reading: Reading, purchaseId: Id): Promise<ReceiptRecord[]> {
  const waiting = and(eq(purchaseReceipts.purchaseId, purchaseId), eq(purchaseReceipts.state, 'RECEIVED'))
  return reading.db.select().from(purchaseReceipts).where(waiting).orderBy(asc(purchaseReceipts.id))
}

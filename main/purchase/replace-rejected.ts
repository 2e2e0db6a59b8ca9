import { eq, sql } from 'drizzle-orm'
import { purchaseOrderLines, purchaseReceiptLines, purchaseReceipts } from '../../db/schema/purchase'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { follow } from '../value/machine'
import { formatQty, inBase, inUnit, type Qty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { findPurchase, findPurchaseLines, findReturnLines } from './find-purchase'
import { findReceiptLines } from './find-receipt'
import { purchaseOrder } from './purchase'
import { writePurchase } from './write-purchase'

/**
 * The supplier sends again what was rejected and went back with a return: its purchase order waits for that much once more, and goes on
 * from there as with anything that is to come; nothing is owed for it before it is accepted (R-ST, PUR-02). Refuses an order that waits for nothing any more
 * because it was closed (`order.eventNotAllowed`), and a quantity that does not come out in the unit of the order (`quantity.notExact`).
 */
export async function replaceRejected(work: Work, returnId: Id, returnNo: string): Promise<null> {
  const left = await returned(work, returnId)
  const receipts = await work.db.select().from(purchaseReceipts).where(eq(purchaseReceipts.returnId, returnId))
  for (const receipt of receipts) {
    const order = await findPurchase(work, receipt.purchaseId)
    const state = follow(purchaseOrder, order.state, 'replace')
    const ordered = await findPurchaseLines(work, order.id)
    for (const line of await findReceiptLines(work, receipt.id)) {
      const { productId, unitRatio = 0 as Qty } = ordered.find(({ id }) => id === line.purchaseLineId) ?? {}
      const rejected = line.qty - (line.acceptedQty ?? line.qty) - line.replacedQty
      const base = productId === undefined ? 0 : (left.get(productId) ?? 0)
      if (productId === undefined || rejected <= 0 || base <= 0) continue
      const again = Math.min(rejected, inOrdered(base as Qty, unitRatio)) as Qty
      left.set(productId, base - inBase(again, unitRatio))
      await waitFor(work, line, again)
    }
    await writePurchase(work, order, { state, endedAt: null }, { goodsReceipt: receipt.no, purchaseReturn: returnNo })
  }
  return null
}

/** What went back, in base units by product. */
async function returned(work: Work, returnId: Id): Promise<Map<Id, number>> {
  const gone = new Map<Id, number>()
  for (const { productId, qty, unitRatio } of await findReturnLines(work, returnId))
    gone.set(productId, (gone.get(productId) ?? 0) + inBase(qty, unitRatio))
  return gone
}

/** So much in the unit it was ordered in, exactly. */
function inOrdered(base: Qty, ratio: Qty): Qty {
  const qty = inUnit(base, ratio)
  if (inBase(qty, ratio) !== base)
    throw new Refusal('quantity.notExact', { qty: formatQty(base), ratio: formatQty(ratio) })
  return qty
}

/** So much of a line that came does not count as here any more. */
async function waitFor(work: Work, { id, purchaseLineId }: { id: Id; purchaseLineId: Id }, again: Qty): Promise<void> {
  const { replacedQty } = purchaseReceiptLines
  const { receivedQty } = purchaseOrderLines
  await work.db
    .update(purchaseReceiptLines)
    .set({ replacedQty: sql`${replacedQty} + ${again}` })
    .where(eq(purchaseReceiptLines.id, id))
  await work.db
    .update(purchaseOrderLines)
    .set({ receivedQty: sql`${receivedQty} - ${again}` })
    .where(eq(purchaseOrderLines.id, purchaseLineId))
}

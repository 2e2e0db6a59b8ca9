import { eq, sql } from 'drizzle-orm'
import { sameVersion } from '../../db/find'
import { cancelPayable } from '../../db/payable'
import { reverseMovements } from '../../db/reversal'
import { purchaseOrderLines, purchaseReceipts } from '../../db/schema/purchase'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { follow } from '../value/machine'
import { Refusal } from '../value/refusal'
import { findPurchase, findReturn } from './find-purchase'
import { findReceipt, findReceiptLines, hasOthers, type ReceiptRecord } from './find-receipt'
import { afterVoid, next } from './goodsreceipt'
import { purchaseOrder } from './purchase'
import { writePurchase } from './write-purchase'

/**
 * Takes a goods receipt back as if it had never been: what it put into stock leaves it on the same day, nothing was ever owed for
 * it (what was paid is an advance), and the order waits for its goods again. Refuses goods that do not lie there any more (`stock.notThere`), a receipt whose rejected goods are on a
 * purchase return that is not called off (`goodsReceipt.returned`), one that is void already, and `record.changed`.
 */
export async function voidReceipt(
  work: Work,
  input: { id: Id; version: number; goodsReceiptId: Id; reason: string },
): Promise<null> {
  const order = await findPurchase(work, input.id)
  sameVersion(order, input.version)
  const receipt = await findReceipt(work, order.id, input.goodsReceiptId)
  const state = next(receipt.state, 'void')
  await refuseReturned(work, receipt)
  await cancelPayable(work, work, receipt.id)
  const { id, no, inspectedOn, receivedOn } = receipt
  await reverseMovements(work, work, {
    kind: 'goodsReceipt',
    documentId: id,
    documentNo: no,
    movedOn: inspectedOn ?? receivedOn,
  })
  await takeBackLines(work, receipt)
  await work.db.update(purchaseReceipts).set({ state, reason: input.reason }).where(eq(purchaseReceipts.id, id))
  const others = await hasOthers(work, receipt)
  const left = afterVoid({ sent: order.sentAt !== null, confirmed: order.confirmedAt !== null, others })
  const after = follow(purchaseOrder, order.state, 'voidReceipt', left)
  return writePurchase(work, order, { state: after, endedAt: null }, { goodsReceipt: no, reason: input.reason })
}

async function refuseReturned(work: Work, { no, returnId }: ReceiptRecord): Promise<void> {
  if (returnId === null) return
  const { state, no: returnNo } = await findReturn(work, returnId)
  if (state !== 'CANCELLED') throw new Refusal('goodsReceipt.returned', { no, document: returnNo ?? '' })
}

/** Nothing of the receipt counts as here any more; what was to be replaced did not count already. */
async function takeBackLines(work: Work, { id }: ReceiptRecord): Promise<void> {
  for (const { purchaseLineId, qty, acceptedQty, replacedQty } of await findReceiptLines(work, id)) {
    await work.db
      .update(purchaseOrderLines)
      .set({
        receivedQty: sql`${purchaseOrderLines.receivedQty} - ${qty - replacedQty}`,
        acceptedQty: sql`${purchaseOrderLines.acceptedQty} - ${acceptedQty ?? 0}`,
      })
      .where(eq(purchaseOrderLines.id, purchaseLineId))
  }
}

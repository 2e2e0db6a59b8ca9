import { eq, sql } from 'drizzle-orm'
import { sameVersion } from '../../db/find'
import { nextNumber } from '../../db/number'
import { purchaseOrderLines, purchaseReceiptLines, purchaseReceipts } from '../../db/schema/purchase'
import { chosenWarehouse } from '../../db/stock'
import type { Work } from '../command'
import type { Day } from '../value/day'
import { zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import { follow } from '../value/machine'
import { inBase, oneUnit } from '../value/qty'
import { Refusal } from '../value/refusal'
import { findPurchase, findPurchaseLines } from './find-purchase'
import { type Came, isAllHere, received } from './goodsreceipt'
import { purchaseOrder } from './purchase'
import { writePurchase } from './write-purchase'

interface Arrival {
  id: Id
  version: number
  receivedOn: Day
  /** Null: the usual warehouse. */
  warehouseId: Id | null
  note: string
  lines: Came[]
}

/**
 * Goods of a purchase order are here, all of them or a part, as often as they come: a goods receipt that waits to be looked at
 * (PUR-02). They lie in stock once they are accepted. Refuses what `received` refuses, quantities that do not come out in the
 * base unit (`quantity.notExact`), a day after today (`day.future`), a warehouse out of use, other states (R-ST), and
 * `record.changed`.
 */
export async function receiveGoods(work: Work, input: Arrival): Promise<{ receiptId: Id; no: string }> {
  const order = await findPurchase(work, input.id)
  sameVersion(order, input.version)
  const lines = await findPurchaseLines(work, order.id)
  // What the state refuses is said before what is typed.
  follow(purchaseOrder, order.state, 'receiveAll')
  const came = received(lines, input.lines)
  const { receivedOn, note } = input
  if (receivedOn > work.today) throw new Refusal('day.future', { day: receivedOn }, { receivedOn: 'day.future' })
  const now = lines.map((line) => {
    const qty = came.find(({ lineId }) => lineId === line.id)?.qty ?? 0
    if (line.unitRatio !== oneUnit && qty > 0) inBase(qty as typeof line.qty, line.unitRatio)
    return { qty: line.qty, receivedQty: (line.receivedQty + qty) as typeof line.qty }
  })
  const state = follow(purchaseOrder, order.state, isAllHere(now) ? 'receiveAll' : 'receivePart')
  const no = await nextNumber(work, 'RKD', receivedOn)
  const receiptId = work.newId()
  await work.db.insert(purchaseReceipts).values({
    id: receiptId,
    no,
    purchaseId: order.id,
    state: 'RECEIVED',
    receivedOn,
    note,
    warehouseId: await chosenWarehouse(work, input.warehouseId),
    inspectedOn: null,
    inspectedBy: null,

    rejectedWay: '',
    returnId: null,
    cost: zeroFen,
    gross: zeroFen,
    reason: '',
    createdBy: work.user.id,
    createdAt: work.now,
  })
  for (const { lineId, qty } of came) {
    const row = {
      id: work.newId(),
      receiptId,
      purchaseLineId: lineId,
      qty,
      acceptedQty: null,
      cost: zeroFen,
      gross: zeroFen,
    }
    await work.db.insert(purchaseReceiptLines).values(row)
    await work.db
      .update(purchaseOrderLines)
      .set({ receivedQty: sql`${purchaseOrderLines.receivedQty} + ${qty}` })
      .where(eq(purchaseOrderLines.id, lineId))
  }
  await writePurchase(work, order, { state }, { goodsReceipt: no })
  return { receiptId, no }
}

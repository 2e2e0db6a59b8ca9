import { sameVersion } from '../../db/find'
import { nextNumber } from '../../db/number'
import { purchaseSendings } from '../../db/schema/purchase'
import { indexForSearch } from '../../db/search'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { follow } from '../value/machine'
import { Refusal } from '../value/refusal'
import { findPurchase, findPurchaseLines, type PurchaseRecord } from './find-purchase'
import { openReceipts } from './find-receipt'
import { purchaseKey } from './key'
import { bindsSupplier, type PurchaseEvent, purchaseOrder, type WhenFlow } from './purchase'
import type { SendingWay } from './view'
import { writePurchase } from './write-purchase'

interface Event {
  id: Id
  version: number
}

/** The order an event is about, and the state it leads to; refuses what the table does not name and `record.changed`. */
async function moved(work: Work, { id, version }: Event, event: PurchaseEvent, when?: WhenFlow) {
  const order = await findPurchase(work, id)
  sameVersion(order, version)
  return { order, state: follow(purchaseOrder, order.state, event, when) }
}

/**
 * Submits a purchase order and gives it its number (R-DOC). What somebody submits who may approve is approved by that; what
 * others submit waits for one who may. Refuses an order without lines (`order.noLines`).
 */
export async function submitPurchase(
  work: Work,
  input: Event,
): Promise<{ no: string; state: PurchaseRecord['state'] }> {
  const mayApprove = work.user.rights.includes('purchase.approve')
  const { order, state } = await moved(work, input, 'submit', mayApprove ? 'noFlow' : 'flow')
  if ((await findPurchaseLines(work, order.id)).length === 0) throw new Refusal('order.noLines')
  const no = order.no ?? (await nextNumber(work, 'CGDD', order.orderedOn))
  await writePurchase(work, order, { state, no, searchKey: purchaseKey({ ...order, no }) })
  await indexForSearch(work, 'purchase', [order.id])
  return { no, state }
}

/** Approves a purchase order that waits for it (R-APR). */
export async function approvePurchase(work: Work, input: Event): Promise<null> {
  const { order, state } = await moved(work, input, 'approve')
  return writePurchase(work, order, { state, reason: '' })
}

/** Sends a purchase order back to whoever wrote it, with the reason (R-APR). */
export async function rejectPurchase(work: Work, input: Event & { reason: string }): Promise<null> {
  const { order, state } = await moved(work, input, 'reject')
  return writePurchase(work, order, { state, reason: input.reason })
}

/** Notes that a purchase order went to its supplier, how and to whom; it may go again as long as nothing is confirmed. */
export async function sendPurchase(work: Work, input: Event & { way: SendingWay; sentTo: string }): Promise<null> {
  const { order, state } = await moved(work, input, 'send')
  const { way, sentTo } = input
  const by = { sentBy: work.user.id, sentAt: work.now }
  await work.db.insert(purchaseSendings).values({ id: work.newId(), purchaseId: order.id, way, sentTo, ...by })
  return writePurchase(work, order, { state, sentAt: work.now }, { sentTo: sentTo || order.supplierName })
}

/**
 * Calls a purchase order off, with the reason; its number stays taken. One that its supplier has confirmed only by who may
 * approve (`right.missing`; R-ST).
 */
export async function cancelPurchase(work: Work, input: Event & { reason: string }): Promise<null> {
  const { order, state } = await moved(work, input, 'cancel')
  if (bindsSupplier(order.state) && !work.user.rights.includes('purchase.approve'))
    throw new Refusal('right.missing', { right: 'purchase.approve' })
  return writePurchase(work, order, { state, reason: input.reason, endedAt: work.now })
}

/**
 * Closes a purchase order of which a part is here: the rest is not expected any more, with the reason (R-ST). Refuses one with
 * goods that nobody has looked at yet (`goodsReceipt.inspectFirst`).
 */
export async function closePurchase(work: Work, input: Event & { reason: string }): Promise<null> {
  const { order, state } = await moved(work, input, 'close')
  const [waiting] = await openReceipts(work, order.id)
  if (waiting) throw new Refusal('goodsReceipt.inspectFirst', { no: waiting.no })
  return writePurchase(work, order, { state, reason: input.reason, endedAt: work.now })
}

import type { GoodsReceiptState } from '../../main/purchase/goodsreceipt'
import type { PurchaseState } from '../../main/purchase/purchase'
import type { PurchaseReturnState } from '../../main/purchase/purchasereturn'
import type { Tone } from '../part/pill'

/** The colour of a purchase document: done green, called off or put away grey, rejected or late red, else in work (R-ST). */
export function toneOf(state: PurchaseState | PurchaseReturnState, late = false): Tone {
  if (state === 'COMPLETED') return 'ok'
  if (state === 'CANCELLED' || state === 'CLOSED' || state === 'DRAFT') return 'neutral'
  return late || state === 'REJECTED' ? 'bad' : 'warn'
}

/** The colour of a goods receipt: what waits to be looked at stands out. */
export const receivedTone: Record<GoodsReceiptState, Tone> = { RECEIVED: 'warn', INSPECTED: 'ok', VOIDED: 'neutral' }

import type { FigureRow } from '../../main/receivable/figure'
import type { Place } from '../shell/workspace'

/** Where a document of a figure is looked at; null where there is nothing to look at. */
export function placeOf({ kind, documentId, customerId, orderId }: FigureRow): Place | null {
  if (kind === 'delivery' || kind === 'deliveryVoid') return { kind: 'delivery', id: documentId }
  if (kind === 'return' || kind === 'returnVoid') return { kind: 'return', id: documentId }
  if (kind === 'service') return { kind: 'service', id: documentId }
  if (kind === 'receipt') return documentId === null ? { kind: 'receipts' } : { kind: 'receipt', id: documentId }
  if (kind === 'writeOff' || kind === 'transfer' || kind === 'transferVoid') return { kind: 'writeOffs' }
  if (kind === 'refund' || kind === 'refundVoid') return { kind: 'refunds' }
  if (orderId !== null) return { kind: 'order', id: orderId }
  return customerId === null ? null : { kind: 'customer', id: customerId }
}

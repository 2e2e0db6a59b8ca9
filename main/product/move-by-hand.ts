import { postMovement } from '../../db/stock'
import type { Work } from '../command'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { Qty } from '../value/qty'
import { Refusal } from '../value/refusal'
import type { ProductKind } from './product'

/**
 * Moves the stock of a product without a document. Refuses a product without stock of its own (`stock.notKept`), a day after
 * today (`day.future`), nothing at all (`order.quantityNotPositive`), and more than is on hand (`stock.short`).
 */
export async function moveByHand(
  work: Work,
  product: { id: Id; name: string; kind: ProductKind },
  kind: 'opening' | 'adjustment',
  qty: Qty,
  movedOn: Day,
  note: string,
): Promise<void> {
  if (product.kind !== 'goods') throw new Refusal('stock.notKept', { product: product.name })
  if (movedOn > work.today) throw new Refusal('day.future', { day: movedOn })
  if (qty === 0) throw new Refusal('order.quantityNotPositive', {}, { qty: 'order.quantityNotPositive' })
  const document = { documentId: product.id, documentNo: '' }
  await postMovement(work, work, { productId: product.id, kind, ...document, movedOn, qty, note })
}

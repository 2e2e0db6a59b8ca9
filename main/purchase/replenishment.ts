import { oneUnit, type Qty, qty } from '../value/qty'

/** What of a product is there and what is to be there, in 1/10 000 of its base unit. */
export interface StockLevel {
  /** What there is to be at least (INV-06). */
  minimum: Qty
  /** On hand without what is reserved; below zero where more is promised than is there. */
  available: Qty
  /** On purchase orders that are not at an end and has not come, drafts included. */
  onOrder: Qty
}

/**
 * How much of a unit to order, so that with what is on order the minimum is there again and everything promised can go; rounded
 * up to whole units, for nobody sells half a box. 0 where nothing is missing.
 */
export function toOrder({ minimum, available, onOrder }: StockLevel, ratio: Qty): Qty {
  const missing = minimum - available - onOrder
  return missing <= 0 ? (0 as Qty) : qty(Math.ceil(missing / ratio) * oneUnit)
}

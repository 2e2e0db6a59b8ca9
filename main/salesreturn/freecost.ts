import type { Fen } from '../value/fen'
import type { Price } from '../value/price'
import type { Qty } from '../value/qty'
import { unitCost } from '../value/worth'

/** What is known of what a product costs. */
interface Known {
  onHand: Qty
  stockValue: Fen
  costPrice: Price | null
}

/** What one base unit costs that comes back without its order: the average of what is on hand, else what was typed, else nothing (R-STK). */
export const costWithoutOrder = ({ onHand: qty, stockValue: value, costPrice }: Known): Price =>
  unitCost({ qty, value }) ?? costPrice ?? (0 as Price)

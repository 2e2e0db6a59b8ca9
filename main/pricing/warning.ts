import type { Fen } from '../value/fen'
import type { Price } from '../value/price'
import type { Qty } from '../value/qty'
import { lineAmount } from './line'

/** What makes one look twice at a price: it earns less than the floor, or is far from the list price. */
export type PriceWarning = 'belowFloor' | 'farFromList'

/** A line as it is charged, and what the product is usually sold for, in the same kind of price. */
export interface PricedAgainst {
  qty: Qty
  dealPrice: Price
  /** The line's amount after its share of the discount on the whole. */
  amount: Fen
  listPrice: Price
  floorPrice: Price | null
}

/**
 * What is odd about the price of a line (PRD-08, R-AMT-2): after all discounts it comes to less than the floor price, or its
 * price is more than half the list price away from it. It is only said; nothing is refused.
 */
export function priceWarning(line: PricedAgainst): PriceWarning | null {
  if (line.floorPrice !== null && line.amount < lineAmount(line.qty, line.floorPrice)) return 'belowFloor'
  const away = Math.abs(line.dealPrice - line.listPrice)
  return line.listPrice > 0 && away > line.listPrice / 2 ? 'farFromList' : null
}

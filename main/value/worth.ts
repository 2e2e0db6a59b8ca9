import { type Fen, fen, zeroFen } from './fen'
import { largestPrice, type Price } from './price'
import { oneUnit, type Qty } from './qty'
import { divideRounded } from './round'

/** What is on hand of a product and what all of it cost: the moving weighted average needs no more (R-STK). */
export interface Worth {
  qty: Qty
  value: Fen
}

/** One fen of a price. */
const fenOfPrice = 1_000_000n

/** What goods cost that come in at so much a unit, in fen. */
export const costAt = (qty: Qty, unitCost: Price): Fen =>
  fen(Number(divideRounded(BigInt(qty) * BigInt(unitCost), BigInt(oneUnit) * fenOfPrice)))

/** The share of `part` in the cost of `whole`, in fen; of the whole exactly all, so that nothing left is worth nothing (R-STK). */
export function shareOf({ qty, value }: Worth, part: Qty): Fen {
  if (part === qty) return value
  if (qty === 0) return zeroFen
  return fen(Number(divideRounded(BigInt(value) * BigInt(part), BigInt(qty))))
}

/**
 * What goods cost that leave at a price agreed: that price, as long as what is left stays worth at least nothing and nothing left is
 * worth nothing; else their share of what all cost (R-STK).
 */
export function leavingAt(whole: Worth, part: Qty, value: Fen): Fen {
  const fits = part === whole.qty ? value === whole.value : value <= whole.value
  return fits ? value : shareOf(whole, part)
}

/** What one unit costs on the average, to 6 decimals as it is shown; null where nothing is on hand (R-STK). */
export function unitCost({ qty, value }: Worth): Price | null {
  if (qty <= 0 || value < 0) return null
  const hundredth = divideRounded(BigInt(value) * BigInt(oneUnit) * 10_000n, BigInt(qty))
  const price = hundredth * 100n
  return price > BigInt(largestPrice) ? null : (Number(price) as Price)
}

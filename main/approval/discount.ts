import { dealPrice, lineAmount } from '../pricing/line'
import { type Fen, fen } from '../value/fen'
import { fullPay, type PayPercent } from '../value/percent'
import type { Price } from '../value/price'
import type { Qty } from '../value/qty'
import { divideRounded } from '../value/round'

/**
 * The least a line may come to at a percentage of its usual price, in fen: whichever is less of the rounded price times the
 * quantity and the percentage of the whole line, and a fen less where a discount on the whole was spread over the lines. So
 * who stays within the limit is never stopped by rounding.
 */
export function leastAmount(
  { qty, usualPrice, shares }: { qty: Qty; usualPrice: Price; shares: boolean },
  least: PayPercent,
): Fen {
  const byPrice = lineAmount(qty, dealPrice(usualPrice, least))
  const byAmount = Number(divideRounded(BigInt(lineAmount(qty, usualPrice)) * BigInt(least), BigInt(fullPay)))
  return fen(Math.max(0, Math.min(byPrice, byAmount) - (shares ? 1 : 0)))
}

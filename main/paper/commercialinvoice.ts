import { lineAmount } from '../pricing/line'
import type { Fen } from '../value/fen'
import type { Price } from '../value/price'
import type { Qty } from '../value/qty'
import { divideRounded } from '../value/round'

/** 1/10 000 units × 1/10^8 yuan, counted in fen: that many make one fen. */
const perFen = 10_000_000_000n

/**
 * The price of one unit of what comes to `amount` after every discount: with as few decimals, from two to eight, as quantity times
 * price needs to be the amount (R-AMT-1, R-AMT-2), so that customs can check it.
 */
export function unitPrice(amount: Fen, qty: Qty): Price {
  for (let step = 1_000_000n; step > 1n; step /= 10n) {
    const price = Number(divideRounded(BigInt(amount) * perFen, BigInt(qty) * step) * step) as Price
    if (lineAmount(qty, price) === amount) return price
  }
  return Number(divideRounded(BigInt(amount) * perFen, BigInt(qty))) as Price
}

import { type Fen, fen, formatFen, largestFen } from '../value/fen'
import { fullPay, type PayPercent } from '../value/percent'
import { formatPrice, largestPrice, type Price } from '../value/price'
import type { Qty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { divideRounded } from '../value/round'

/** 1/10 000 units × 1/10^8 yuan, counted in fen: that many make one fen. */
const perFen = 10_000_000_000n

/** How many decimals a deal price keeps; the shop sets 2 to 6 (R-NUM-3). */
export const dealPriceScale = 2

/**
 * The price agreed on: list price × percentage paid, rounded to `scale` decimals of a yuan (R-AMT-1), so that what is
 * printed times the quantity gives the printed amount. Refuses with 'order.priceTooLarge' what no price can hold.
 */
export function dealPrice(listPrice: Price, pay: PayPercent, scale: number = dealPriceScale): Price {
  const step = 10n ** BigInt(8 - scale)
  const steps = divideRounded(BigInt(listPrice) * BigInt(pay), BigInt(fullPay) * step)
  return checkedPrice(steps * step)
}

/** What a line comes to: quantity × price, rounded to the fen (R-AMT-1). Refuses with 'order.lineAmountTooLarge' (R-NUM-4). */
export function lineAmount(qty: Qty, price: Price): Fen {
  return checkedAmount(Number(divideRounded(BigInt(qty) * BigInt(price), perFen)))
}

/**
 * The price that a typed line amount means: amount ÷ quantity to 8 decimals (R-AMT-2). Refuses with
 * 'order.amountPriceMismatch' when quantity × price then misses the amount by more than 0.01 yuan, with
 * 'order.quantityNotPositive', 'money.negative', 'order.lineAmountTooLarge' and 'order.priceTooLarge'.
 */
export function priceFromAmount(amount: Fen, qty: Qty): Price {
  if (qty <= 0) throw new Refusal('order.quantityNotPositive')
  if (amount < 0) throw new Refusal('money.negative', { text: formatFen(amount) })
  const exact = BigInt(checkedAmount(amount)) * perFen
  const price = checkedPrice(divideRounded(exact, BigInt(qty)))
  const missed = BigInt(qty) * BigInt(price) - exact
  if (missed > perFen || missed < -perFen) {
    throw new Refusal('order.amountPriceMismatch', { amount: formatFen(amount), price: formatPrice(price) })
  }
  return price
}

function checkedAmount(amount: number): Fen {
  if (Math.abs(amount) > largestFen) throw new Refusal('order.lineAmountTooLarge', { limit: formatFen(largestFen) })
  return fen(amount)
}

function checkedPrice(price: bigint): Price {
  if (price > BigInt(largestPrice)) throw new Refusal('order.priceTooLarge', { limit: formatPrice(largestPrice) })
  return Number(price) as Price
}

import { formatDecimal, parseDecimal } from './decimal'
import { Refusal } from './refusal'

declare const brand: unique symbol
/** A unit price in 1/10^8 yuan: 156.75 = 15 675 000 000 (R-NUM-3). */
export type Price = number & { readonly [brand]: 'Price' }

/** One yuan, and the largest price: 90 million yuan a unit, the most a safe whole number holds. */
export const oneYuan = 100_000_000 as Price
export const largestPrice = 9_000_000_000_000_000 as Price

/** Takes a whole number of 1/10^8 yuan; refuses negative prices (`money.negative`) and more than 90 million yuan. */
export function price(value: number): Price {
  if (!Number.isInteger(value)) throw new Refusal('price.notANumber', { text: String(value) })
  if (value < 0) throw new Refusal('money.negative', { text: formatPrice(value) })
  if (value > largestPrice) throw new Refusal('price.tooLarge', { limit: formatPrice(largestPrice) })
  return (value + 0) as Price
}

/** Reads a unit price as typed, up to 8 decimals. */
export function parsePrice(text: string): Price {
  const value = parseDecimal(text, 8)
  if (typeof value === 'string') throw new Refusal(`price.${value}`, { text, limit: formatPrice(largestPrice) })
  return price(value)
}

/** 15 675 000 000 → `156.75`; always at least two decimals, never more than it has. */
export function formatPrice(value: number): string {
  return formatDecimal(value, 8, 2)
}

import { formatDecimal, parseDecimal } from './decimal'
import { Refusal } from './refusal'

declare const brand: unique symbol
/** A quantity in 1/10 000 of the product's unit: 12 boxes = 120 000 (R-NUM-3, at most 4 decimals). */
export type Qty = number & { readonly [brand]: 'Qty' }

/** One whole unit. */
export const oneUnit = 10_000 as Qty
export const zeroQty = 0 as Qty
/** The largest quantity, 99 999 999 units. */
export const largestQty = 999_999_990_000 as Qty

/** Takes a whole number of 1/10 000 units; refuses fractions and quantities beyond 99 999 999 units. */
export function qty(value: number): Qty {
  if (!Number.isInteger(value)) throw new Refusal('quantity.notANumber', { text: String(value) })
  if (Math.abs(value) > largestQty) throw new Refusal('quantity.tooLarge', { limit: formatQty(largestQty) })
  return (value + 0) as Qty
}

/** Reads a quantity as typed, up to 4 decimals; the sign is kept, the caller decides whether it may be negative. */
export function parseQty(text: string): Qty {
  const value = parseDecimal(text, 4)
  if (typeof value === 'string') throw new Refusal(`quantity.${value}`, { text, limit: formatQty(largestQty) })
  return qty(value)
}

/** 120 000 → `12`, 15 000 → `1.5`. */
export function formatQty(value: number): string {
  return formatDecimal(value, 4)
}

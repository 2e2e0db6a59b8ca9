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

/**
 * A quantity of a unit in the base unit, of which one unit holds `ratio`: 2 箱 of 12 are 24. Exact; refuses what does not come
 * out in 1/10 000 of the base unit (`quantity.notExact`), and beyond 99 999 999 units.
 */
export function inBase(quantity: Qty, ratio: Qty): Qty {
  const exact = BigInt(quantity) * BigInt(ratio)
  if (exact % BigInt(oneUnit) !== 0n)
    throw new Refusal('quantity.notExact', { qty: formatQty(quantity), ratio: formatQty(ratio) })
  return qty(Number(exact / BigInt(oneUnit)))
}

/** How much of a unit a quantity of the base unit fills, never more than it does: 25 盒 are 2.0833 箱 of 12. */
export function inUnit(base: Qty, ratio: Qty): Qty {
  const [many, of] = [BigInt(base) * BigInt(oneUnit), BigInt(ratio)]
  const filled = many / of
  return Number(many < 0n && many % of !== 0n ? filled - 1n : filled) as Qty
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

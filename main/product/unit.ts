import { type Price, price } from '../value/price'
import { oneUnit, type Qty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { divideRounded } from '../value/round'

/**
 * A unit a product is sold in besides its base unit: `ratio` is how much of the base unit one of it holds (1 箱 = 12 盒 is 12).
 * `listPrice` null means ratio × the list price.
 */
export interface ProductUnit {
  name: string
  ratio: Qty
  listPrice: Price | null
}

/** The units a product may be sold in, the base unit first. */
export function unitsOf(base: string, units: readonly ProductUnit[]): ProductUnit[] {
  return [{ name: base, ratio: oneUnit, listPrice: null }, ...units]
}

/** Refuses two units of the same name, the base unit's among them (`unit.twice`). */
export function checkUnits(base: string, units: readonly ProductUnit[]): void {
  const names = unitsOf(base, units).map(({ name }) => name)
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) throw new Refusal('unit.twice', { unit: twice }, { units: 'unit.twice' })
}

/** The price of one unit of which `to` base units are one, from the price of one of which it is `from`; to 8 decimals. */
export function priceInUnit(known: Price, to: Qty, from: Qty = oneUnit): Price {
  return price(Number(divideRounded(BigInt(known) * BigInt(to), BigInt(from))))
}

/** Finds the unit a text ends in, as in `2箱`: the longest name that fits, with the text before it. */
export function splitUnit(text: string, units: readonly ProductUnit[]): { text: string; unit: ProductUnit } | null {
  const plain = text.trimEnd()
  const [unit] = units
    .filter(({ name }) => name !== '' && plain.endsWith(name) && plain.length > name.length)
    .sort((a, b) => b.name.length - a.name.length)
  return unit ? { text: plain.slice(0, -unit.name.length).trim(), unit } : null
}

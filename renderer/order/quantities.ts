import type { Qty } from '../../main/value/qty'

/** How much of each line goes or comes now; null is an empty field. */
export type Quantities = ReadonlyMap<number, Qty | null>

/** Starts with all that is left of every line. */
export const allOf = (lines: readonly { id: number; left: Qty }[]): Quantities =>
  new Map(lines.map(({ id, left }) => [id, left]))

/** Starts with nothing. */
export const noneOf = (lines: readonly { id: number }[]): Quantities => new Map(lines.map(({ id }) => [id, 0 as Qty]))

/** The lines of which something goes now. */
export function chosen(quantities: Quantities): { id: number; qty: Qty }[] {
  return [...quantities].flatMap(([id, qty]) => (qty !== null && qty > 0 ? [{ id, qty }] : []))
}

/** The first line of which more is wanted than is left, or than may go where that is more. */
export function tooMuch<L extends { id: number; left: Qty; most?: Qty }>(
  lines: readonly L[],
  quantities: Quantities,
): L | null {
  return lines.find(({ id, left, most }) => (quantities.get(id) ?? 0) > (most ?? left)) ?? null
}

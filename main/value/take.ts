import type { Id } from './id'
import type { Qty } from './qty'

/** What lies in a place, of the base unit. */
export interface Level {
  locationId: Id
  qty: Qty
}

/**
 * From which places so much is taken: from each in turn as much as it holds. What no place holds is left over; the places
 * come in the order in which they are to be emptied.
 */
export function takeFrom(levels: readonly Level[], wanted: Qty): { parts: Level[]; missing: Qty } {
  let missing: number = wanted
  const parts = levels.flatMap(({ locationId, qty }) => {
    const taken = Math.min(Math.max(qty, 0), missing)
    missing -= taken
    return taken > 0 ? [{ locationId, qty: taken as Qty }] : []
  })
  return { parts, missing: missing as Qty }
}

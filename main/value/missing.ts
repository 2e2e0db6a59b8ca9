import { type Fen, fen, zeroFen } from './fen'
import type { Price } from './price'
import type { Qty } from './qty'
import { costAt, leavingAt, shareOf, type Worth } from './worth'

/** What leaves costs `value`; `missing` of it was not there and is taken to cost so much until it arrives, null where all was (R-STK). */
export interface Leaving {
  value: Fen
  missing: Worth | null
}

/**
 * Goods leave, also more than there are (R-STK): what is there at its share of what all cost, or at the price agreed as far as that
 * fits; what is missing at the last cost of a unit that is known, at nothing where none is.
 */
export function leaving(whole: Worth, part: Qty, lastCost: Price | null, agreed?: Fen): Leaving {
  if (part <= whole.qty) {
    const value = agreed === undefined ? shareOf(whole, part) : leavingAt(whole, part, agreed)
    return { value, missing: null }
  }
  const there = whole.qty > 0 ? whole : { qty: 0 as Qty, value: zeroFen }
  const qty = (part - there.qty) as Qty
  const value = costAt(qty, lastCost ?? (0 as Price))
  return { value: fen(there.value + value), missing: { qty, value } }
}

/** What of some goods that had left before they were there has arrived: what it was taken to cost, and what it does cost. */
export interface Covered<P> {
  of: P
  qty: Qty
  booked: Fen
  cost: Fen
}

/**
 * Goods arrive of which some have left already (R-STK): these are covered in turn, each by its share of what the arriving ones cost.
 * Goods that come back cover what left with their own document (`own`) at what it was taken to cost, so that taking a document back
 * leaves nothing of it. What is left is worth what is not covered: nothing, where nothing is left.
 */
export function cover<P extends Worth & { own: boolean }>(missing: readonly P[], coming: Worth): Covered<P>[] {
  const covered: Covered<P>[] = []
  let rest = coming
  for (const of of missing) {
    if (rest.qty === 0) break
    const qty = Math.min(of.qty, rest.qty) as Qty
    const booked = shareOf(of, qty)
    const asBooked = of.own && qty < rest.qty
    const cost = asBooked ? (Math.min(booked, rest.value) as Fen) : shareOf(rest, qty)
    covered.push({ of, qty, booked, cost })
    rest = { qty: (rest.qty - qty) as Qty, value: (rest.value - cost) as Fen }
  }
  return covered
}

/** What goods cost that only change their place, and stay the shop's: as much as leaves one place comes to the other (R-STK). */
export function moving(whole: Worth, part: Qty): Fen {
  if (whole.qty <= 0) return zeroFen
  return part >= whole.qty ? whole.value : shareOf(whole, part)
}

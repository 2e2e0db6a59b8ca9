import { type Fen, fen } from '../value/fen'
import type { Qty } from '../value/qty'
import { divideRounded } from '../value/round'

/**
 * The value in fen of one part of a line, delivered or returned now: the line's value for everything up to and with this
 * part, less what the parts before were worth, so that the last part takes the odd fen and all parts add up to the line
 * (R-AMT-9). `doneBefore` and `doneValue` are the parts before, each counted once. That there is so much left is looked
 * at by the action.
 */
export function portionValue(whole: Fen, qty: Qty, doneBefore: Qty, doneValue: Fen, now: Qty): Fen {
  if (qty <= 0) throw new RangeError('a line has a quantity above zero')
  const upToNow = divideRounded(BigInt(whole) * BigInt(doneBefore + now), BigInt(qty))
  return fen(Number(upToNow) - doneValue)
}

import type { Rate } from '../value/percent'
import { inBase, inUnit, type Qty } from '../value/qty'

/** How much of an order line is to go and how much has gone, in its unit. */
interface Going {
  qty: Qty
  deliveredQty: Qty
}

/** What is still to go of an order line, and held back for it (R-STK): nothing where more went than was ordered. */
export const stillToGo = ({ qty, deliveredQty }: Going): Qty => Math.max(0, qty - deliveredQty) as Qty

/** The most that may go of a line now: what is still to go, and beyond it the share of the order that the shop allows (R-DLV). */
export const mostToGo = (line: Going, share: Rate): Qty =>
  stillToGo(line) === 0
    ? (0 as Qty)
    : ((line.qty + Number((BigInt(line.qty) * BigInt(share)) / 10_000n) - line.deliveredQty) as Qty)

/** What of an order line is to go, what of that is there, and what is missing, in the line's unit. */
export interface LineLeft {
  left: Qty
  /** Null of what no stock is kept of. */
  there: Qty | null
  missing: Qty
}

/**
 * What is left of a line (R-STK). `available` is of the base unit and leaves out what orders have reserved; what this line itself
 * has reserved is there for it.
 */
export function leftOf(line: Going & { stocked: boolean; available: Qty; unitRatio: Qty }): LineLeft {
  const left = stillToGo(line)
  if (!line.stocked) return { left, there: null, missing: 0 as Qty }
  const there = inUnit((line.available + inBase(left, line.unitRatio)) as Qty, line.unitRatio)
  const missing = Math.min(left, Math.max(0, left - there)) as Qty
  return { left, there: Math.max(0, there) as Qty, missing }
}

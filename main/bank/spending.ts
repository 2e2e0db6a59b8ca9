import type { Bill } from './bill'
import type { StatedLine } from './line'

/**
 * Which of two readings of a statement that writes expenses below zero is meant: that all it writes there went out, or that what
 * is below zero came back. The one that its balances bear out; where they say nothing, what is below zero came back when other
 * expenses stand above it (`both`), and went out when all of them are written so.
 */
export function meant(allWentOut: Bill, someCameBack: Bill, both: boolean): Bill {
  const more = borneOut(someCameBack.lines) - borneOut(allWentOut.lines)
  return more > 0 || (more === 0 && both) ? someCameBack : allWentOut
}

/** How many lines explain the step of the balance, whether the oldest or the newest stands first. */
function borneOut(lines: readonly StatedLine[]): number {
  const steps = (before: 1 | -1) =>
    lines.filter(({ amount, balance }, i) => {
      const other = lines[i - before]?.balance ?? null
      return balance !== null && other !== null && balance - other === amount
    }).length
  return Math.max(steps(1), steps(-1))
}

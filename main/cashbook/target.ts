import { type Fen, sumFen, zeroFen } from '../value/fen'

/** What came in over a month, a quarter or a year, refunds taken off, and what was to come; null where there is no target. */
export interface Attainment {
  received: Fen
  target: Fen | null
}

/** Several months as one; a month without a target adds nothing to it. */
export function together(months: readonly Attainment[]): Attainment {
  const targets = months.flatMap(({ target }) => (target === null ? [] : [target]))
  return {
    received: sumFen(months.map(({ received }) => received)),
    target: targets.length === 0 ? null : sumFen(targets),
  }
}

/** Of twelve months the four quarters. */
export const quartersOf = (months: readonly Attainment[]): Attainment[] =>
  [0, 3, 6, 9].map((first) => together(months.slice(first, first + 3)))

/** How much of its target came in, in whole percent rounded down, so that 100 is only what is reached; null without a target. */
export function percentOf({ received, target }: Attainment): number | null {
  return target === null || target <= zeroFen ? null : Math.floor((Math.max(0, received) / target) * 100)
}

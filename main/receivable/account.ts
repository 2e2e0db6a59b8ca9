import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import { Refusal } from '../value/refusal'

/** An account over a period, each movement with what the balance is after it (分). */
export interface Account<Movement> {
  opening: Fen
  lines: (Movement & { balance: Fen })[]
  closing: Fen
}

/**
 * Follows an account through a period (R-SOA): what moved before `from` is the opening, `change` says what a movement adds to the
 * balance. The movements come in their order, none after the period. Refuses a period that ends before it begins (`period.reversed`).
 */
export function followAccount<Movement extends { on: Day }>(
  movements: readonly Movement[],
  { from, to }: { from: Day; to: Day },
  change: (movement: Movement) => number,
): Account<Movement> {
  if (from > to) throw new Refusal('period.reversed', { from, to })
  const opening = movements.filter(({ on }) => on < from).reduce((sum, movement) => sum + change(movement), 0)
  let balance = opening
  const lines = movements
    .filter(({ on }) => on >= from)
    .map((movement) => {
      balance += change(movement)
      return { ...movement, balance: balance as Fen }
    })
  return { opening: opening as Fen, lines, closing: balance as Fen }
}

import { type Fen, fen } from '../value/fen'

/**
 * Spreads an amount over lines in proportion to theirs, so that the shares add up to it exactly: every line gets its
 * whole fen, the fen left over go one each to the largest fractions; on a tie the larger line, then the upper one
 * (R-AMT-8). A line of nothing gets nothing. An amount below zero (a markup) is spread the same way.
 */
export function allocate(total: Fen, weights: readonly Fen[]): Fen[] {
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n)
  if (weights.some((weight) => weight < 0)) throw new RangeError('a weight is below zero')
  if (total === 0) return weights.map(() => total)
  if (sum === 0n) throw new RangeError('there is nothing to spread the amount over')
  const whole = BigInt(Math.abs(total))
  const parts = weights.map((weight, index) => {
    const exact = whole * BigInt(weight)
    return { index, weight, share: Number(exact / sum), fraction: exact % sum }
  })
  const left = Number(whole - parts.reduce((all, part) => all + BigInt(part.share), 0n))
  const favoured = new Set(
    [...parts]
      .sort((a, b) => compare(b.fraction, a.fraction) || b.weight - a.weight || a.index - b.index)
      .slice(0, left)
      .map((part) => part.index),
  )
  const sign = total < 0 ? -1 : 1
  return parts.map((part) => fen(sign * (part.share + (favoured.has(part.index) ? 1 : 0))))
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}

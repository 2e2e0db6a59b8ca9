/**
 * One of the only two functions that round (the other is `allocate`): numerator ÷ denominator, half away from zero,
 * as 四舍五入 does (R-NUM-2). Exact for any size, because it works on whole numbers.
 */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n
  const n = numerator < 0n ? -numerator : numerator
  const d = denominator < 0n ? -denominator : denominator
  const quotient = (2n * n + d) / (2n * d)
  return negative ? -quotient : quotient
}

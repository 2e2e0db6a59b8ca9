import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { divideRounded } from '../../../main/value/round'

test.each([
  [4n, 10n, 0n],
  [5n, 10n, 1n],
  [-4n, 10n, 0n],
  [-5n, 10n, -1n],
  [15n, 10n, 2n],
  [25n, 10n, 3n],
  [-25n, 10n, -3n],
  [24n, 10n, 2n],
  [1005n, 10n, 101n],
  [-1005n, 10n, -101n],
  [1n, 3n, 0n],
  [2n, 3n, 1n],
  [7n, -2n, -4n],
  [-7n, -2n, 4n],
  [0n, 7n, 0n],
])('%d ÷ %d is %d, half away from zero', (numerator, denominator, quotient) => {
  expect(divideRounded(numerator, denominator)).toBe(quotient)
})

describe('laws of rounding', () => {
  const any = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n })
  const divisor = fc.bigInt({ min: 1n, max: 10n ** 20n })
  const size = (n: bigint) => (n < 0n ? -n : n)

  it('is never more than half off', () => {
    fc.assert(fc.property(any, divisor, (n, d) => 2n * size(n - divideRounded(n, d) * d) <= d))
  })

  it('goes away from zero exactly on the half', () => {
    fc.assert(fc.property(any, divisor, (n, d) => divideRounded((2n * size(n) + 1n) * d, 2n * d) === size(n) + 1n))
  })

  it('treats what is owed and what is owing alike', () => {
    fc.assert(fc.property(any, divisor, (n, d) => divideRounded(-n, d) === -divideRounded(n, d)))
  })
})

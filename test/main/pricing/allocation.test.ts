import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { allocate } from '../../../main/pricing/allocation'
import { type Fen, parseFen } from '../../../main/value/fen'

const fens = (amounts: string) => amounts.split(' ').map(parseFen)

test.each([
  ['0.00', '99.99 95.00 39.98', '0.00 0.00 0.00'],
  ['11.75', '99.99 95.00 39.98', '5.00 4.75 2.00'],
  ['4.97', '99.99 95.00 39.98', '2.11 2.01 0.85'],
  ['0.10', '10.00 10.00 10.00', '0.04 0.03 0.03'],
  ['0.01', '10.00 10.00 10.00', '0.01 0.00 0.00'],
  ['500.00', '999.99 0.01', '500.00 0.00'],
  ['35.00', '3135.00 1200.00 200.00', '24.20 9.26 1.54'],
  ['0.01', '0.00 1.00 0.00', '0.00 0.01 0.00'],
  ['3.00', '1.00 2.00', '1.00 2.00'],
  ['-0.10', '10.00 10.00 10.00', '-0.04 -0.03 -0.03'],
  // The same fraction: the larger line is served first although it stands below.
  ['0.02', '0.01 0.03', '0.00 0.02'],
  ['0.01', '1.00 1.00', '0.01 0.00'],
  ['0.02', '0.01 0.01 0.02', '0.01 0.00 0.01'],
])('%s over the lines %s is %s', (total, lines, shares) => {
  expect(allocate(parseFen(total), fens(lines))).toEqual(fens(shares))
})

it('an order without lines has nothing to share', () => {
  expect(allocate(parseFen('0'), [])).toEqual([])
})

it('an amount cannot be spread over nothing', () => {
  expect(() => allocate(parseFen('1'), fens('0.00 0.00'))).toThrow(RangeError)
  expect(() => allocate(parseFen('1'), fens('2.00 -1.00'))).toThrow(RangeError)
})

describe('laws of spreading a discount', () => {
  const lines = fc
    .array(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 100_000_000_000 })), {
      minLength: 1,
      maxLength: 40,
    })
    .filter((amounts) => amounts.some((amount) => amount > 0)) as fc.Arbitrary<Fen[]>
  const orders = lines.chain((amounts) =>
    fc.tuple(
      fc.integer({ min: 0, max: amounts.reduce((all, amount) => all + amount, 0) }).map((total) => total as Fen),
      fc.constant(amounts),
    ),
  )

  it('the shares add up to the discount, none is below nothing or above its line, each is within a fen of exact', () => {
    fc.assert(
      fc.property(orders, ([total, amounts]) => {
        const shares = allocate(total, amounts)
        const sum = amounts.reduce((all, amount) => all + BigInt(amount), 0n)
        expect(shares.reduce((all, share) => all + BigInt(share), 0n)).toBe(BigInt(total))
        return shares.every((share, index) => {
          const amount = amounts[index] ?? 0
          const off = BigInt(share) * sum - BigInt(total) * BigInt(amount)
          return share >= 0 && share <= amount && off < sum && off > -sum
        })
      }),
      { numRuns: 2000 },
    )
  })

  it('of two lines the larger never gets less', () => {
    fc.assert(
      fc.property(orders, ([total, amounts]) => {
        const shares = allocate(total, amounts)
        const pairs = amounts.map((amount, index) => ({ amount, share: shares[index] ?? 0 }))
        return pairs.every((a) => pairs.every((b) => a.amount <= b.amount || a.share >= b.share))
      }),
    )
  })

  it('a markup is spread like a discount', () => {
    fc.assert(
      fc.property(orders, ([total, amounts]) => {
        const shares = allocate(total, amounts)
        const markup = allocate(-total as Fen, amounts)
        return markup.every((share, index) => share + (shares[index] ?? 0) === 0)
      }),
    )
  })
})

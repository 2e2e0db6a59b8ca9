import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { splitExclusive, splitInclusive } from '../../../main/pricing/vat'
import { type Fen, parseFen } from '../../../main/value/fen'
import type { Rate } from '../../../main/value/percent'

const rate = (percent: number) => (percent * 100) as Rate

test.each([
  ['100.00', 13, '88.50', '11.50'],
  ['99.99', 13, '88.49', '11.50'],
  ['113.00', 13, '100.00', '13.00'],
  ['123.45', 9, '113.26', '10.19'],
  ['100.00', 6, '94.34', '5.66'],
  ['100.00', 3, '97.09', '2.91'],
  ['100.00', 1, '99.01', '0.99'],
  ['9999.99', 1, '9900.98', '99.01'],
  ['1.00', 13, '0.88', '0.12'],
  ['0.01', 13, '0.01', '0.00'],
  ['0.04', 13, '0.04', '0.00'],
  ['0.05', 13, '0.04', '0.01'],
  ['119.07', 13, '105.37', '13.70'],
  ['1866.48', 13, '1651.75', '214.73'],
  ['1244.32', 13, '1101.17', '143.15'],
  ['100.00', 0, '100.00', '0.00'],
  ['-100.00', 13, '-88.50', '-11.50'],
  ['0.00', 13, '0.00', '0.00'],
])('%s with %d %% in it is %s and %s tax', (gross, percent, net, tax) => {
  expect(splitInclusive(parseFen(gross), rate(percent))).toEqual({ net: parseFen(net), tax: parseFen(tax) })
})

test.each([
  ['100.00', 13, '13.00', '113.00'],
  ['88.50', 13, '11.51', '100.01'],
  ['33.33', 9, '3.00', '36.33'],
  ['0.50', 1, '0.01', '0.51'],
  ['1.50', 1, '0.02', '1.52'],
  ['83.33', 6, '5.00', '88.33'],
  ['0.01', 13, '0.00', '0.01'],
  ['0.04', 13, '0.01', '0.05'],
  ['100.00', 0, '0.00', '100.00'],
  ['-88.50', 13, '-11.51', '-100.01'],
])('%s and %d %% on it is %s tax, %s in all', (net, percent, tax, gross) => {
  expect(splitExclusive(parseFen(net), rate(percent))).toEqual({ gross: parseFen(gross), tax: parseFen(tax) })
})

describe('laws of the tax', () => {
  const amounts = fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }).map((value) => value as Fen)
  const rates = fc.constantFrom(13, 9, 6, 5, 3, 2, 1.5, 1, 0).map(rate)

  it('net and tax are the gross, to the fen', () => {
    fc.assert(
      fc.property(amounts, rates, (amount, some) => {
        const held = splitInclusive(amount, some)
        const added = splitExclusive(amount, some)
        return held.net + held.tax === amount && added.gross - added.tax === amount
      }),
      { numRuns: 2000 },
    )
  })

  it('the tax in an amount is within a fen of what the bureau recomputes from the net', () => {
    fc.assert(
      fc.property(amounts, rates, (amount, some) => {
        const { net, tax } = splitInclusive(amount, some)
        return Math.abs(splitExclusive(net, some).tax - tax) <= 1
      }),
      { numRuns: 2000 },
    )
  })

  it('holds for every amount up to 30 yuan at every rate', () => {
    for (const percent of [13, 9, 6, 5, 3, 1]) {
      for (let gross = 0; gross <= 3000; gross += 1) {
        const { net, tax } = splitInclusive(gross as Fen, rate(percent))
        if (Math.abs(splitExclusive(net, rate(percent)).tax - tax) > 1) expect.fail(`${gross} fen at ${percent} %`)
      }
    }
  })

  it('a returned sale carries the same tax as the sale', () => {
    fc.assert(
      fc.property(amounts, rates, (amount, some) => {
        return splitInclusive(-amount as Fen, some).tax + splitInclusive(amount, some).tax === 0
      }),
    )
  })
})

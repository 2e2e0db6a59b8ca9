import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { formatQty, largestQty, parseQty, qty } from '../../../main/value/qty'

const refusal = (code: string) => expect.objectContaining({ code })

test.each([
  ['12', 120_000],
  ['1.5', 15_000],
  ['0.0001', 1],
  ['1.23450000', 12_345],
  ['1,000', 10_000_000],
  ['１２', 120_000],
  ['-3', -30_000],
  ['0', 0],
  ['99999999', 999_999_990_000],
])('the quantity %s is %d ten-thousandths', (text, value) => {
  expect(parseQty(text)).toBe(value)
})

test.each([
  ['', 'quantity.notANumber'],
  ['12箱', 'quantity.notANumber'],
  ['约100', 'quantity.notANumber'],
  ['1/2', 'quantity.notANumber'],
  ['—', 'quantity.notANumber'],
  ['0.00001', 'quantity.tooManyDecimals'],
  ['99999999.0001', 'quantity.tooLarge'],
  ['1000000000000000', 'quantity.tooLarge'],
])('the quantity %j is refused: %s', (text, code) => {
  expect(() => parseQty(text)).toThrow(refusal(code))
})

test.each([
  [120_000, '12'],
  [15_000, '1.5'],
  [1, '0.0001'],
  [-30_000, '-3'],
  [0, '0'],
  [12_345_670_000, '1,234,567'],
])('%d ten-thousandths are shown as %s', (value, text) => {
  expect(formatQty(value)).toBe(text)
})

describe('laws of quantity', () => {
  it('what is shown reads back as the same quantity', () => {
    fc.assert(
      fc.property(fc.integer({ min: -largestQty, max: largestQty }), (value) => parseQty(formatQty(value)) === value),
    )
  })

  it('less than a ten-thousandth of a unit is no quantity', () => {
    expect(() => qty(0.5)).toThrow(refusal('quantity.notANumber'))
    expect(() => qty(largestQty + 1)).toThrow(refusal('quantity.tooLarge'))
  })
})

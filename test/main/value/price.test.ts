import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { formatPrice, largestPrice, oneYuan, parsePrice, price } from '../../../main/value/price'

const refusal = (code: string) => expect.objectContaining({ code })

test.each([
  ['156.75', 15_675_000_000],
  ['¥156.75', 15_675_000_000],
  ['1', 100_000_000],
  ['0', 0],
  ['0.00000001', 1],
  ['33.33333333', 3_333_333_333],
  ['1.230000000000', 123_000_000],
  ['90,000,000', 9_000_000_000_000_000],
])('the price %s is %d hundred-millionths of a yuan', (text, value) => {
  expect(parsePrice(text)).toBe(value)
})

test.each([
  ['', 'price.notANumber'],
  ['面议', 'price.notANumber'],
  ['1.234,50', 'price.notANumber'],
  ['0.000000001', 'price.tooManyDecimals'],
  ['90000000.00000001', 'price.tooLarge'],
  ['123456789012', 'price.tooLarge'],
])('the price %j is refused: %s', (text, code) => {
  expect(() => parsePrice(text)).toThrow(refusal(code))
})

it('no price is below zero', () => {
  expect(() => parsePrice('-1')).toThrow(refusal('money.negative'))
  expect(() => price(-1)).toThrow(refusal('money.negative'))
})

test.each([
  [15_675_000_000, '156.75'],
  [oneYuan, '1.00'],
  [0, '0.00'],
  [1, '0.00000001'],
  [150_000_000, '1.50'],
  [3_333_333_333, '33.33333333'],
  [9_000_000_000_000_000, '90,000,000.00'],
])('%d hundred-millionths are shown as %s', (value, text) => {
  expect(formatPrice(value)).toBe(text)
})

describe('laws of price', () => {
  it('what is shown reads back as the same price', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: largestPrice }), (value) => parsePrice(formatPrice(value)) === value),
    )
  })
})

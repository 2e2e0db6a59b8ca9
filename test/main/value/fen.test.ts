import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Fen, fen, fenFromNumber, formatFen, largestFen, parseFen, sumFen } from '../../../main/value/fen'

const refusal = (code: string) => expect.objectContaining({ code })
const amounts = fc.integer({ min: -largestFen, max: largestFen }).map((value) => value as Fen)

describe('money is read the way people write it', () => {
  test.each([
    ['1,234.50', 123450],
    ['¥1,234.50', 123450],
    ['￥ 1,234.5', 123450],
    ['1234.50元', 123450],
    ['1234.50 元', 123450],
    ['１２３４．５０', 123450],
    ['１，２３４．５０', 123450],
    ['-¥1,234.50', -123450],
    ['¥-1,234.50', -123450],
    ['－0.01', -1],
    ['+5', 500],
    ['.5', 50],
    ['5.', 500],
    ['0.10', 10],
    ['10.000', 1000],
    ['-0.00', 0],
    ['\u00a012.30\t', 1230],
    ['\ufeff12\u200b.30', 1230],
    ['999,999,999,999.99', 99_999_999_999_999],
  ])('%s is %d fen', (text, value) => {
    expect(Object.is(parseFen(text), value)).toBe(true)
  })
})

describe('what is not plainly an amount is refused with the original text', () => {
  test.each([
    ['1.234,50', 'money.notANumber'],
    ['1,2345.00', 'money.notANumber'],
    ['12,34', 'money.notANumber'],
    ['12 34', 'money.notANumber'],
    ['1.2万', 'money.notANumber'],
    ['约100', 'money.notANumber'],
    ['100左右', 'money.notANumber'],
    ['—', 'money.notANumber'],
    ['', 'money.notANumber'],
    ['   ', 'money.notANumber'],
    ['元', 'money.notANumber'],
    ['¥', 'money.notANumber'],
    ['.', 'money.notANumber'],
    ['--5', 'money.notANumber'],
    ['-¥-5', 'money.notANumber'],
    ['1e5', 'money.notANumber'],
    ['1.3912E+10', 'money.notANumber'],
    ['0x10', 'money.notANumber'],
    ['NaN', 'money.notANumber'],
    ['10²', 'money.notANumber'],
    ['①', 'money.notANumber'],
    ['十元', 'money.notANumber'],
    ['10.005', 'money.tooManyDecimals'],
    ['0.001', 'money.tooManyDecimals'],
    ['1000000000000', 'money.tooLarge'],
    ['-1000000000000', 'money.tooLarge'],
    ['999999999999999999999', 'money.tooLarge'],
  ])('%j: %s', (text, code) => {
    expect(() => parseFen(text)).toThrow(refusal(code))
  })

  it('names the text and, when it is too large, the limit', () => {
    expect(() => parseFen('1.2万')).toThrow(
      expect.objectContaining({ values: expect.objectContaining({ text: '1.2万' }) }),
    )
    expect(() => parseFen('1000000000000')).toThrow(
      expect.objectContaining({ values: expect.objectContaining({ limit: '999,999,999,999.99' }) }),
    )
  })
})

test.each([
  [0, '0.00'],
  [1, '0.01'],
  [-1, '-0.01'],
  [10, '0.10'],
  [99, '0.99'],
  [100, '1.00'],
  [99_999, '999.99'],
  [100_000, '1,000.00'],
  [123450, '1,234.50'],
  [-123450, '-1,234.50'],
  [1_611_754_840, '16,117,548.40'],
  [99_999_999_999_999, '999,999,999,999.99'],
])('%d fen is shown as %s', (value, text) => {
  expect(formatFen(value)).toBe(text)
})

test.each([
  [129.696, 12970],
  [1.005, 101],
  [-1.005, -101],
  [0.005, 1],
  [0.0049, 0],
  [-0.0049, 0],
  [125.43999999999998, 12544],
  [10.000000001, 1000],
  [0.1 + 0.2, 30],
  [1e-9, 0],
  [46086, 4_608_600],
  [999_999_999_999.99, 99_999_999_999_999],
])('the workbook number %d is %d fen', (yuan, value) => {
  expect(Object.is(fenFromNumber(yuan), value)).toBe(true)
})

test.each([
  [Number.NaN, 'money.notANumber'],
  [Number.POSITIVE_INFINITY, 'money.notANumber'],
  [1e12, 'money.tooLarge'],
])('the workbook number %d is refused', (yuan, code) => {
  expect(() => fenFromNumber(yuan)).toThrow(refusal(code))
})

describe('laws of money', () => {
  it('what is shown reads back as the same amount', () => {
    fc.assert(fc.property(amounts, (amount) => Object.is(parseFen(formatFen(amount)), amount + 0)))
  })

  it('shows two decimals and a comma before every three digits', () => {
    fc.assert(fc.property(amounts, (amount) => /^-?\d{1,3}(,\d{3})*\.\d{2}$/.test(formatFen(amount))))
  })

  it('no text at all makes it crash or lose a fraction of a fen', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.,-+¥元 ') })), (text) => {
        try {
          return Number.isInteger(parseFen(text))
        } catch (error) {
          return error instanceof Error && error.name === 'Refusal'
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('a workbook holds every amount the program can hold', () => {
    fc.assert(fc.property(amounts, (amount) => Object.is(fenFromNumber(amount / 100), amount + 0)))
  })

  it('a fraction of a fen is never money', () => {
    expect(() => fen(0.5)).toThrow(refusal('money.notANumber'))
    expect(() => fen(Number.NaN)).toThrow(refusal('money.notANumber'))
  })

  it('a sum is exact, and refused beyond the limit', () => {
    const some = fc.array(
      fc.integer({ min: -1e11, max: 1e11 }).map((value) => value as Fen),
      { maxLength: 50 },
    )
    fc.assert(
      fc.property(some, (list) => BigInt(sumFen(list)) === list.reduce((all, amount) => all + BigInt(amount), 0n)),
    )
    expect(() => sumFen([largestFen, 1 as Fen])).toThrow(refusal('money.tooLarge'))
  })
})

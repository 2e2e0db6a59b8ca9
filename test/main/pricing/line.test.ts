import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { dealPrice, lineAmount, priceFromAmount } from '../../../main/pricing/line'
import { type Fen, largestFen, parseFen } from '../../../main/value/fen'
import { fullPay, type PayPercent, parsePayPercent } from '../../../main/value/percent'
import { formatPrice, largestPrice, type Price, parsePrice } from '../../../main/value/price'
import { parseQty, type Qty } from '../../../main/value/qty'

const refusal = (code: string) => expect.objectContaining({ code })

test.each([
  ['165.00', '95', 2, '156.75'],
  ['24.00', '100', 2, '24.00'],
  ['33.33', '100', 2, '33.33'],
  ['100.00', '95', 2, '95.00'],
  ['19.99', '95', 2, '18.99'],
  ['0.10', '95', 2, '0.10'],
  ['0.10', '94.99', 2, '0.09'],
  ['0.333', '100', 2, '0.33'],
  ['0.335', '100', 2, '0.34'],
  ['0.33333333', '100', 6, '0.333333'],
  ['19.99', '92.5', 3, '18.491'],
  ['19.99', '92.5', 4, '18.4908'],
  ['12.50', '0', 2, '0.00'],
  ['0', '95', 2, '0.00'],
  ['90000000', '100', 2, '90,000,000.00'],
])('list price %s at %s %% with %d decimals is %s', (list, pay, scale, deal) => {
  expect(formatPrice(dealPrice(parsePrice(list), parsePayPercent(pay), scale))).toBe(deal)
})

it('a price keeps two decimals unless the shop says otherwise', () => {
  expect(formatPrice(dealPrice(parsePrice('19.99'), parsePayPercent('92.5')))).toBe('18.49')
})

test.each([
  ['20', '156.75', '3135.00'],
  ['50', '24.00', '1200.00'],
  ['1', '200.00', '200.00'],
  ['3', '33.33', '99.99'],
  ['2', '19.99', '39.98'],
  ['1.5', '0.01', '0.02'],
  ['0.5', '0.01', '0.01'],
  ['0.4999', '0.01', '0.00'],
  ['0.0001', '0.01', '0.00'],
  ['3', '33.33333333', '100.00'],
  ['0.3333', '3.00', '1.00'],
  ['-1.5', '0.01', '-0.02'],
  ['10000', '90000000', '900000000000.00'],
])('%s × %s comes to %s', (qty, price, amount) => {
  expect(lineAmount(parseQty(qty), parsePrice(price))).toBe(parseFen(amount))
})

it('a line beyond 999,999,999,999.99 is refused and the limit is named', () => {
  expect(lineAmount(parseQty('1'), parsePrice('0.01'))).toBe(1)
  expect(() => lineAmount(parseQty('11112'), largestPrice)).toThrow(
    expect.objectContaining({ code: 'order.lineAmountTooLarge', values: { limit: '999,999,999,999.99' } }),
  )
})

test.each([
  ['100.00', '3', '33.33333333'],
  ['200.00', '3', '66.66666667'],
  ['230.00', '7', '32.85714286'],
  ['0.00', '5', '0.00'],
  ['0.01', '20000', '0.0000005'],
  ['1.00', '0.0001', '10,000.00'],
  ['1866.48', '12', '155.54'],
])('%s typed for %s pieces means %s a piece', (amount, qty, price) => {
  expect(formatPrice(priceFromAmount(parseFen(amount), parseQty(qty)))).toBe(price)
})

describe('a typed amount that no price can stand for is refused', () => {
  test.each([
    ['1.00', '0', 'order.quantityNotPositive'],
    ['1.00', '-1', 'order.quantityNotPositive'],
    ['-1.00', '1', 'money.negative'],
    ['100000000.00', '1', 'order.priceTooLarge'],
    ['1000000.01', '0.0001', 'order.priceTooLarge'],
    ['1.00', '30000000', 'order.amountPriceMismatch'],
    ['1.00', '60000000', 'order.amountPriceMismatch'],
    ['1.01', '99999999', 'order.amountPriceMismatch'],
  ])('%s for %s pieces: %s', (amount, qty, code) => {
    expect(() => priceFromAmount(parseFen(amount), parseQty(qty))).toThrow(refusal(code))
  })
})

describe('laws of a line', () => {
  const prices = fc.integer({ min: 0, max: 10_000_000 * 1e8 }).map((value) => value as Price)
  const pays = fc.integer({ min: 0, max: fullPay }).map((value) => value as PayPercent)
  const qtys = fc.integer({ min: 1, max: 10_000_000 }).map((value) => value as Qty)
  const amounts = fc.integer({ min: 0, max: 1_000_000_000 }).map((value) => value as Fen)

  it('the deal price is a whole number of cents within half a cent of the exact one', () => {
    fc.assert(
      fc.property(prices, pays, (list, pay) => {
        const deal = dealPrice(list, pay)
        const off = BigInt(deal) * 10_000n - BigInt(list) * BigInt(pay)
        return deal % 1_000_000 === 0 && off <= 5_000_000_000n && off >= -5_000_000_000n
      }),
      { numRuns: 2000 },
    )
  })

  it('paying more per cent never makes a price lower', () => {
    fc.assert(
      fc.property(prices, pays, pays, (list, a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a]
        return dealPrice(list, less) <= dealPrice(list, more)
      }),
    )
  })

  it('the amount is within half a fen of quantity × price, the half going up', () => {
    fc.assert(
      fc.property(qtys, prices, (qty, price) => {
        const off = BigInt(lineAmount(qty, price)) * 10_000_000_000n - BigInt(qty) * BigInt(price)
        return off > -5_000_000_000n && off <= 5_000_000_000n
      }),
      { numRuns: 2000 },
    )
  })

  it('a typed amount comes back from its price to within a fen', () => {
    fc.assert(
      fc.property(amounts, qtys, (amount, qty) => {
        fc.pre(amount * 1e10 < largestPrice * qty)
        return Math.abs(lineAmount(qty, priceFromAmount(amount, qty)) - amount) <= 1
      }),
      { numRuns: 2000 },
    )
  })

  it('the largest amount of all is a line of its own', () => {
    expect(formatPrice(priceFromAmount(largestFen, parseQty('100000')))).toBe('9,999,999.9999999')
  })
})

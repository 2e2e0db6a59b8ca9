import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type OrderDiscount, orderAmount, shownPercent } from '../../../main/pricing/discount'
import { type Fen, parseFen } from '../../../main/value/fen'
import { type PayPercent, parsePayPercent } from '../../../main/value/percent'

const refusal = (code: string) => expect.objectContaining({ code })
const percent = (pay: string): OrderDiscount => ({ mode: 'percent', pay: parsePayPercent(pay) })
const agreed = (amount: string): OrderDiscount => ({ mode: 'amount', amount: parseFen(amount) })

test.each([
  ['234.97', { mode: 'none' } as const, '234.97'],
  ['234.97', percent('95'), '223.22'],
  ['234.97', percent('100'), '234.97'],
  ['234.97', agreed('230.00'), '230.00'],
  ['4535.00', agreed('4500.00'), '4500.00'],
  ['4535.00', agreed('4535.00'), '4535.00'],
  ['0.10', percent('95'), '0.10'],
  ['0.00', { mode: 'none' } as const, '0.00'],
  ['0.00', percent('95'), '0.00'],
  ['0.00', agreed('0.00'), '0.00'],
])('products of %s under %o cost %s', (total, discount, amount) => {
  expect(orderAmount(parseFen(total), discount)).toBe(parseFen(amount))
})

describe('an order amount out of range is refused', () => {
  test.each([
    ['100.00', agreed('100.01'), 'order.discountRange', 'discount.amount'],
    ['100.00', agreed('-0.01'), 'order.discountRange', 'discount.amount'],
    ['0.00', agreed('0.01'), 'order.discountRange', 'discount.amount'],
    ['100.00', { mode: 'percent', pay: 10_100 as PayPercent } as const, 'order.discountRange', 'discount.pay'],
    ['100.00', agreed('0.00'), 'order.zeroAmount', 'discount.amount'],
    ['100.00', percent('0'), 'order.zeroAmount', 'discount.pay'],
    ['0.01', percent('10'), 'order.zeroAmount', 'discount.pay'],
  ])('%s under %o: %s', (total, discount, code, field) => {
    expect(() => orderAmount(parseFen(total), discount)).toThrow(
      expect.objectContaining({ code, fields: { [field]: code } }),
    )
  })

  it('names both amounts', () => {
    expect(() => orderAmount(parseFen('100'), agreed('100.01'))).toThrow(
      expect.objectContaining({ values: { amount: '100.01', productTotal: '100.00' } }),
    )
  })
})

describe('with leave', () => {
  it('an order may cost more than its products, but not out of nothing', () => {
    expect(orderAmount(parseFen('100'), agreed('120'), { allowMarkup: true })).toBe(12_000)
    expect(() => orderAmount(parseFen('0'), agreed('120'), { allowMarkup: true })).toThrow(
      refusal('order.discountRange'),
    )
    expect(() => orderAmount(parseFen('100'), agreed('-1'), { allowMarkup: true, allowZero: true })).toThrow(
      refusal('order.discountRange'),
    )
  })

  it('samples are given away', () => {
    expect(orderAmount(parseFen('100'), agreed('0'), { allowZero: true })).toBe(0)
    expect(() => orderAmount(parseFen('100'), agreed('0'), { allowMarkup: true })).toThrow(refusal('order.zeroAmount'))
  })
})

test.each([
  ['4500.00', '4535.00', 992_282],
  ['223.22', '234.97', 949_994],
  ['100.00', '100.00', 1_000_000],
  ['0.00', '100.00', 0],
  ['120.00', '100.00', 1_200_000],
  ['1.00', '3.00', 333_333],
  ['2.00', '3.00', 666_667],
  ['0.00', '0.00', null],
])('%s of %s is shown as %s millionths', (amount, total, shown) => {
  expect(shownPercent(parseFen(amount), parseFen(total))).toBe(shown)
})

describe('laws of the discount on the whole', () => {
  const totals = fc.integer({ min: 100, max: 99_999_999_999 }).map((value) => value as Fen)
  const pays = fc.integer({ min: 100, max: 10_000 }).map((value) => value as PayPercent)

  it('a percentage never makes an order dearer, and what it comes to may be typed instead', () => {
    fc.assert(
      fc.property(totals, pays, (total, pay) => {
        const amount = orderAmount(total, { mode: 'percent', pay })
        return amount <= total && amount > 0 && orderAmount(total, { mode: 'amount', amount }) === amount
      }),
    )
  })
})

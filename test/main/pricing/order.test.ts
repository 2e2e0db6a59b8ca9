import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { OrderDiscount } from '../../../main/pricing/discount'

import {
  type OrderToPrice,
  type PricedInput,
  type PricedLine,
  type PricedOrder,
  priceOrder,
} from '../../../main/pricing/order'
import type { TaxKind } from '../../../main/pricing/vat'
import { type Fen, largestFen, parseFen } from '../../../main/value/fen'
import { type PayPercent, parsePayPercent, type Rate } from '../../../main/value/percent'
import { formatPrice, type Price, parsePrice } from '../../../main/value/price'
import { parseQty, type Qty } from '../../../main/value/qty'

const fens = (amounts: string) => amounts.split(' ').map(parseFen)
const agreed = (amount: string): OrderDiscount => ({ mode: 'amount', amount: parseFen(amount) })
const none: OrderDiscount = { mode: 'none' }

const line = (qty: string, listPrice: string, pay = '100', more: Partial<PricedInput> = {}): PricedInput => ({
  qty: parseQty(qty),
  listPrice: parsePrice(listPrice),
  pay: parsePayPercent(pay),
  taxKind: 'taxed',
  taxRate: 1300 as Rate,
  ...more,
})
const priced = (lines: PricedInput[], discount: OrderDiscount = none, more: Partial<OrderToPrice> = {}) =>
  priceOrder({ lines, discount, taxInclusive: true, ...more })

const three = [line('3', '33.33'), line('1', '100.00', '95'), line('2', '19.99')]

describe('an order of three lines', () => {
  test.each([
    ['none', none, '234.97', '0.00 0.00 0.00', '99.99 95.00 39.98'],
    [
      '95 % of the whole',
      { mode: 'percent', pay: 9500 as PayPercent } as const,
      '223.22',
      '5.00 4.75 2.00',
      '94.99 90.25 37.98',
    ],
    ['230.00 agreed on', agreed('230.00'), '230.00', '2.11 2.01 0.85', '97.88 92.99 39.13'],
  ])('discount %s', (_, discount, amount, shares, nets) => {
    const order = priced(three, discount)
    expect(order.lines.map((some) => some.amount)).toEqual(fens('99.99 95.00 39.98'))
    expect(order.productTotal).toBe(parseFen('234.97'))
    expect(order.orderAmount).toBe(parseFen(amount))
    expect(order.discountTotal).toBe(order.productTotal - order.orderAmount)
    expect(order.lines.map((some) => some.discountShare)).toEqual(fens(shares))
    expect(order.lines.map((some) => some.gross)).toEqual(fens(nets))
  })

  test.each([
    [
      '95 % of the whole',
      { mode: 'percent', pay: 9500 as PayPercent } as const,
      '84.06 79.87 33.61',
      '10.93 10.38 4.37',
    ],
    ['230.00 agreed on', agreed('230.00'), '86.62 82.29 34.63', '11.26 10.70 4.50'],
  ])('tax in it, %s', (_, discount, nets, taxes) => {
    const order = priced(three, discount)
    expect(order.lines.map((some) => some.net)).toEqual(fens(nets))
    expect(order.lines.map((some) => some.tax)).toEqual(fens(taxes))
    expect(order.net + order.tax).toBe(order.orderAmount)
  })

  it('tax on top', () => {
    const order = priced(three, agreed('230.00'), { taxInclusive: false })
    expect(order.lines.map((some) => some.net)).toEqual(fens('97.88 92.99 39.13'))
    expect(order.lines.map((some) => some.tax)).toEqual(fens('12.72 12.09 5.09'))
    expect(order).toMatchObject({ net: 23_000, tax: 2990, gross: 25_990, orderAmount: 23_000 })
  })
})

describe('lines of their own kind', () => {
  it('exempt and untaxed lines carry no tax whatever rate stands beside them', () => {
    const order = priced([
      line('1', '100', '100', { taxKind: 'exempt' }),
      line('1', '100', '100', { taxKind: 'outside' }),
    ])
    expect(order).toMatchObject({ gross: 20_000, net: 20_000, tax: 0 })
  })

  it('a typed amount stands, and its price has eight decimals', () => {
    const [first] = priced([line('3', '50', '90', { typedAmount: parseFen('100') })]).lines
    expect(first?.amount).toBe(10_000)
    expect(formatPrice(first?.dealPrice ?? (0 as Price))).toBe('33.33333333')
  })

  it('no typed amount, an empty one and none at all are the same', () => {
    const plain = priced([line('3', '50', '90')])
    expect(priced([line('3', '50', '90', { typedAmount: null })])).toEqual(plain)
    expect(priced([line('3', '50', '90', { typedAmount: undefined })])).toEqual(plain)
  })

  it('a gift costs nothing and takes no part in the discount', () => {
    const order = priced([line('10', '10.00'), line('1', '10.00', '100', { gift: true })], agreed('95'))
    expect(order.lines.map((some) => some.amount)).toEqual(fens('100.00 0.00'))
    expect(order.lines.map((some) => some.discountShare)).toEqual(fens('5.00 0.00'))
    expect(order.lines[1]).toEqual({
      dealPrice: 0,
      amount: 0,
      discountShare: 0,
      couponShare: 0,
      gross: 0,
      net: 0,
      tax: 0,
    })
  })

  it('an order of gifts only costs nothing and shows no percentage', () => {
    expect(priced([line('1', '10.00', '100', { gift: true })])).toMatchObject({ orderAmount: 0, shownPercent: null })
  })

  it('the shop may keep more decimals in its prices', () => {
    const [first] = priced([line('1000', '0.1234')], none, { priceScale: 4 }).lines
    expect(first?.amount).toBe(parseFen('123.40'))
    expect(priced([line('1000', '0.1234')]).lines[0]?.amount).toBe(parseFen('120.00'))
  })

  it('the same product may stand on two lines at two prices', () => {
    expect(priced([line('1', '10.00'), line('1', '10.00', '90')]).productTotal).toBe(1900)
  })

  it('five hundred lines add up', () => {
    expect(priced(Array.from({ length: 500 }, () => line('1', '0.01'))).productTotal).toBe(500)
  })
})

describe('a refused order names the line', () => {
  const good = line('1', '10.00')
  test.each([
    [line('0', '10.00'), 'order.quantityNotPositive', 'lines.1.qty'],
    [line('-1', '10.00'), 'order.quantityNotPositive', 'lines.1.qty'],
    [line('0', '10.00', '100', { gift: true }), 'order.quantityNotPositive', 'lines.1.qty'],
    [line('99999999', '90000000'), 'order.lineAmountTooLarge', 'lines.1.listPrice'],
    [line('1', '1', '100', { typedAmount: parseFen('-1') }), 'money.negative', 'lines.1.typedAmount'],
    [line('1', '1', '100', { typedAmount: parseFen('90000000.01') }), 'order.priceTooLarge', 'lines.1.typedAmount'],
    [
      line('99999999', '1', '100', { typedAmount: parseFen('1.01') }),
      'order.amountPriceMismatch',
      'lines.1.typedAmount',
    ],
  ])('case %#: %o', (bad, code, field) => {
    expect(() => priced([good, bad])).toThrow(
      expect.objectContaining({ code, fields: { [field]: code }, values: expect.objectContaining({ line: 2 }) }),
    )
  })

  it('and the whole is refused when it is more than can be written down', () => {
    const big = line('100000', '1', '100', { typedAmount: largestFen })
    expect(() => priced([big, big])).toThrow(expect.objectContaining({ code: 'money.tooLarge' }))
  })

  it('more than the products come to needs leave', () => {
    expect(() => priced(three, agreed('234.98'))).toThrow(expect.objectContaining({ code: 'order.discountRange' }))
    const order = priced(three, agreed('240.00'), { allowMarkup: true })
    expect(order).toMatchObject({ orderAmount: 24_000, discountTotal: -503, gross: 24_000 })
  })
})

/** A line from six numbers. */
function lineOf([qty = 0, price = 0, dear = 0, pay = 0, rate = 0, kind = 0]: number[]): PricedInput {
  return {
    qty: ((qty % 5_000_000) + 1) as Qty,
    listPrice: (price * ((dear % 4000) + 1)) as Price,
    pay: (pay % 10_001) as PayPercent,
    taxKind: (['taxed', 'taxed', 'exempt', 'outside'] as const)[kind % 4] ?? 'taxed',
    taxRate: ([0, 100, 300, 600, 900, 1300][rate % 6] ?? 0) as Rate,
    gift: kind % 7 === 0,
  }
}

/** Whether the lines add up to the document in every column. */
function addsUp({ lines, productTotal, discountTotal, gross, net, tax }: PricedOrder): boolean {
  const sum = (pick: (some: PricedLine) => number) => lines.reduce((all, some) => all + pick(some), 0)
  const columns = [
    sum((l) => l.amount),
    sum((l) => l.discountShare),
    sum((l) => l.gross),
    sum((l) => l.net),
    sum((l) => l.tax),
  ]
  return columns.join() === [productTotal, discountTotal, gross, net, tax].join() && net + tax === gross
}

/** Whether each line bears its share to within a fen, is worth what is left of it, and never less than nothing. */
function isFair({ lines, productTotal, discountTotal }: PricedOrder, taxInclusive: boolean): boolean {
  return lines.every(({ amount, discountShare, gross, net, tax }) => {
    const value = taxInclusive ? gross : net
    const exact = BigInt(discountTotal) * BigInt(amount)
    const off = BigInt(discountShare) * BigInt(productTotal) - exact
    const within = productTotal === 0 ? discountShare === 0 : off < BigInt(productTotal) && off > -BigInt(productTotal)
    return within && value === amount - discountShare && value >= 0 && net + tax === gross
  })
}

describe('laws of a priced order', () => {
  const lines = fc.array(
    fc.record({
      qty: fc.integer({ min: 1, max: 5_000_000 }).map((value) => value as Qty),
      listPrice: fc.integer({ min: 0, max: 100_000 * 1e8 }).map((value) => value as Price),
      pay: fc.integer({ min: 0, max: 10_000 }).map((value) => value as PayPercent),
      taxKind: fc.constantFrom<TaxKind>('taxed', 'exempt', 'outside'),
      taxRate: fc.constantFrom(0, 100, 300, 600, 900, 1300).map((value) => value as Rate),
      gift: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )

  // As plain numbers: a hundred thousand orders are made and looked at here.
  const byNumbers = fc
    .array(fc.integer({ min: 0, max: 2 ** 31 - 1 }), { minLength: 6, maxLength: 48 })
    .map((numbers) => Array.from({ length: Math.floor(numbers.length / 6) }, (_, i) => lineOf(numbers.slice(i * 6))))

  it('the lines add up to the document in every column, each share within a fen, whatever the discount and the kind of price', () => {
    fc.assert(
      fc.property(byNumbers, fc.boolean(), fc.integer({ min: 0, max: 100 }), (list, taxInclusive, part) => {
        const { productTotal } = priceOrder({ lines: list, discount: none, taxInclusive })
        const amount = Math.floor((productTotal * part) / 100) as Fen
        const order = priceOrder({ lines: list, discount: { mode: 'amount', amount }, taxInclusive, allowZero: true })
        return addsUp(order) && isFair(order, taxInclusive) && (taxInclusive ? order.gross : order.net) === amount
      }),
      { numRuns: 100_000 },
    )
  }, 120_000)

  it('typing the amount that is shown changes nothing', () => {
    fc.assert(
      fc.property(lines, (list) => {
        const shown = priceOrder({ lines: list, discount: none, taxInclusive: true })
        const typed = list.map((some, index) => ({ ...some, typedAmount: shown.lines[index]?.amount ?? null }))
        const again = priceOrder({ lines: typed, discount: none, taxInclusive: true })
        return again.gross === shown.gross && again.tax === shown.tax
      }),
    )
  })
})

const usual = { pay: parsePayPercent('100'), taxKind: 'taxed' as const, taxRate: 1300 as Rate }

describe('freight and other charges', () => {
  const goods: PricedInput = { qty: parseQty('2'), listPrice: parsePrice('100'), ...usual }
  const freight: PricedInput = { qty: parseQty('1'), listPrice: parsePrice('30'), ...usual, inDiscount: false }
  const charged = (discount: OrderDiscount) => priceOrder({ lines: [goods, freight], discount, taxInclusive: true })

  it('take no part in a percentage', () => {
    const order = charged({ mode: 'percent', pay: parsePayPercent('90') })
    expect(order).toMatchObject({ productTotal: 23_000, orderAmount: 21_000, discountTotal: 2000 })
    expect(order.lines.map(({ discountShare }) => discountShare)).toEqual([2000, 0])
  })
  it('stand whole in an agreed total', () => {
    const order = charged(agreed('200'))
    expect(order.lines.map(({ gross }) => gross)).toEqual([17_000, 3000])
  })
  it('cannot be given away with the goods', () => {
    expect(() => charged(agreed('29.99'))).toThrow(expect.objectContaining({ code: 'order.discountBelowCharges' }))
    expect(charged(agreed('30')).lines.map(({ gross }) => gross)).toEqual([0, 3000])
  })
  it('alone leave nothing to reduce', () => {
    const alone = (discount: OrderDiscount) => priceOrder({ lines: [freight], discount, taxInclusive: true })
    expect(alone({ mode: 'percent', pay: parsePayPercent('50') }).gross).toBe(3000)
    expect(() => alone(agreed('20'))).toThrow(expect.objectContaining({ code: 'order.discountBelowCharges' }))
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AskedLine, allThereOn, confirmLines, differs } from '../../../main/purchase/confirmation'
import { paidIn } from '../../../main/purchase/paidprice'
import { bySupplier, plotted } from '../../../main/purchase/pricehistory'
import { pricePurchase } from '../../../main/purchase/pricing'
import { type StockLevel, toOrder } from '../../../main/purchase/replenishment'
import type { PaidPrice } from '../../../main/purchase/view'
import type { Day } from '../../../main/value/day'
import { formatFen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import type { Rate } from '../../../main/value/percent'
import { formatPrice, parsePrice } from '../../../main/value/price'
import { formatQty, parseQty, type Qty } from '../../../main/value/qty'
import { Refusal } from '../../../main/value/refusal'

const line = (qty: string, price: string, rate = 1300, taxKind: 'taxed' | 'exempt' = 'taxed') => ({
  qty: parseQty(qty),
  price: parsePrice(price),
  taxRate: rate as Rate,
  taxKind,
})

describe('what a purchase comes to (R-AMT-1, R-VAT)', () => {
  it.each([
    ['a price with tax', line('10', '113'), true, '1,130.00', '1,000.00', '130.00'],
    ['a price without tax', line('10', '100'), false, '1,130.00', '1,000.00', '130.00'],
    ['a price of a part of a fen', line('1000', '0.034567'), true, '34.57', '30.59', '3.98'],
    ['a rate of one percent', line('3', '33.33', 100), true, '99.99', '99.00', '0.99'],
    ['exempt goods', line('2', '5', 1300, 'exempt'), false, '10.00', '10.00', '0.00'],
    ['a sample for nothing', line('1', '0'), true, '0.00', '0.00', '0.00'],
    ['a line of which nothing comes', line('0', '99'), true, '0.00', '0.00', '0.00'],
  ] as const)('%s', (_, one, taxInclusive, gross, net, tax) => {
    const priced = pricePurchase([one], taxInclusive)
    expect([formatFen(priced.gross), formatFen(priced.net), formatFen(priced.tax)]).toEqual([gross, net, tax])
  })

  it('a line that comes to too much is named, at its price', () => {
    const fault = () => pricePurchase([line('1', '1'), line('99999999', '90000000')], true)
    expect(fault).toThrow(Refusal)
    try {
      fault()
    } catch (error) {
      expect((error as Refusal).fields).toEqual({ 'lines.1.price': 'order.lineAmountTooLarge' })
    }
  })

  const anyLine = fc.record({
    qty: fc.integer({ min: 0, max: 10_000_000 }).map((qty) => qty as Qty),
    price: fc.integer({ min: 0, max: 100_000_000_000 }).map((price) => price as ReturnType<typeof parsePrice>),
    taxRate: fc.constantFrom(0, 100, 300, 600, 900, 1300).map((rate) => rate as Rate),
    taxKind: fc.constantFrom('taxed' as const, 'exempt' as const, 'outside' as const),
  })

  it('law: the document is the sum of its lines, net and tax are the gross, and a line alone comes to what it does among others', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 12 }), fc.boolean(), (lines, taxInclusive) => {
        const { lines: amounts, ...total } = pricePurchase(lines, taxInclusive)
        for (const of of ['gross', 'net', 'tax'] as const)
          expect(amounts.reduce((sum, amount) => sum + amount[of], 0)).toBe(total[of])
        expect(amounts).toHaveLength(lines.length)
        for (const [at, amount] of amounts.entries()) {
          expect(amount.net + amount.tax).toBe(amount.gross)
          expect(pricePurchase(lines.slice(at, at + 1), taxInclusive).lines[0]).toEqual(amount)
        }
      }),
    )
  })
})

describe('what an earlier price says today', () => {
  const paid = (price: string, ratio: string, taxInclusive: boolean, rate = 1300): PaidPrice => ({
    productId: 1 as Id,
    purchaseId: 1 as Id,
    no: 'CGDD20260302-0001',
    supplierId: 1 as Id,
    supplierName: '示例',
    orderedOn: '2026-03-02' as Day,
    qty: parseQty('1'),
    unit: '箱',
    unitRatio: parseQty(ratio),
    price: parsePrice(price),
    taxInclusive,
    taxKind: 'taxed',
    taxRate: rate as Rate,
  })

  it.each([
    ['the same unit and kind', paid('160', '8', true), '8', true, '160.00'],
    ['one 包 of a 箱 of eight', paid('160', '8', true), '1', true, '20.00'],
    ['a 箱 of eight of one 包', paid('20', '1', true), '8', true, '160.00'],
    ['without tax what was with', paid('113', '1', true), '1', false, '100.00'],
    ['with tax what was without', paid('100', '1', false), '1', true, '113.00'],
    ['a rate of nothing changes nothing', paid('100', '1', false, 0), '1', true, '100.00'],
    ['a third, to eight decimals', paid('100', '3', true), '1', true, '33.33333333'],
  ] as const)('%s', (_, before, ratio, taxInclusive, expected) => {
    expect(formatPrice(paidIn(before, { unitRatio: parseQty(ratio), taxInclusive }))).toBe(expected)
  })
})

describe('what a product cost, by supplier (PUR-04)', () => {
  const bought = (supplierId: number, orderedOn: string, price: string, unitRatio = '1', taxInclusive = true) =>
    ({
      supplierId,
      supplierName: `供${supplierId}`,
      orderedOn,
      price: parsePrice(price),
      taxInclusive,
      unitRatio: parseQty(unitRatio),
      taxKind: 'taxed',
      taxRate: 1300,
    }) as PaidPrice
  // Newest first, as they are read.
  const paid = [
    bought(2, '2026-03-11', '10', '1', false),
    bought(1, '2026-03-06', '96', '8'),
    bought(1, '2026-03-01', '9'),
  ]

  it('every price is of one of the base unit with tax; the cheapest last price stands first', () => {
    expect(
      bySupplier(paid).map(({ supplierName, last, least, most, points }) => [
        ...[supplierName, formatPrice(last), formatPrice(least), formatPrice(most), points.length],
      ]),
    ).toEqual([
      ['供2', '11.30', '11.30', '11.30', 1],
      ['供1', '12.00', '9.00', '12.00', 2],
    ])
  })

  it('all are drawn on one picture: days from left to right, the dearest at the top', () => {
    const all = bySupplier(paid)
    const places = all.map((one) => plotted(one, all, { width: 100, height: 30 }))
    expect(places).toEqual([
      [{ x: 100, y: 7 }],
      [
        { x: 0, y: 30 },
        { x: 50, y: 0 },
      ],
    ])
  })

  it('one price alone lies in the middle', () => {
    const all = bySupplier(paid.slice(0, 1))
    expect(all.map((one) => plotted(one, all, { width: 100, height: 30 }))).toEqual([[{ x: 50, y: 15 }]])
  })
})

describe('how much to order (INV-06)', () => {
  it.each([
    ['nothing is missing', '10', '10', '0', '1', '0'],
    ['some is missing', '10', '4', '0', '1', '6'],
    ['what is on order counts', '10', '4', '6', '1', '0'],
    ['more is promised than is there', '10', '-3', '0', '1', '13'],
    ['in whole boxes, rounded up', '30', '0', '8', '8', '3'],
    ['a box that is just enough', '16', '0', '0', '8', '2'],
    ['a part of a piece is a piece', '1.5', '0', '0', '1', '2'],
  ])('%s', (_, minimum, available, onOrder, ratio, expected) => {
    const level = { minimum: parseQty(minimum), available: parseQty(available), onOrder: parseQty(onOrder) }
    expect(formatQty(toOrder(level, parseQty(ratio)))).toBe(expected)
  })

  it('law: with what is ordered the minimum is there, and one unit less would not do', () => {
    const some = fc.integer({ min: -5_000_000, max: 5_000_000 })
    const any = fc.record({ minimum: fc.nat(5_000_000), available: some, onOrder: fc.nat(5_000_000) })
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 500_000 }), (level, ratio) => {
        const ordered = (toOrder(level as StockLevel, ratio as Qty) / 10_000) * ratio
        const after = level.available + level.onOrder + ordered
        expect(after >= level.minimum).toBe(true)
        expect(ordered === 0 || after - ratio < level.minimum).toBe(true)
      }),
    )
  })
})

describe('what a supplier confirms (R-ST)', () => {
  const asked: AskedLine[] = [
    { id: 1 as Id, qty: parseQty('10'), promisedOn: '2026-03-09' as Day },
    { id: 2 as Id, qty: parseQty('5'), promisedOn: '2026-03-09' as Day },
  ]
  const say = (id: number, qty: string, on: string | null) => ({
    lineId: id as Id,
    qty: parseQty(qty),
    promisedOn: on as Day | null,
  })

  it('says nothing of a line: it comes as it was asked', () => {
    const answered = confirmLines(asked, [])
    expect(answered.filter(differs)).toEqual([])
    expect(allThereOn(answered)).toBe('2026-03-09')
  })

  it('less, or later, is a difference; the last day is when all is there', () => {
    const answered = confirmLines(asked, [say(1, '8', '2026-03-09'), say(2, '5', '2026-03-12')])
    expect(answered.filter(differs).map(({ id }) => id)).toEqual([1, 2])
    expect(allThereOn(answered)).toBe('2026-03-12')
  })

  it('the day of what does not come at all does not count', () => {
    expect(allThereOn(confirmLines(asked, [say(2, '0', '2026-05-01')]))).toBe('2026-03-09')
  })

  it('a line without a day leaves the whole without one', () => {
    expect(allThereOn([{ id: 1 as Id, qty: parseQty('1'), promisedOn: null }, ...asked])).toBeNull()
  })

  it.each([
    ['nothing comes', [say(1, '0', null), say(2, '0', null)], 'purchase.nothingConfirmed'],
    ['a line of another order', [say(9, '1', null)], 'record.notFound'],
  ] as const)('is refused where %s', (_, answer, code) => {
    expect(() => confirmLines(asked, answer)).toThrow(expect.objectContaining({ code }))
  })
})

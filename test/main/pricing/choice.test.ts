import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choosePrice, inKind, overlap, type PriceQuestion } from '../../../main/pricing/choice'
import type { PriceOffer } from '../../../main/pricing/offer'
import { priceWarning } from '../../../main/pricing/warning'
import type { Day } from '../../../main/value/day'
import { parseFen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import type { Rate } from '../../../main/value/percent'
import { formatPrice, type Price, parsePrice } from '../../../main/value/price'
import { oneUnit, parseQty, type Qty } from '../../../main/value/qty'

type Agreed = PriceOffer['customer'][number]
const agreed = (price: string, fromQty = '0', validFrom = '2026-01-01', validTo: string | null = null): Agreed => ({
  price: parsePrice(price),
  fromQty: parseQty(fromQty),
  validFrom: validFrom as Day,
  validTo: validTo as Day | null,
})
const offer = (more: Partial<PriceOffer> = {}): PriceOffer => ({
  productId: 1 as Id,
  unit: '盒',
  units: [],
  listPrice: parsePrice('113'),
  floorPrice: null,
  level: null,
  customer: [],
  ...more,
})
const asked = (qty: string, on = '2026-03-05'): PriceQuestion => ({
  on: on as Day,
  qty: parseQty(qty),
  taxInclusive: true,
  taxKind: 'taxed',
  taxRate: 1300 as Rate,
  unit: { ratio: oneUnit, listPrice: null },
})
const level = { name: '批发', price: parsePrice('100') }
const ladder = [agreed('95'), agreed('90', '10'), agreed('85', '100')]

describe('the price a line begins with', () => {
  it.each([
    ['the list price when nothing else is known', offer(), asked('1'), '113.00', 'list'],
    ['the price of the customer’s level before the list price', offer({ level }), asked('1'), '100.00', 'level'],
    ['the agreed price before the level', offer({ level, customer: [agreed('95')] }), asked('1'), '95.00', 'customer'],
    [
      'an agreed price above the list price too',
      offer({ customer: [agreed('120')] }),
      asked('1'),
      '120.00',
      'customer',
    ],
    [
      'the break that is just not reached does not count',
      offer({ customer: ladder }),
      asked('9.9999'),
      '95.00',
      'customer',
    ],
    ['the break that is just reached', offer({ customer: ladder }), asked('10'), '90.00', 'customer'],
    ['the largest break', offer({ customer: ladder }), asked('500'), '85.00', 'customer'],
    ['below the only break the level', offer({ level, customer: [agreed('90', '10')] }), asked('9'), '100.00', 'level'],
    ['not before its first day', offer({ customer: [agreed('90', '0', '2026-03-06')] }), asked('1'), '113.00', 'list'],
    ['on its first day', offer({ customer: [agreed('90', '0', '2026-03-05')] }), asked('1'), '90.00', 'customer'],
    [
      'on its last day',
      offer({ customer: [agreed('90', '0', '2026-01-01', '2026-03-05')] }),
      asked('1'),
      '90.00',
      'customer',
    ],
    [
      'not after it',
      offer({ customer: [agreed('90', '0', '2026-01-01', '2026-03-04')] }),
      asked('1'),
      '113.00',
      'list',
    ],
    ['a price of nothing is a price', offer({ customer: [agreed('0')] }), asked('1'), '0.00', 'customer'],
  ] as const)('%s', (_, offered, question, price, source) => {
    const choice = choosePrice(offered, question)
    expect([formatPrice(choice.price), choice.source, choice.converted]).toEqual([price, source, false])
  })

  it.each([
    ['113', 1300, 'taxed', '100.00', true],
    ['100', 1300, 'taxed', '88.49557522', true],
    ['106', 600, 'taxed', '100.00', true],
    ['113', 1300, 'exempt', '113.00', false],
    ['113', 0, 'taxed', '113.00', false],
  ] as const)('on a document without tax, %s at %i (%s) is %s', (kept, taxRate, taxKind, shown, converted) => {
    const found = inKind(parsePrice(kept), { taxInclusive: false, taxKind, taxRate: taxRate as Rate })
    expect([formatPrice(found.price), found.converted]).toEqual([shown, converted])
  })

  it.each([
    ['an agreed price is for the base unit', offer({ customer: [agreed('9')] }), '1', null, '108.00'],
    ['its break is reached in the base unit', offer({ customer: ladder }), '1', null, '1,080.00'],
    ['so is a level’s', offer({ level }), '1', null, '1,200.00'],
    ['the list price is so many times', offer(), '1', null, '1,356.00'],
    ['unless the unit has one of its own', offer(), '1', '1300', '1,300.00'],
    ['which does not stand before an agreed one', offer({ customer: [agreed('9')] }), '1', '1300', '108.00'],
  ] as const)('by the box of twelve: %s', (_, offered, qty, own, price) => {
    const unit = { ratio: parseQty('12'), listPrice: own === null ? null : parsePrice(own) }
    expect(formatPrice(choosePrice(offered, { ...asked(qty), unit }).price)).toBe(price)
  })

  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-03-${String(n).padStart(2, '0')}` as Day)
  const anyAgreed = fc.record({
    price: fc.integer({ min: 0, max: 1e12 }).map((n) => n as Price),
    fromQty: fc.constantFrom(0, 10_000, 100_000).map((n) => n as Qty),
    validFrom: day,
    validTo: fc.option(day, { nil: null }),
  })

  it('whatever is agreed: the choice is one of the offers, reached by the quantity and valid on the day', () => {
    fc.assert(
      fc.property(fc.array(anyAgreed, { maxLength: 6 }), day, fc.nat(200_000), (customer, on, qty) => {
        const choice = choosePrice(offer({ level, customer }), { ...asked('1'), on, qty: qty as Qty })
        const fitting = customer.filter(
          (one) => one.fromQty <= qty && one.validFrom <= on && (one.validTo === null || on <= one.validTo),
        )
        expect(choice.source).toBe(fitting.length > 0 ? 'customer' : 'level')
        if (fitting.length === 0) return
        const most = Math.max(...fitting.map((one) => one.fromQty))
        expect(fitting.filter((one) => one.fromQty === most).map((one) => one.price)).toContain(choice.price)
      }),
    )
  })

  it('two periods overlap exactly when some day lies in both', () => {
    const period = fc.record({ validFrom: day, validTo: fc.option(day, { nil: null }) })
    const days = Array.from({ length: 28 }, (_, i) => `2026-03-${String(i + 1).padStart(2, '0')}`)
    const holds = (p: { validFrom: string; validTo: string | null }, on: string) =>
      p.validFrom <= on && (p.validTo === null || on <= p.validTo)
    const proper = period.filter((p) => p.validTo === null || p.validFrom <= p.validTo)
    fc.assert(
      fc.property(proper, proper, (a, b) => {
        expect(overlap(a, b)).toBe(days.some((on) => holds(a, on) && holds(b, on)))
      }),
    )
  })
})

describe('what makes one look twice at a price', () => {
  const line = (qty: string, deal: string, amount: string, list: string, floor: string | null) => ({
    qty: parseQty(qty),
    dealPrice: parsePrice(deal),
    amount: parseFen(amount),
    listPrice: parsePrice(list),
    floorPrice: floor === null ? null : parsePrice(floor),
  })
  it.each([
    ['the list price', line('2', '100', '200', '100', '80'), null],
    ['exactly the floor', line('2', '80', '160', '100', '80'), null],
    ['a fen below the floor', line('2', '80', '159.99', '100', '80'), 'belowFloor'],
    ['below it only after the discount on the whole', line('2', '90', '150', '100', '80'), 'belowFloor'],
    ['a floor that is no whole fen', line('1', '0.33', '0.33', '0.4', '0.333'), null],
    ['half the list price', line('1', '50', '50', '100', null), null],
    ['less than half', line('1', '49.99', '49.99', '100', null), 'farFromList'],
    ['one and a half times', line('1', '150', '150', '100', null), null],
    ['fen typed as yuan', line('1', '10000', '10000', '100', null), 'farFromList'],
    ['given away', line('1', '0', '0', '100', null), 'farFromList'],
    ['no list price to compare with', line('1', '5', '5', '0', null), null],
  ] as const)('%s', (_, priced, warning) => {
    expect(priceWarning(priced)).toBe(warning)
  })
})

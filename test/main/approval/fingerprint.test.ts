import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Approvable, fingerprintOf } from '../../../main/approval/fingerprint'
import { isReason } from '../../../main/approval/round'
import type { Fen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import type { PayPercent, Rate } from '../../../main/value/percent'
import type { Price } from '../../../main/value/price'
import type { Qty } from '../../../main/value/qty'

const line: Approvable['lines'][number] = {
  productId: 7 as Id,
  unit: '盒',
  unitRatio: 10_000 as Qty,
  qty: 20_000 as Qty,
  listPrice: 2_400_000_000 as Price,
  pay: 9500 as PayPercent,
  typedAmount: null,
  dealPrice: 2_280_000_000 as Price,
  amount: 4560 as Fen,
  discountShare: 0 as Fen,
  gross: 4560 as Fen,
  taxKind: 'taxed' as const,
  taxRate: 1300 as Rate,
}
const order: Approvable = {
  typeId: null,
  customerId: 5 as Id,
  taxInclusive: true,
  specialTerms: '',
  discount: { mode: 'none' as const },

  orderAmount: 4560 as Fen,
  gross: 4560 as Fen,
  couponId: null,
  own: [],
  lines: [line, { ...line, productId: 8 as Id }],
}

it('the same order has the same fingerprint, whatever else is known of it', () => {
  expect(fingerprintOf({ ...order })).toBe(fingerprintOf(order))
  expect(fingerprintOf({ ...order, note: '早上送', promisedOn: '2026-04-01' } as Approvable)).toBe(fingerprintOf(order))
  expect(fingerprintOf(order)).toMatch(/^[0-9a-f]{64}$/)
})

it.each<[string, Partial<Approvable>]>([
  ['the type', { typeId: 3 as Id }],
  ['the customer', { customerId: 6 as Id }],
  ['the kind of price', { taxInclusive: false }],
  ['the terms', { specialTerms: '包退' }],
  ['the discount', { discount: { mode: 'percent', pay: 9000 as PayPercent } }],
  ['a line left out', { lines: [line] }],
  ['a coupon', { couponId: 3 as Id }],
  ['an own field that a rule looked at', { own: [[9 as Id, '展会', null]] }],
  ['two lines exchanged', { lines: [...order.lines].reverse() }],
])('another one has another: %s', (_, change) => {
  expect(fingerprintOf({ ...order, ...change })).not.toBe(fingerprintOf(order))
})

it('any figure of any line counts', () => {
  const figures = [
    'productId',
    'unitRatio',
    'qty',
    'listPrice',
    'pay',
    'dealPrice',
    'amount',
    'discountShare',
    'gross',
  ] as const
  fc.assert(
    fc.property(fc.constantFrom(...figures), fc.integer({ min: 1, max: 1000 }), fc.nat(1), (field, more, at) => {
      const lines = order.lines.map((one, i) => (i === at ? { ...one, [field]: Number(one[field]) + more } : one))
      expect(fingerprintOf({ ...order, lines })).not.toBe(fingerprintOf(order))
    }),
  )
})

it.each([
  ['太贵', true],
  ['no', true],
  [' 贵 ', false],
  ['　　', false],
  ['', false],
])('“%s” as a reason: %s', (text, enough) => {
  expect(isReason(text)).toBe(enough)
})

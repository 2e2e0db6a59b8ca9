import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { portionValue } from '../../../main/delivery/portion'
import {
  changeable,
  checkDelivered,
  differences,
  matched,
  type StandingLine,
  type Version,
  type VersionLine,
  withDifferences,
} from '../../../main/order/change'
import { orderStates } from '../../../main/order/order'
import { type ChangedLine, reprice } from '../../../main/order/repricing'
import { priceOrder } from '../../../main/pricing/order'
import { type Fen, parseFen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import type { PayPercent, Rate } from '../../../main/value/percent'
import { type Price, parsePrice } from '../../../main/value/price'
import { formatQty, oneUnit, parseQty, type Qty, zeroQty } from '../../../main/value/qty'

const line = (id: number, more: Partial<VersionLine> = {}): VersionLine => ({
  id: id as Id,
  lineNo: id,
  productId: id as Id,
  productCode: `P${id}`,
  productName: `商品${id}`,
  spec: '',
  unit: '个',
  unitRatio: oneUnit,
  qty: parseQty('10'),
  listPrice: parsePrice('10'),
  pay: 10_000 as PayPercent,

  typedAmount: null,
  dealPrice: parsePrice('10'),
  amount: 10_000 as Fen,
  discountShare: 0 as Fen,
  couponShare: 0 as Fen,

  gross: 10_000 as Fen,
  net: 8850 as Fen,
  tax: 1150 as Fen,
  taxKind: 'taxed',
  taxRate: 1300 as Rate,
  note: '',
  inDiscount: true,
  ...more,
})
const head: Version['head'] = {
  promisedOn: null,
  contact: '',
  phone: '',
  address: '',
  externalNo: '',
  note: '',
  specialTerms: '',
  discountMode: 'none',
  discountPay: 10_000 as PayPercent,
  productTotal: 0 as Fen,
  orderAmount: 0 as Fen,
  gross: 0 as Fen,
  net: 0 as Fen,
  tax: 0 as Fen,
}
const standing = (id: number, delivered = '0', more: Partial<VersionLine> = {}): StandingLine => ({
  ...line(id, more),
  deliveredQty: parseQty(delivered),
  deliveredGross: 0 as Fen,
})
const typed = (old: VersionLine, qty: string, more: Partial<VersionLine> = {}) => ({
  ...old,
  ...more,
  qty: parseQty(qty),
})

describe('two versions of an order', () => {
  const text = fc.constantFrom('', '早上送', '后门')
  const anyLine = (id: number) =>
    fc
      .record({ qty: fc.integer({ min: 1, max: 9 }), note: text, gross: fc.integer({ min: 0, max: 99 }) })
      .map((more) => line(id, { ...more, qty: more.qty as Qty, gross: more.gross as Fen }))
  const version: fc.Arbitrary<Version> = fc
    .tuple(fc.subarray([1, 2, 3, 4, 5]), text, text)
    .chain(([ids, note, contact]) =>
      fc.tuple(...ids.map(anyLine)).map((lines) => ({
        head: { ...head, note, contact },
        lines: (lines as VersionLine[]).map((one, i) => ({ ...one, lineNo: i + 1 })),
      })),
    )

  it('the difference and the old one give the new one', () => {
    fc.assert(
      fc.property(version, version, (before, after) => {
        expect(withDifferences(before, differences(before, after))).toEqual(after)
      }),
    )
  })

  it('nothing differs from itself', () => {
    fc.assert(
      fc.property(version, (one) => {
        expect(differences(one, one)).toEqual([])
      }),
    )
  })
})

describe('which line goes on from which', () => {
  const old = [standing(1), standing(2), standing(3, '0', { productId: 1 as Id, listPrice: parsePrice('9') })]
  test.each<[string, VersionLine[], (number | null)[]]>([
    ['as they were', [old[0] as VersionLine, old[1] as VersionLine], [1, 2]],
    ['another quantity is the same line', [typed(old[1] as VersionLine, '3')], [2]],
    [
      'the price tells two of one product apart',
      [typed(old[2] as VersionLine, '3'), typed(old[0] as VersionLine, '4')],
      [3, 1],
    ],
    [
      'another price is the line that is left',
      [old[0] as VersionLine, typed(old[2] as VersionLine, '1', { listPrice: parsePrice('8') })],
      [1, 3],
    ],
    ['another product is new', [line(7)], [null]],
    ['another unit is new', [typed(old[1] as VersionLine, '1', { unit: '箱' })], [null]],
  ])('%s', (_, lines, ids) => {
    expect(matched(old, lines).map((found) => found?.id ?? null)).toEqual(ids)
  })
})

describe('what was delivered stands (R-CHG)', () => {
  const old = [standing(1, '4'), standing(2)]
  const check = (lines: VersionLine[]) => () => checkDelivered(old, lines, matched(old, lines), formatQty)

  test.each<[string, VersionLine[], string | null]>([
    ['down to what was delivered', [typed(old[0] as VersionLine, '4')], null],
    ['below it', [typed(old[0] as VersionLine, '3')], 'change.belowDelivered'],
    ['left out', [old[1] as VersionLine], 'change.belowDelivered'],
    ['at another price', [typed(old[0] as VersionLine, '10', { listPrice: parsePrice('9') })], 'change.priceFixed'],
    ['what was not delivered may go', [old[0] as VersionLine], null],
  ])('%s', (_, lines, code) => {
    if (code === null) expect(check(lines)).not.toThrow()
    else expect(check(lines)).toThrow(expect.objectContaining({ code }))
  })

  it('goods and prices change until everything is shipped, words until it is done', () => {
    expect(orderStates.filter((state) => changeable(state) === 'all')).toEqual([
      'CONFIRMED',
      'PROCESSING',
      'PART_SHIPPED',
    ])
    expect(orderStates.filter((state) => changeable(state) === 'words')).toEqual(['SHIPPED', 'RECEIVED'])
  })
})

describe('a changed order is priced', () => {
  const input = fc.record({
    qty: fc.integer({ min: 1, max: 200 }).map((n) => (n * 10_000) as Qty),
    listPrice: fc.integer({ min: 1, max: 100_000 }).map((n) => (n * 1_000_000) as Price),
    pay: fc.integer({ min: 1000, max: 10_000 }) as fc.Arbitrary<PayPercent>,
  })
  const orders = fc.record({
    lines: fc.array(input, { minLength: 1, maxLength: 6 }),
    whole: fc.option(fc.integer({ min: 5000, max: 10_000 }) as fc.Arbitrary<PayPercent>),
    taxInclusive: fc.boolean(),
    shipped: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 6 }),
    more: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 6 }),
  })
  const taxed = { taxKind: 'taxed' as const, taxRate: 1300 as Rate, typedAmount: null, inDiscount: true }

  it('without deliveries as a new order would be', () => {
    fc.assert(
      fc.property(orders, ({ lines, whole, taxInclusive }) => {
        const discount = whole === null ? { mode: 'none' as const } : { mode: 'percent' as const, pay: whole }
        const fresh = priceOrder({ lines: lines.map((one) => ({ ...one, ...taxed })), discount, taxInclusive })
        const changed = reprice(
          lines.map((one) => ({ ...one, ...taxed, from: null })),
          discount,
          taxInclusive,
        )
        const { productTotal, orderAmount, gross, net, tax } = fresh
        expect(changed).toMatchObject({ productTotal, orderAmount, gross, net, tax })
      }),
    )
  })

  it('what was delivered keeps its value to the fen, and everything adds up', () => {
    fc.assert(
      fc.property(orders, ({ lines, whole, taxInclusive, shipped, more }) => {
        const discount = whole === null ? { mode: 'none' as const } : { mode: 'percent' as const, pay: whole }
        const before = priceOrder({ lines: lines.map((one) => ({ ...one, ...taxed })), discount, taxInclusive })
        const changed: ChangedLine[] = lines.map((one, i) => {
          const figures = before.lines[i]
          const deliveredQty = (Math.floor((one.qty / 10_000) * ((shipped[i] ?? 0) / 100)) * 10_000) as Qty
          const left = one.qty - deliveredQty
          const qty = Math.max(
            10_000,
            deliveredQty + Math.floor((left / 10_000) * ((more[i] ?? 0) / 100)) * 10_000,
          ) as Qty
          const old = { ...line(i + 1, { ...one, ...figures }), deliveredQty, deliveredGross: 0 as Fen }
          return { ...one, ...taxed, qty, from: old }
        })
        const after = reprice(changed, discount, taxInclusive)
        const sum = (pick: (one: (typeof after.lines)[number]) => number) =>
          after.lines.reduce((all, one) => all + pick(one), 0)
        expect(sum(({ amount }) => amount)).toBe(after.productTotal)
        expect(sum(({ amount, discountShare }) => amount - discountShare)).toBe(after.orderAmount)
        expect(sum(({ gross }) => gross)).toBe(after.gross)
        expect(sum(({ net, tax }) => net + tax)).toBe(after.gross)
        for (const [i, { from, qty }] of changed.entries()) {
          if (!from || from.deliveredQty === zeroQty) continue
          const value = portionValue(from.gross, from.qty, zeroQty, 0 as Fen, from.deliveredQty)
          const now = after.lines[i]?.gross ?? (0 as Fen)
          if (qty === from.deliveredQty) expect(now).toBe(value)
          expect(now).toBeGreaterThanOrEqual(value)
          if (qty === from.qty)
            expect(after.lines[i]).toMatchObject({ gross: from.gross, net: from.net, tax: from.tax })
        }
      }),
    )
  })

  it('an agreed total is met by the lines that are still free, or refused', () => {
    const old = { ...standing(1, '10'), deliveredGross: 10_000 as Fen }
    const kept: ChangedLine = { ...old, from: old }
    const free: ChangedLine = { ...line(2), from: null }
    const agreed = (amount: string, lines: ChangedLine[]) =>
      reprice(lines, { mode: 'amount', amount: parseFen(amount) }, true)
    expect(agreed('190', [kept, free])).toMatchObject({
      orderAmount: 19_000,
      lines: [{ gross: 10_000 }, { gross: 9000 }],
    })
    expect(agreed('100', [kept])).toMatchObject({ orderAmount: 10_000 })
    expect(() => agreed('99', [kept])).toThrow(expect.objectContaining({ code: 'change.totalFixed' }))
    expect(() => agreed('99', [kept, free])).toThrow(expect.objectContaining({ code: 'change.totalFixed' }))
  })
})

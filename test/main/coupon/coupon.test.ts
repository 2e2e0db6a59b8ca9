import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CouponTerms, checkCoupon, couponKey, stateOfCoupon } from '../../../main/coupon/coupon'
import { priceOrder } from '../../../main/pricing/order'
import { addDays, type Day } from '../../../main/value/day'
import { type Fen, fen, parseFen, sumFen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import type { PayPercent, Rate } from '../../../main/value/percent'
import { type Price, parsePrice } from '../../../main/value/price'
import { oneUnit, parseQty, type Qty } from '../../../main/value/qty'
import type { Refusal } from '../../../main/value/refusal'
import { openReadyShop, type TestShop, without } from '../../shop'
import { disagreements } from '../import/sheet'

const day = '2026-03-10' as Day
const coupon: CouponTerms = {
  code: 'YHQ1',
  customerId: 5 as Id,
  amount: parseFen('50'),
  minAmount: parseFen('100'),
  validFrom: '2026-03-01' as Day,
  validTo: '2026-03-31' as Day,
  voided: false,
  heldBy: null,
}
const order = { orderId: 9 as Id, customerId: 5 as Id, on: day, discounted: parseFen('100') }

describe('whether an order may use a coupon (DSC-05)', () => {
  const cases = [
    ['on its last day', coupon, { on: '2026-03-31' }, null],
    ['a day later', coupon, { on: '2026-04-01' }, 'coupon.expired'],
    ['a day too early', coupon, { on: '2026-02-28' }, 'coupon.early'],
    ['another customer', coupon, { customerId: 6 }, 'coupon.otherCustomer'],
    ['anybody', { ...coupon, customerId: null }, { customerId: 6 }, null],
    ['a fen too little', coupon, { discounted: 9999 }, 'coupon.belowMinimum'],
    ['held by another order', { ...coupon, heldBy: { orderId: 8 } }, {}, 'coupon.used'],
    ['held by this order', { ...coupon, heldBy: { orderId: 9 } }, {}, null],
    ['taken out of use', { ...coupon, voided: true }, {}, 'coupon.voided'],
  ] as const
  const codeOf = (work: () => void) => {
    try {
      work()
      return null
    } catch (error) {
      return (error as Refusal).code
    }
  }
  it.each(cases)('%s', (_, terms, more, code) => {
    expect(codeOf(() => checkCoupon(terms as CouponTerms, { ...order, ...(more as object) }))).toBe(code)
  })

  it('a code is the same whatever its capitals, blanks and width', () => {
    expect([' yhq 1', 'ＹＨＱ１', 'YHQ1'].map(couponKey)).toEqual(['YHQ1', 'YHQ1', 'YHQ1'])
  })

  it('is open, used, expired or void', () => {
    const late = addDays(coupon.validTo, 1)
    expect([
      ...[stateOfCoupon(coupon, day), stateOfCoupon({ ...coupon, heldBy: { orderId: 8 as Id } }, late)],
      ...[stateOfCoupon(coupon, late), stateOfCoupon({ ...coupon, voided: true }, late)],
    ]).toEqual(['open', 'used', 'expired', 'void'])
  })
})

describe('what a coupon takes off', () => {
  const line = (qty: string, price: string, more = {}) => ({
    qty: parseQty(qty),
    listPrice: parsePrice(price),
    pay: 10_000 as PayPercent,
    taxKind: 'taxed' as const,
    taxRate: 1300 as Rate,
    ...more,
  })
  const price = (lines: ReturnType<typeof line>[], coupon: string, more = {}) =>
    priceOrder({ lines, discount: { mode: 'none' }, coupon: parseFen(coupon), taxInclusive: true, ...more })

  it('comes after the discount, and spreads over what the discount leaves', () => {
    const lines = [line('3', '33.33'), line('1', '95'), line('2', '19.99')]
    const priced = price(lines, '50', { discount: { mode: 'amount', amount: parseFen('230') } })
    expect(priced).toMatchObject({ discounted: 23_000, discountTotal: 497, couponTotal: 5000, orderAmount: 18_000 })
    expect(priced.lines.map(({ couponShare }) => couponShare)).toEqual([2128, 2021, 851])
    expect(priced.lines.map(({ gross }) => gross)).toEqual([7660, 7278, 3062])
  })

  it('leaves freight alone, takes no more than the rest, and not all without leave', () => {
    const freight = line('1', '10', { inDiscount: false })
    expect(price([line('1', '60'), freight], '50').lines.map(({ gross }) => gross)).toEqual([1000, 1000])
    expect(() => price([line('1', '40'), freight], '50')).toThrow(expect.objectContaining({ code: 'coupon.tooLarge' }))
    expect(() => price([line('1', '50')], '50')).toThrow(expect.objectContaining({ code: 'order.zeroAmount' }))
    expect(price([line('1', '50')], '50', { allowZero: true }).gross).toBe(0)
  })

  it('shares of discount, round-off and coupon add up to the fen, none is a fen from its part, no line goes below nothing', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 2_000_000 }), { minLength: 1, maxLength: 12 })
    const part = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(amounts, part, part, fc.boolean(), fc.boolean(), (typed, kept, taken, rounded, taxInclusive) => {
        const lines = typed.map((amount) => ({ ...line('1', '1'), typedAmount: amount as Fen }))
        const total = sumFen(typed as Fen[])
        const agreed = Math.floor(total * kept)
        const amount = fen(rounded ? agreed - (agreed % 100) : agreed)
        const off = fen(Math.floor(amount * taken))
        const priced = priceOrder({
          lines,
          discount: { mode: 'amount', amount },
          coupon: off,
          taxInclusive,
          allowZero: true,
        })
        expect(priced.orderAmount).toBe(amount - off)
        expect(sumFen(priced.lines.map(({ couponShare }) => couponShare))).toBe(off)
        expect(sumFen(priced.lines.map(({ discountShare }) => discountShare))).toBe(total - amount + off)
        for (const { amount: whole, discountShare, couponShare } of priced.lines) {
          const before = whole - (discountShare - couponShare)
          expect(whole - discountShare).toBeGreaterThanOrEqual(0)
          if (amount > 0) expect(Math.abs(couponShare - (off * before) / amount)).toBeLessThan(1)
        }
      }),
    )
  })
})

describe('a coupon in the shop', () => {
  let test: TestShop
  let goods: Id
  let customerId: Id
  beforeAll(async () => {
    test = await openReadyShop(day)
    const stock = { listPrice: parsePrice('100') as Price, taxRate: 1300, openingStock: parseQty('1000') }
    goods = (await test.ask('product.create', { name: '纸', ...stock })).id
    customerId = (await test.ask('customer.create', { name: '示例晨光' })).id
  })
  afterAll(() => test.close())

  const issue = async (more: object = {}) => {
    const days = { validFrom: day, validTo: '2026-03-31' }
    return test.ask('coupon.issue', { amount: 5000, reason: '补偿', customerId, ...days, ...more })
  }
  const draft = (couponId: Id | null, qty: Qty = oneUnit, more: object = {}) => ({
    customerId,
    orderOn: day,
    couponId,
    lines: [{ productId: goods, qty, listPrice: parsePrice('100'), ...more }],
  })
  const save = async (couponId: Id | null, qty: Qty = oneUnit) =>
    (await test.ask('order.save', { id: null, draft: draft(couponId, qty) })).id
  const stateOf = async (code: string) => (await test.ask('coupon.list', { search: code }))[0]

  it('is used once: the first order confirmed takes it, a second one waits in vain until the first is cancelled', async () => {
    const { id, code } = await issue()
    const [one, two] = [await save(id), await save(id)]
    expect(await stateOf(code)).toMatchObject({ state: 'open', usedBy: null })
    const { no } = await test.ask('order.confirm', { id: one, version: 1 })
    expect(await stateOf(code)).toMatchObject({ state: 'used', usedBy: no })
    expect(await test.reply('order.confirm', { id: two, version: 1 })).toMatchObject({ code: 'coupon.used' })
    expect(await test.reply('order.save', { id: null, draft: draft(id) })).toMatchObject({ code: 'coupon.used' })
    expect(await test.reply('coupon.void', { id, reason: '错' })).toMatchObject({ code: 'coupon.used' })
    expect(await disagreements(test)).toEqual([])
    await test.ask('order.cancel', { id: one, version: 2, reason: '不要了' })
    expect(await stateOf(code)).toMatchObject({ state: 'open' })
    await test.ask('order.confirm', { id: two, version: 1 })
    expect(await test.ask('order.read', { id: two })).toMatchObject({ coupon: { code, amount: 5000 }, gross: 5000 })
    expect(await disagreements(test)).toEqual([])
  })

  it('two orders confirmed at the same moment: one of them has it', async () => {
    const { id } = await issue()
    const orders = [await save(id), await save(id), await save(id)]
    const replies = await Promise.all(orders.map((one) => test.reply('order.confirm', { id: one, version: 1 })))
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await disagreements(test)).toEqual([])
  })

  it('expired, void, too small an order, another customer: refused by name', async () => {
    const { id, code } = await issue({ validTo: '2026-03-12', minAmount: 15_000 })
    const refused = (reply: unknown) => test.reply('order.save', { id: null, draft: reply })
    expect(await refused(draft(id))).toMatchObject({
      code: 'coupon.belowMinimum',
      fields: { coupon: expect.any(String) },
    })
    const { id: other } = await test.ask('customer.create', { name: '示例永盛' })
    expect(await refused({ ...draft(id, parseQty('2')), customerId: other })).toMatchObject({
      code: 'coupon.otherCustomer',
    })
    expect(await test.reply('coupon.read', { code, customerId: other })).toMatchObject({ code: 'coupon.otherCustomer' })
    const waiting = await save(id, parseQty('2'))
    test.onDay('2026-03-13')
    expect(await test.reply('order.submit', { id: waiting, version: 1 })).toMatchObject({ code: 'coupon.expired' })
    expect(await stateOf(code)).toMatchObject({ state: 'expired' })
    test.onDay(day)
    await test.ask('coupon.void', { id, reason: '发错了' })
    expect(await stateOf(code)).toMatchObject({ state: 'void' })
    expect(await test.reply('coupon.read', { code })).toMatchObject({ code: 'coupon.voided' })
    expect(await test.reply('coupon.read', { code: 'NIE' })).toMatchObject({ code: 'coupon.unknown' })
  })

  it('a code of one’s own is kept as typed and borne once', async () => {
    const { id } = await issue({ code: 'Danke 50', customerId: null })
    expect(
      await test.reply('coupon.issue', {
        code: 'danke50',
        amount: 1,
        reason: 'x',
        validFrom: day,
        validTo: day,
      }),
    ).toMatchObject({ code: 'code.taken' })
    expect(await test.ask('coupon.read', { code: 'ＤＡＮＫＥ５０', customerId })).toMatchObject({
      id,
      code: 'Danke 50',
    })
    expect(
      await test.reply('coupon.issue', {
        amount: 1,
        reason: 'x',
        validFrom: day,
        validTo: '2026-03-09',
      }),
    ).toMatchObject({ code: 'coupon.days' })
  })

  it('makes up for an order, and only its right issues and voids', async () => {
    const late = await save(null)
    const { no } = await test.ask('order.confirm', { id: late, version: 1 })
    const { id, code } = await issue({ orderId: late })
    expect(await stateOf(code)).toMatchObject({ origin: no, reason: '补偿', customerName: '示例晨光' })
    await without(test, 'coupon.manage', async () => {
      expect(await test.reply('coupon.void', { id, reason: 'x' })).toMatchObject({ code: 'right.missing' })
      expect((await test.ask('coupon.list', { search: code }))[0]).toMatchObject({ state: 'open' })
      await test.ask('coupon.read', { code, customerId })
    })
  })

  it('a change of the order keeps the coupon and its smallest amount, also of what was delivered', async () => {
    const { id } = await issue({ minAmount: 15_000 })
    const orderId = await save(id, parseQty('3'))
    await test.ask('order.confirm', { id: orderId, version: 1 })
    const ask = (qty: Qty, version: number, couponId: Id | null = id) =>
      test.reply('change.request', { id: orderId, version, reason: '客户改了', draft: draft(couponId, qty) })
    expect(await ask(oneUnit, 2)).toMatchObject({ code: 'coupon.belowMinimum' })
    expect(await ask(parseQty('2'), 2, null)).toMatchObject({ code: 'change.headFixed' })
    expect(await ask(parseQty('2'), 2)).toMatchObject({ ok: true, value: { state: 'APPLIED' } })
    expect(await test.ask('order.read', { id: orderId })).toMatchObject({ gross: 15_000, coupon: { amount: 5000 } })
    const { lines, version } = await test.ask('order.read', { id: orderId })
    const sent = [{ lineId: lines[0]?.id ?? (0 as Id), qty: oneUnit }]
    await test.ask('order.ship', { id: orderId, version, deliveredOn: day, lines: sent })
    expect(await ask(parseQty('4'), version + 1)).toMatchObject({ code: 'coupon.noRoom' })
    expect(await disagreements(test)).toEqual([])
  })

  it('is no discount of who sells: no right and no rule stands in its way', async () => {
    const rules = [{ rule: 'discount' as const, active: true, limit: 9000 }]
    await test.ask('approval.changeRules', { rules, limits: [] })
    const { id } = await issue()
    await without(test, 'order.discount', async () => {
      const saved = await save(id)
      expect(await test.ask('order.submit', { id: saved, version: 1 })).toMatchObject({ state: 'CONFIRMED' })
    })
    await test.ask('approval.changeRules', { rules: [], limits: [] })
  })

  it('goes with its customer when two become one, and comes home', async () => {
    const { id: gone } = await test.ask('customer.create', { name: '示例旧名' })
    const { code } = await issue({ customerId: gone })
    const { id: merge } = await test.ask('customer.merge', {
      keptId: customerId,
      keptVersion: 1,
      goneId: gone,
      goneVersion: 1,
    })
    expect(await stateOf(code)).toMatchObject({ customerName: '示例晨光' })
    await test.ask('customer.undoMerge', { mergeId: merge })
    expect(await stateOf(code)).toMatchObject({ customerName: '示例旧名' })
  })
})

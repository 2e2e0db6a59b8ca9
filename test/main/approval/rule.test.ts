import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { leastAmount } from '../../../main/approval/discount'
import { type ApprovalRule, approvalRules, type FactLine, type Facts, failing } from '../../../main/approval/rule'
import { type Margin, marginOf } from '../../../main/pricing/margin'
import { priceOrder } from '../../../main/pricing/order'
import { type Fen, parseFen, zeroFen } from '../../../main/value/fen'
import { type PayPercent, parsePayPercent, type Rate } from '../../../main/value/percent'
import { type Price, parsePrice } from '../../../main/value/price'
import { oneUnit, parseQty, type Qty } from '../../../main/value/qty'

const line = (qty: string, amount: string, usual: string, more: Partial<FactLine> = {}): FactLine => ({
  product: '中性笔',
  qty: parseQty(qty),
  amount: parseFen(amount),
  coupon: 0 as Fen,
  shares: false,
  usualPrice: parsePrice(usual),
  floorPrice: null,
  ...more,
})
const earns = (net: string, cost: string, unknown = 0): Margin => ({
  ...marginOf([{ net: parseFen(net), qty: oneUnit, unitRatio: oneUnit, cost: parsePrice(cost) }]),
  unknown,
})
const plain: Facts = {
  gross: parseFen('9999.99'),
  specialTerms: '',
  credit: { limit: null, used: zeroFen },
  leastPay: null,
  overdue: { days: 0, amount: zeroFen },
  lines: [line('10', '100', '10')],
  margin: earns('100', '60'),
  own: { rules: [], fields: [], values: { fields: {}, copies: {} } },
}
const limits: Record<ApprovalRule, number> = {
  amount: 1_000_000,
  discount: 9000,
  floor: 0,
  credit: 0,
  overdue: 30,
  margin: 1500,
  cost: 0,
  special: 0,
  own: 0,
}
const all = approvalRules.map((rule) => ({ rule, active: true, limit: limits[rule] }))
const broken = (facts: Partial<Facts>) => failing(all, { ...plain, ...facts }).map(({ rule }) => rule)
const credit = (limit: string | null, used: string) => ({
  credit: { limit: limit === null ? null : parseFen(limit), used: parseFen(used) },
})

describe('what needs to be looked at before it is confirmed (R-APR)', () => {
  test.each<[string, Partial<Facts>, ApprovalRule[]]>([
    ['9,999.99 is below the limit of 10,000.00', {}, []],
    ['10,000.00 reaches it', { gross: parseFen('10000') }, ['amount']],
    ['九折 is allowed', { lines: [line('10', '90', '10')] }, []],
    ['a fen less is not', { lines: [line('10', '89.99', '10')] }, ['discount']],
    ['a fen less by spreading a whole discount is', { lines: [line('10', '89.99', '10', { shares: true })] }, []],
    ['who may give 八折 gives 八折', { leastPay: parsePayPercent('80'), lines: [line('10', '80', '10')] }, []],
    [
      'who may give none gives none',
      { leastPay: parsePayPercent('100'), lines: [line('10', '99', '10')] },
      ['discount'],
    ],
    ['a gift without a price is no discount', { lines: [line('1', '0', '0')] }, []],
    ['at the floor price', { lines: [line('2', '20', '10', { floorPrice: parsePrice('10') })] }, []],
    ['below the floor price', { lines: [line('2', '19.99', '10', { floorPrice: parsePrice('10') })] }, ['floor']],
    ['credit used to the last fen (R-CRD)', { gross: parseFen('3619.07'), ...credit('5000', '1380.93') }, []],
    ['a fen beyond it', { gross: parseFen('3619.08'), ...credit('5000', '1380.93') }, ['credit']],
    ['no limit at all', { ...credit(null, '99999') }, []],
    ['a limit of nothing is cash only', { gross: parseFen('0.01'), ...credit('0', '0') }, ['credit']],
    ['overdue for 30 days', { overdue: { days: 30, amount: parseFen('1') } }, []],
    ['overdue for 31 days', { overdue: { days: 31, amount: parseFen('1') } }, ['overdue']],
    ['special terms', { specialTerms: '货到 90 天付款' }, ['special']],
    ['a margin of 15 %', { margin: earns('100', '85') }, []],
    ['a fen less', { margin: earns('100', '85.01') }, ['margin']],
    ['what costs more than it brings', { margin: earns('100', '130') }, ['margin']],
    ['what is given away', { margin: earns('0', '3') }, ['margin']],
    ['nothing known is no margin of 0', { margin: earns('0', '0', 2) }, ['cost']],
    ['several at once, in their order', { gross: parseFen('10000'), specialTerms: '包退' }, ['amount', 'special']],
  ])('%s', (_, facts, expected) => {
    expect(broken(facts)).toEqual(expected)
  })

  it('a rule that is switched off stops nothing', () => {
    const off = all.map((setting) => ({ ...setting, active: false }))
    expect(failing(off, { ...plain, gross: parseFen('99999999'), specialTerms: '包退' })).toEqual([])
  })

  it('each says its figures', () => {
    const [found] = failing(all, { ...plain, gross: parseFen('3619.08'), ...credit('5000', '1380.93') })
    expect(found?.values).toEqual({ over: '0.01', limit: '5,000.00', used: '1,380.93', amount: '3,619.08' })
    const [cheap] = failing(all, {
      ...plain,
      lines: [line('3', '20', '10'), line('1', '5', '10', { product: '本子' })],
    })
    expect(cheap?.values).toEqual({ product: '本子', pay: '50', least: '90', count: 2 })
  })
})

describe('whoever stays within their discount is never stopped by rounding', () => {
  const qty = fc.integer({ min: 1, max: 5_000_000 })
  const price = fc.integer({ min: 0, max: 1_000_000 }).map((fen) => (fen * 1_000_000) as Price)
  const least = fc.integer({ min: 0, max: 10_000 })
  const charge = (lines: { qty: Qty; listPrice: Price; pay: PayPercent }[], whole: PayPercent | null) =>
    priceOrder({
      lines: lines.map((one) => ({ ...one, taxKind: 'taxed', taxRate: 1300 as Rate })),
      discount: whole === null ? { mode: 'none' } : { mode: 'percent', pay: whole },
      taxInclusive: true,
      allowZero: true,
    })

  it('on a line', () => {
    fc.assert(
      fc.property(qty, price, least, fc.integer({ min: 0, max: 10_000 }), (quantity, listPrice, limit, more) => {
        const pay = Math.min(10_000, limit + more) as PayPercent
        const [charged] = charge([{ qty: quantity as Qty, listPrice, pay }], null).lines
        const needed = leastAmount({ qty: quantity as Qty, usualPrice: listPrice, shares: false }, limit as PayPercent)
        expect(charged?.amount ?? 0).toBeGreaterThanOrEqual(needed)
      }),
    )
  })

  it('and half of the limit is seen, unless it is a matter of fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1000, max: 100_000 }), (pieces, fen) => {
        const [quantity, usualPrice] = [(pieces * 10_000) as Qty, (fen * 1_000_000) as Price]
        const half = Math.floor((pieces * fen) / 2) as Fen
        expect(half).toBeLessThan(leastAmount({ qty: quantity, usualPrice, shares: true }, 9000 as PayPercent))
      }),
    )
  })
})

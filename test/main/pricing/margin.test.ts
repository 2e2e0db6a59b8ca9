import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marginOf, netOf } from '../../../main/pricing/margin'
import { type Fen, parseFen, sumFen } from '../../../main/value/fen'
import { type Price, parsePrice } from '../../../main/value/price'
import { oneUnit, parseQty, type Qty } from '../../../main/value/qty'

const line = (net: string, qty: string, cost: string | null, unitRatio: Qty = oneUnit) => ({
  net: parseFen(net),
  qty: parseQty(qty),
  unitRatio,
  cost: cost === null ? null : parsePrice(cost),
})

describe('what an order earns (ORD-21)', () => {
  const cases = [
    ['3 sold for 100.00 at 25.50 each', [line('100', '3', '25.5')], ['100', '76.5', '23.5', 2350]],
    ['a box of 12 at 2.00 a piece', [line('30', '1', '2', parseQty('12'))], ['30', '24', '6', 2000]],
    ['below cost', [line('10', '1', '12')], ['10', '12', '-2', -2000]],
    ['a gift costs all the same', [line('100', '1', '60'), line('0', '1', '10')], ['100', '70', '30', 3000]],
    ['a service that costs nothing', [line('50', '1', '0')], ['50', '0', '50', 10_000]],
    ['only a gift', [line('0', '2', '1.5')], ['0', '3', '-3', null]],
  ] as const
  it.each(cases)('%s', (_, lines, [net, cost, margin, rate]) => {
    const found = { net: parseFen(net), cost: parseFen(cost), margin: parseFen(margin), rate }
    expect(marginOf(lines)).toEqual({ ...found, unknown: 0, unknownNet: 0 })
  })

  it('what nobody knows the cost of is left out, and said', () => {
    expect(marginOf([line('100', '1', '60'), line('40', '2', null)])).toEqual({
      net: 10_000,
      cost: 6000,
      margin: 4000,
      rate: 4000,
      unknown: 1,
      unknownNet: 4000,
    })
    expect(marginOf([line('40', '2', null)])).toMatchObject({ net: 0, margin: 0, rate: null, unknown: 1 })
  })

  it('the parts of a line bring what the whole brings', () => {
    const amount = fc.integer({ min: 0, max: 99_999_999 })
    const qty = fc.integer({ min: 2, max: 9_999_999 })
    fc.assert(
      fc.property(amount, qty, fc.double({ min: 0, max: 1, noNaN: true }), (net, whole, share) => {
        const part = Math.floor(whole * share) as Qty
        const sum = netOf(net as Fen, part, whole as Qty) + netOf(net as Fen, (whole - part) as Qty, whole as Qty)
        expect(Math.abs(sum - net)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('known and unknown together bring what the order brings', () => {
    const cost = fc.option(fc.integer({ min: 0, max: 9_000_000_000 }))
    const lines = fc.array(fc.tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 1, max: 99_999 }), cost))
    fc.assert(
      fc.property(lines, (typed) => {
        const all = typed.map(([net, qty, each]) => ({
          net: net as Fen,
          qty: qty as Qty,
          unitRatio: oneUnit,
          cost: each as Price | null,
        }))
        const { net, unknownNet, cost: costs, margin } = marginOf(all)
        expect(net + unknownNet).toBe(sumFen(all.map((one) => one.net)))
        expect(net - costs).toBe(margin)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { costedLines, type GoneLine, type OrderCosts } from '../../../main/pricing/issued'
import { marginOf } from '../../../main/pricing/margin'
import { type Fen, parseFen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import { type Price, parsePrice } from '../../../main/value/price'
import { oneUnit, parseQty, type Qty } from '../../../main/value/qty'

const paper = 1 as Id
const line = (id: number, qty: string, net: string) => ({
  id: id as Id,
  productId: paper,
  qty: parseQty(qty),
  net: parseFen(net),
  unitRatio: oneUnit,
})
const gone = (id: number, qty: string, back = '0'): GoneLine => ({
  lineId: id as Id,
  qty: parseQty(qty),
  back: parseQty(back),
  parts: [{ productId: paper, qty: parseQty(qty) }],
})
const costs = (typed: string | null, lines: GoneLine[], out: string, back = '0'): OrderCosts => ({
  reference: { typed: new Map([[paper, typed === null ? null : parsePrice(typed)]]), parts: [] },
  gone: lines,
  spent: [{ productId: paper, out: parseFen(out), back: parseFen(back) }],
})

describe('what an order earns once goods have left (ORD-21)', () => {
  const ten = [line(1, '10', '200')]
  const cases = [
    ['nothing has left: the typed cost counts', ten, costs('8', [], '0'), false, ['200', '80', 0]],
    ['all has left: what it cost then', ten, costs('8', [gone(1, '10')], '105'), false, ['200', '105', 0]],
    [
      'half has left: what that cost, and the rest at the typed cost',
      ten,
      costs('8', [gone(1, '5')], '60'),
      false,
      ['200', '100', 0],
    ],
    [
      'more than was ordered has left: it brings more',
      ten,
      costs('8', [gone(1, '11')], '110'),
      false,
      ['220', '110', 0],
    ],
    ['ended short: what went', ten, costs('8', [gone(1, '5')], '60'), true, ['100', '60', 0]],
    ['ended, some came back', ten, costs('8', [gone(1, '10', '2')], '100', '20'), true, ['160', '80', 0]],
    [
      'ended, some was lost: it brings nothing and cost all the same',
      ten,
      costs('8', [gone(1, '10', '2')], '100'),
      true,
      ['160', '100', 0],
    ],
    [
      'half has left and nobody knows what the rest will cost',
      ten,
      costs(null, [gone(1, '5')], '60'),
      false,
      ['0', '0', 1],
    ],
    ['all has left, and no cost is needed any more', ten, costs(null, [gone(1, '10')], '60'), false, ['200', '60', 0]],
    ['left at no cost, one was typed since', ten, costs('8', [gone(1, '10')], '0'), false, ['200', '80', 0]],
    ['left at no cost, and none was typed: unknown', ten, costs(null, [gone(1, '10')], '0'), false, ['0', '0', 1]],
  ] as const
  it.each(cases)('%s', (_, lines, known, ended, [net, cost, unknown]) => {
    expect(marginOf(costedLines(lines, known, ended))).toMatchObject({
      net: parseFen(net),
      cost: parseFen(cost),
      unknown,
    })
  })

  it('lines of one product share what it cost to the fen, whatever each of them took', () => {
    const took = fc.array(fc.integer({ min: 1, max: 9_999_999 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(took, fc.integer({ min: 1, max: 99_999_999 }), (all, out) => {
        const lines = all.map((qty, i) => ({ ...line(i + 1, '1', '1'), qty: qty as Qty }))
        const left = all.map((qty, i) => ({
          lineId: (i + 1) as Id,
          qty: qty as Qty,
          back: 0 as Qty,
          parts: [{ productId: paper, qty: qty as Qty }],
        }))
        const known = {
          reference: { typed: new Map<Id, Price | null>(), parts: [] },
          gone: left,
          spent: [{ productId: paper, out: out as Fen, back: 0 as Fen }],
        }
        const found = costedLines(lines, known, false)
        expect(found.reduce((sum, { issued }) => sum + (issued ?? 0), 0)).toBe(out)
        for (const { issued } of found) expect(issued).toBeGreaterThanOrEqual(0)
        expect(marginOf(found)).toMatchObject({ cost: out, unknown: 0 })
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leftOf, mostToGo, stillToGo } from '../../../main/delivery/left'
import type { Rate } from '../../../main/value/percent'
import { parseQty, type Qty } from '../../../main/value/qty'

const line = (qty: string, delivered: string, available: string, ratio = '1', stocked = true) => ({
  qty: parseQty(qty),
  deliveredQty: parseQty(delivered),
  available: parseQty(available),
  unitRatio: parseQty(ratio),
  stocked,
})
const shown = ({ left, there, missing }: ReturnType<typeof leftOf>) =>
  [left, there, missing].map((qty) => (qty === null ? null : qty / 10_000))

describe('what is left of a line', () => {
  it.each([
    ['all in stock: what it has reserved is there for it', line('10', '4', '0'), [6, 6, 0]],
    ['some is missing', line('10', '0', '-3'), [10, 7, 3]],
    ['others lack far more than this line wants', line('2', '0', '-50'), [2, 0, 2]],
    ['two boxes of twelve, five pieces missing', line('2', '0', '-5', '12'), [2, 19 / 12, 5 / 12]],
    ['a service has no stock', line('1', '0', '0', '1', false), [1, null, 0]],
  ])('%s', (_, of, expected) => {
    const rounded = (figures: (number | null)[]) => figures.map((qty) => (qty === null ? null : Math.round(qty * 1000)))
    expect(rounded(shown(leftOf(of)))).toEqual(rounded(expected))
  })

  it('never less than nothing is there or missing, and never more is missing than is left', () => {
    const qty = fc.integer({ min: 0, max: 1_000_000 }) as fc.Arbitrary<Qty>
    fc.assert(
      fc.property(qty, qty, fc.integer({ min: -9_000_000, max: 9_000_000 }), (more, deliveredQty, available) => {
        const { left, there, missing } = leftOf({
          qty: (deliveredQty + more) as Qty,
          deliveredQty,
          stocked: true,
          available: available as Qty,
          unitRatio: parseQty('1'),
        })
        expect(left).toBe(more)
        expect(there).toBeGreaterThanOrEqual(0)
        expect(missing).toBeGreaterThanOrEqual(0)
        expect(missing).toBeLessThanOrEqual(left)
        expect(Math.min(left, there ?? 0) + missing).toBe(left)
      }),
    )
  })
})

describe('how much of a line may go (R-DLV)', () => {
  it.each([
    ['10', '0', 0, 10],
    ['10', '4', 0, 6],
    ['10', '4', 500, 6.5],
    ['10', '9.9', 500, 0.6],
    ['10', '10', 500, 0],
    ['10', '10.5', 500, 0],
    ['0.0003', '0', 5_000, 0.0004],
  ])('%s ordered, %s gone, %i/10 000 more allowed: %f', (qty, deliveredQty, share, most) => {
    const line = { qty: parseQty(qty), deliveredQty: parseQty(deliveredQty) }
    expect(mostToGo(line, share as Rate) / 10_000).toBe(most)
  })

  it('all that is left always may, never more than the share beyond the order, and nothing once all has gone', () => {
    const qty = fc.integer({ min: 1, max: 1_000_000_000 }) as fc.Arbitrary<Qty>
    fc.assert(
      fc.property(qty, qty, fc.integer({ min: 0, max: 10_000 }), (ordered, deliveredQty, share) => {
        const line = { qty: ordered, deliveredQty }
        const most = mostToGo(line, share as Rate)
        expect(most).toBeGreaterThanOrEqual(stillToGo(line))
        if (stillToGo(line) === 0) expect(most).toBe(0)
        else expect((most + deliveredQty - ordered) * 10_000).toBeLessThanOrEqual(ordered * share)
      }),
    )
  })
})

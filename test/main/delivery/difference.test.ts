import { describe, expect, it } from 'vitest'
import { type Counted, missingOf, type Outcome } from '../../../main/delivery/difference'
import type { Id } from '../../../main/value/id'
import { parseQty } from '../../../main/value/qty'

const lines = [
  { id: 1 as Id, qty: parseQty('10'), productName: 'A4复印纸' },
  { id: 2 as Id, qty: parseQty('3'), productName: '墨盒' },
]
const counted = (id: number, qty: string, outcome: Outcome | null = null): Counted => ({
  deliveryLineId: id as Id,
  receivedQty: parseQty(qty),
  outcome,
  lots: [],
})
const refused = (code: string) => expect.objectContaining({ code })

describe('what did not arrive of a delivery (R-DLV)', () => {
  it('is what was shipped less what was counted, with what became of it', () => {
    expect(missingOf(lines, [counted(1, '8', 'loss'), counted(2, '3')])).toEqual([
      { deliveryLineId: 1, receivedQty: parseQty('8'), qty: parseQty('2'), outcome: 'loss', lots: [] },
    ])
    expect(missingOf(lines, [])).toEqual([])
    expect(missingOf(lines, [counted(2, '0', 'reship')])[0]?.qty).toBe(parseQty('3'))
  })

  it.each<[string, Counted[], string]>([
    ['more than was shipped', [counted(1, '10.0001', 'loss')], 'delivery.receivedTooMuch'],
    ['less than nothing', [counted(1, '-1', 'loss')], 'delivery.receivedTooMuch'],
    ['less, and nobody says what became of it', [counted(1, '9')], 'delivery.outcomeNeeded'],
    ['a line of another delivery', [counted(7, '1', 'loss')], 'record.notFound'],
    ['a line twice', [counted(1, '9', 'loss'), counted(1, '8', 'loss')], 'record.notFound'],
  ])('%s is refused', (_, counts, code) => {
    expect(() => missingOf(lines, counts)).toThrow(refused(code))
  })
})

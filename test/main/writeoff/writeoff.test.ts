import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../../../main/value/day'
import { type Fen, sumFen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import { checkHead, owedInstead, type TakenItem, takeOff, type WriteOffHead } from '../../../main/writeoff/writeoff'

const today = '2026-03-20' as Day
const head: WriteOffHead = {
  kind: 'allowance',
  customerId: 1 as Id,
  toCustomerId: null,
  writtenOn: today,
  reason: '',
}
const item = (id: number, open: number, smallChange = 0, itemOn = today): TakenItem => ({
  id: id as Id,
  no: `CKD${id}`,
  itemOn,
  dueOn: addDays(today, id % 3),
  open: open as Fen,
  orderId: null,
  smallChange: smallChange as Fen,
})
const line = (itemId: number, amount: number) => ({ itemId: itemId as Id, amount: amount as Fen })
const limit = 100 as Fen

describe('what a write-off says', () => {
  it.each<[string, Partial<WriteOffHead>, string]>([
    ['a day after today', { writtenOn: '2026-03-21' as Day }, 'day.future'],
    ['a bad debt without its reason', { kind: 'badDebt' }, 'writeOff.reasonNeeded'],
    ['a transfer to nobody', { kind: 'transfer' }, 'writeOff.toNeeded'],
    ['a transfer to itself', { kind: 'transfer', toCustomerId: 1 as Id }, 'writeOff.toNeeded'],
    ['an allowance to somebody', { toCustomerId: 2 as Id }, 'writeOff.toNobody'],
  ])('%s is refused', (_, part, code) => {
    expect(() => checkHead({ ...head, ...part }, today)).toThrow(expect.objectContaining({ code }))
    expect(checkHead(head, today)).toBeUndefined()
  })

  it.each<[string, WriteOffHead['kind'], TakenItem, number, string | null]>([
    ['small change up to the limit', 'smallChange', item(1, 500), 100, null],
    ['small change above it', 'smallChange', item(1, 500), 101, 'writeOff.aboveSmall'],
    ['small change above it in pieces', 'smallChange', item(1, 500, 60), 41, 'writeOff.aboveSmall'],
    ['an allowance above it', 'allowance', item(1, 500, 60), 500, null],
    ['more than is open', 'allowance', item(1, 500), 501, 'settlement.tooMuchOfOne'],
    ['an item of a later day', 'allowance', item(1, 500, 0, '2026-03-21' as Day), 1, 'writeOff.beforeItem'],
    ['nothing', 'badDebt', item(1, 500), 0, 'writeOff.nothing'],
    ['another’s item', 'badDebt', item(2, 500), 5, 'record.notFound'],
  ])('%s', (_, kind, one, amount, code) => {
    const take = () => takeOff({ kind, writtenOn: today }, [one], [line(1, amount)], limit)
    if (code === null) expect(take().amount).toBe(amount)
    else expect(take).toThrow(expect.objectContaining({ code }))
  })

  it('what another owes instead is all that was taken off, one item for each due day in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 8 }), (amounts) => {
        const items = amounts.map((amount, at) => item(at + 1, amount))
        const { lines, amount } = takeOff(
          { ...head, kind: 'transfer' },
          items,
          amounts.map((one, at) => line(at + 1, one)),
          limit,
        )
        const owed = owedInstead(items, lines)
        expect(sumFen(owed.map((one) => one.amount))).toBe(amount)
        const days = owed.map(({ dueOn }) => dueOn)
        expect(days).toEqual([...new Set(items.map(({ dueOn }) => dueOn))].sort())
      }),
      { numRuns: 200 },
    )
  })
})

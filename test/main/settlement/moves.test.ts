import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkMoves, inverse, type Move } from '../../../main/settlement/moves'
import type { CreditInHand, ItemToSettle } from '../../../main/settlement/view'
import type { Day } from '../../../main/value/day'
import type { Fen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import { asItIs, keyOf, leftOf, movesTo, oldestFirst, openOf } from '../../../renderer/settlement/typed'

const day = '2026-03-05' as Day
const credit = (id: number, unallocated: number, orderId: number | null = null): CreditInHand => ({
  id: id as Id,
  no: `SKD${id}`,
  unallocated: unallocated as Fen,
  kind: 'receipt',
  creditOn: day,
  orderId: orderId as Id | null,
  orderNo: null,
  toCome: null,
  amount: unallocated as Fen,
})
const item = (id: number, open: number, dueOn = day): ItemToSettle => ({
  id: id as Id,
  no: `CKD${id}`,
  open: open as Fen,
  kind: 'delivery',
  itemOn: day,
  dueOn,
  orderId: id as Id,
  orderNo: null,
  amount: open as Fen,
})
const pair = (creditId: number, itemId: number, amount: number, fixed = false) => ({
  creditId: creditId as Id,
  itemId: itemId as Id,
  amount: amount as Fen,
  fixed,
})
const move = (creditId: number, itemId: number, amount: number): Move => pair(creditId, itemId, amount)

describe('what is settled by hand', () => {
  const page = {
    credits: [credit(1, 100), credit(2, 0)],
    items: [item(11, 50), item(12, 0)],
    pairs: [pair(2, 12, 30), pair(1, 12, 5, true)],
  }
  it.each<[string, Move[], string]>([
    ['nothing', [move(1, 11, 0)], 'settlement.nothing'],
    ['more than is in hand', [move(2, 11, 1)], 'settlement.tooMuchOfCredit'],
    ['more than is open', [move(1, 11, 51)], 'settlement.tooMuchOfOne'],
    ['more taken back than is settled', [move(2, 12, -31)], 'settlement.tooMuchBack'],
    ['taken back where nothing is settled', [move(1, 11, -1)], 'settlement.tooMuchBack'],
    ['taken back where it stays', [move(1, 12, -1)], 'settlement.fixed'],
    ['somebody else’s credit', [move(3, 11, 1)], 'settlement.notAmong'],
    ['somebody else’s item', [move(1, 13, 1)], 'settlement.notAmong'],
    ['a pair twice', [move(1, 11, 1), move(1, 11, 2)], 'settlement.notAmong'],
  ])('%s is refused', (_, moves, code) => {
    expect(() => checkMoves(page, moves)).toThrow(expect.objectContaining({ code }))
  })

  it('what is taken back can be set elsewhere at once, in whatever order it is said', () => {
    const moves = [move(2, 11, 30), move(2, 12, -30), move(1, 12, 20)]
    expect(checkMoves(page, moves).map(({ amount }) => amount)).toEqual([-30, 30, 20])
  })

  const amounts = fc.array(fc.nat(60), { minLength: 1, maxLength: 4 })
  const anyPage = fc
    .record({
      inHand: amounts,
      open: amounts,
      settled: fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.integer({ min: 1, max: 40 }))),
    })
    .map(({ inHand, open, settled }) => {
      const credits = inHand.map((amount, at) => credit(at + 1, amount, at % 2 === 0 ? null : 11))
      const items = open.map((amount, at) => item(at + 11, amount, (at % 2 === 0 ? '2026-03-05' : '2026-03-01') as Day))
      const found = settled.filter(([from, to]) => from < credits.length && to < items.length)
      const once = new Map(found.map(([from, to, amount]) => [`${from} ${to}`, pair(from + 1, to + 11, amount)]))
      return { credits, items, pairs: [...once.values()] }
    })

  it('whatever is wanted: it is accepted just when nothing is used twice, and what undoes it leads back', () => {
    fc.assert(
      fc.property(anyPage, fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(80)), { maxLength: 5 }), (of, said) => {
        const some = said.filter(([from, to]) => from < of.credits.length && to < of.items.length)
        const typed = some.map(
          ([from, to, amount]) => [keyOf((from + 1) as Id, (to + 11) as Id), amount as Fen] as const,
        )
        const wanted = new Map([...asItIs(of), ...typed])
        const moves = movesTo(of, wanted)
        const fits =
          of.credits.every((one) => leftOf(of, wanted, one) >= 0) &&
          of.items.every((one) => openOf(of, wanted, one) >= 0)
        if (moves.length === 0) return
        if (!fits) {
          expect(() => checkMoves(of, moves)).toThrow()
          return
        }
        checkMoves(of, moves)
        const after = {
          credits: of.credits.map((one) => ({ ...one, unallocated: leftOf(of, wanted, one) as Fen })),
          items: of.items.map((one) => ({ ...one, open: openOf(of, wanted, one) as Fen })),
          pairs: [...wanted].map(([key, amount]) => {
            const [creditId = 0, itemId = 0] = key.split(' ').map(Number)
            return pair(creditId, itemId, amount)
          }),
        }
        checkMoves(after, inverse(moves))
        expect(movesTo(after, asItIs(of)).filter(({ amount }) => amount !== 0)).toHaveLength(moves.length)
      }),
      { numRuns: 300 },
    )
  })

  it('the oldest first uses all it can and never more', () => {
    fc.assert(
      fc.property(anyPage, (of) => {
        const wanted = oldestFirst(of, asItIs(of))
        const left = of.credits.map((one) => leftOf(of, wanted, one))
        const open = of.items.map((one) => openOf(of, wanted, one))
        expect(Math.min(...left, ...open)).toBeGreaterThanOrEqual(0)
        expect(Math.min(Math.max(...left), Math.max(...open))).toBe(0)
        expect(movesTo(of, wanted).every(({ amount }) => amount > 0)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('the oldest first leaves to an order what it has outstanding, also while amounts are being moved', () => {
    // Of order 12 there are 40 to come beside what came; 60 of credit 1 are for it, and 30 of credit 2 have settled its item.
    const bound = { ...credit(1, 60, 12), toCome: -20 as Fen }
    const of = { credits: [bound, credit(2, 0)], items: [item(11, 70), item(12, 0)], pairs: [pair(2, 12, 30)] }
    expect(movesTo(of, oldestFirst(of, asItIs(of)))).toEqual([{ creditId: 1, itemId: 11, amount: 20 }])
    const back = new Map([...asItIs(of), [keyOf(2 as Id, 12 as Id), 0 as Fen] as const])
    expect(oldestFirst(of, back).get(keyOf(1 as Id, 12 as Id))).toBe(30)
    expect(oldestFirst(of, back).get(keyOf(1 as Id, 11 as Id)) ?? 0).toBe(0)
  })
})

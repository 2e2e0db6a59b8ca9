import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byPercent, checkPlan, planNow, suggestPlan } from '../../../main/instalment/instalment'
import { addDays, type Day } from '../../../main/value/day'
import { type Fen, sumFen } from '../../../main/value/fen'

const start = '2026-03-01' as Day
const part = fc.record({
  name: fc.constant(''),
  dueOn: fc.nat(60).map((days) => addDays(start, days)),
  amount: fc.integer({ min: 1, max: 100_000 }).map((amount) => amount as Fen),
})
const plan = fc.array(part, { minLength: 1, maxLength: 6 })

describe('a receipt plan', () => {
  it('adds up to its order, whatever has come in and whatever the order comes to by now', () => {
    fc.assert(
      fc.property(plan, fc.nat(300_000), fc.nat(300_000), (parts, amount, received) => {
        const sorted = checkPlan(parts, sumFen(parts.map((one) => one.amount)))
        const now = planNow(sorted, { amount: amount as Fen, received: received as Fen }, addDays(start, 30))
        expect(sumFen(now.map((one) => one.amount))).toBe(amount)
        expect(sumFen(now.map((one) => one.paid))).toBe(Math.min(amount, received))
        for (const [i, one] of now.entries()) {
          expect(one.paid + one.open).toBe(one.amount)
          // Nothing comes in for a later one while an earlier one is open.
          if (one.open > 0) expect(now.slice(i + 1).every(({ paid }) => paid === 0)).toBe(true)
          expect(one.lateDays > 0).toBe(one.open > 0 && one.dueOn < addDays(start, 30))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('comes to the order to the fen, in the order of its days', () => {
    expect(() => checkPlan([{ name: '', dueOn: start, amount: 1 as Fen }], 2 as Fen)).toThrow('instalment.sum')
    expect(() => checkPlan([{ name: '', dueOn: start, amount: 0 as Fen }], 0 as Fen)).toThrow('instalment.amount')
    expect(sumFen(byPercent(100_001 as Fen, [33, 33, 34]))).toBe(100_001)
  })

  it('is suggested as a deposit and the balance by the customer’s term', () => {
    const order = { orderOn: start, promisedOn: null, term: { method: 'net', days: 30, day: 0 } as const }
    expect(suggestPlan(100_001 as Fen, order, { deposit: '定金', balance: '尾款' })).toMatchObject([
      { name: '定金', dueOn: '2026-03-01' },
      { name: '尾款', dueOn: '2026-03-31' },
    ])
    expect(suggestPlan(1 as Fen, order, { deposit: '', balance: '' })).toEqual([])
  })
})

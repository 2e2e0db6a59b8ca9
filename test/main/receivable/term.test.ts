import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { dueDay, type PaymentTerm, type TermMethod, termMethods } from '../../../main/receivable/term'
import { addDays, type Day, daysBetween, endOfMonth, parseDay } from '../../../main/value/day'

const term = (method: TermMethod, days = 0, day = 0): PaymentTerm => ({ method, days, day })
const cash = term('cash')
const net30 = term('net', 30)
const month30 = term('monthEnd', 30)
const month60 = term('monthEnd', 60)
const cut25 = term('cutOff', 30, 25)
const next10 = term('nextMonthDay', 0, 10)
const next31 = term('nextMonthDay', 0, 31)

test.each([
  ['2026-01-15', cash, '2026-01-15'],
  ['2026-01-15', net30, '2026-02-14'],
  ['2026-01-15', month30, '2026-03-02'],
  ['2026-01-15', month60, '2026-04-01'],
  ['2026-01-15', cut25, '2026-02-24'],
  ['2026-01-15', next10, '2026-02-10'],
  ['2026-01-15', next31, '2026-02-28'],
  ['2026-01-31', cash, '2026-01-31'],
  ['2026-01-31', net30, '2026-03-02'],
  ['2026-01-31', month30, '2026-03-02'],
  ['2026-01-31', month60, '2026-04-01'],
  ['2026-01-31', cut25, '2026-03-27'],
  ['2026-01-31', next10, '2026-02-10'],
  ['2026-01-31', next31, '2026-02-28'],
  ['2026-02-10', net30, '2026-03-12'],
  ['2026-02-10', month30, '2026-03-30'],
  ['2026-02-10', month60, '2026-04-29'],
  ['2026-02-10', cut25, '2026-03-27'],
  ['2026-02-10', next10, '2026-03-10'],
  ['2026-02-10', next31, '2026-03-31'],
  ['2028-02-29', net30, '2028-03-30'],
  ['2028-02-29', month30, '2028-03-30'],
  ['2028-02-29', month60, '2028-04-29'],
  ['2028-02-29', next10, '2028-03-10'],
  ['2028-02-29', next31, '2028-03-31'],
  ['2026-12-26', net30, '2027-01-25'],
  ['2026-12-26', month30, '2027-01-30'],
  ['2026-12-26', month60, '2027-03-01'],
  ['2026-12-26', cut25, '2027-02-24'],
  ['2026-12-26', next10, '2027-01-10'],
  ['2026-12-26', next31, '2027-01-31'],
  ['2026-01-25', cut25, '2026-02-24'],
  ['2026-01-26', cut25, '2026-03-27'],
  // The month has no 31st: its last day is the cut-off.
  ['2026-02-28', term('cutOff', 0, 31), '2026-02-28'],
  ['2026-04-30', term('cutOff', 0, 31), '2026-04-30'],
  ['2026-01-31', term('cutOff', 0, 30), '2026-02-28'],
  ['2026-01-15', term('net', 0), '2026-01-15'],
  ['2026-03-08', month30, '2026-04-30'],
  ['2026-04-02', month30, '2026-05-30'],
])('delivered %s under %o, due %s', (delivered, some, due) => {
  expect(dueDay(some, parseDay(delivered))).toBe(due)
})

describe('laws of payment terms', () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2020-01-01' as Day, count))
  const terms = fc.record({
    method: fc.constantFrom(...termMethods),
    days: fc.integer({ min: 0, max: 365 }),
    day: fc.integer({ min: 1, max: 31 }),
  })

  it('nothing is due before it is delivered', () => {
    fc.assert(
      fc.property(terms, days, (some, day) => dueDay(some, day) >= day),
      { numRuns: 2000 },
    )
  })

  it('what is delivered later is not due earlier', () => {
    fc.assert(
      fc.property(terms, days, fc.integer({ min: 0, max: 60 }), (some, day, later) => {
        return dueDay(some, day) <= dueDay(some, addDays(day, later))
      }),
      { numRuns: 2000 },
    )
  })

  it('a monthly account has one due day for the whole month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 }), days, (count, day) => {
        const end = endOfMonth(day)
        const due = dueDay(term('monthEnd', count), day)
        return due === dueDay(term('monthEnd', count), end) && daysBetween(end, due) === count
      }),
    )
  })

  it('a cut-off on the 31st is the end of the month', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 90 }), (day, count) => {
        return dueDay(term('cutOff', count, 31), day) === dueDay(term('monthEnd', count), day)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, isDay } from '../../main/value/day'
import { typedDay, usualPeriods } from '../../renderer/part/typed-day'

const now = '2026-03-18' as Day

describe('a day as a clerk types it on 18 March 2026', () => {
  it.each([
    ['2026-4-5', '2026-04-05'],
    ['20260405', '2026-04-05'],
    ['2026年4月5日', '2026-04-05'],
    ['0405', '2026-04-05'],
    ['4-5', '2026-04-05'],
    ['4/5', '2026-04-05'],
    ['15', '2026-03-15'],
    ['5', '2026-03-05'],
    ['+5', '2026-03-23'],
    ['-18', '2026-02-28'],
    ['＋5', '2026-03-23'],
    ['31', '2026-03-31'],
    ['32', null],
    ['0230', null],
    ['tomorrow', null],
    ['', null],
  ])('%s is %s', (text, day) => expect(typedDay(text, now)).toBe(day))

  it('counts from today, forward and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999, max: 999 }), (count) => {
        const text = count < 0 ? String(count) : `+${count}`
        expect(typedDay(text, now)).toBe(addDays(now, count))
      }),
    )
  })

  it('never gives a day that does not exist', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-/.+年月日'), maxLength: 11 }), (text) => {
        const day = typedDay(text, now)
        expect(day === null || isDay(day)).toBe(true)
      }),
    )
  })
})

describe('the usual periods', () => {
  it('reach from the first of the month, of the month before, and of the year', () => {
    expect(usualPeriods(now)).toEqual({
      thisMonth: { from: '2026-03-01', to: '2026-03-18' },
      lastMonth: { from: '2026-02-01', to: '2026-02-28' },
      thisYear: { from: '2026-01-01', to: '2026-03-18' },
    })
  })

  it('know that last month was last year', () => {
    expect(usualPeriods('2026-01-10' as Day).lastMonth).toEqual({ from: '2025-12-01', to: '2025-12-31' })
  })
})

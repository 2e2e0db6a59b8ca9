import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { bucketBounds, bucketOf, buckets, overdueDays } from '../../../main/receivable/aging'
import { addDays, type Day, parseDay } from '../../../main/value/day'

test.each([
  ['2026-07-01', 0, 'notDue'],
  ['2026-06-30', 0, 'notDue'],
  ['2026-06-29', 1, 'days1To30'],
  ['2026-05-31', 30, 'days1To30'],
  ['2026-05-30', 31, 'days31To60'],
  ['2026-05-01', 60, 'days31To60'],
  ['2026-04-30', 61, 'days61To90'],
  ['2026-04-01', 90, 'days61To90'],
  ['2026-03-31', 91, 'over90'],
  ['2020-01-01', 2372, 'over90'],
])('on 30 June what was due %s is %d days late: %s', (due, late, bucket) => {
  expect(overdueDays(parseDay(due), parseDay('2026-06-30'))).toBe(late)
  expect(bucketOf(parseDay(due), parseDay('2026-06-30'))).toBe(bucket)
})

it('the bounds of 30 June are days that a list can be sorted by', () => {
  expect(bucketBounds(parseDay('2026-06-30'))).toEqual([
    { bucket: 'notDue', from: '2026-06-30', to: null },
    { bucket: 'days1To30', from: '2026-05-31', to: '2026-06-29' },
    { bucket: 'days31To60', from: '2026-05-01', to: '2026-05-30' },
    { bucket: 'days61To90', from: '2026-04-01', to: '2026-04-30' },
    { bucket: 'over90', from: null, to: '2026-03-31' },
  ])
})

describe('laws of aging', () => {
  const days = fc.integer({ min: 0, max: 3000 }).map((count) => addDays('2024-01-01' as Day, count))

  it('every amount falls into exactly one bucket, and the bounds say the same one', () => {
    fc.assert(
      fc.property(days, days, (due, asOf) => {
        const holding = bucketBounds(asOf).filter(
          ({ from, to }) => (from === null || due >= from) && (to === null || due <= to),
        )
        expect(holding.map(({ bucket }) => bucket)).toEqual([bucketOf(due, asOf)])
      }),
      { numRuns: 2000 },
    )
  })

  it('waiting a day never makes an amount less late', () => {
    fc.assert(
      fc.property(days, days, (due, asOf) => {
        const [now, tomorrow] = [asOf, addDays(asOf, 1)].map((day) => buckets.indexOf(bucketOf(due, day)))
        return (now ?? 0) <= (tomorrow ?? -1)
      }),
    )
  })
})

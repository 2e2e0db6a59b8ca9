import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { bucketOf } from '../../../main/receivable/aging'
import {
  type AgingBasis,
  agesOf,
  agingBases,
  areBounds,
  bandOf,
  bandsOf,
  daysOf,
  usualBounds,
} from '../../../main/receivable/band'
import { addDays, type Day, parseDay } from '../../../main/value/day'

const end = parseDay('2026-06-30')

test.each([
  ['2026-07-01', 'notDue', 'band1'],
  ['2026-06-30', 'notDue', 'band1'],
  ['2026-06-29', 'band1', 'band1'],
  ['2026-05-31', 'band1', 'band1'],
  ['2026-05-30', 'band2', 'band2'],
  ['2026-05-01', 'band2', 'band2'],
  ['2026-04-30', 'band3', 'band3'],
  ['2026-04-01', 'band3', 'band3'],
  ['2026-03-31', 'band4', 'band4'],
  ['2020-01-01', 'band4', 'band4'],
])('on 30 June %s is %s by due day and %s by document date', (day, due, document) => {
  expect(bandOf(parseDay(day), end, 'due', usualBounds)).toBe(due)
  expect(bandOf(parseDay(day), end, 'document', usualBounds)).toBe(document)
})

test.each([
  ['due', 'band1', 1, 30, '2026-05-31', '2026-06-29'],
  ['due', 'band2', 31, 60, '2026-05-01', '2026-05-30'],
  ['due', 'band3', 61, 90, '2026-04-01', '2026-04-30'],
  ['due', 'band4', 91, null, null, '2026-03-31'],
  ['document', 'band1', 0, 30, '2026-05-31', null],
  ['document', 'band4', 91, null, null, '2026-03-31'],
] as const)('by %s, %s holds ages from %d to %s', (basis, band, from, to, first, last) => {
  expect(agesOf(band, basis, usualBounds)).toEqual({ from, to })
  expect(daysOf(band, end, basis, usualBounds)).toEqual({ from: first, to: last })
})

test.each([
  [[30, 60, 90], true],
  [[1], true],
  [[15, 30, 60, 90, 180], true],
  [[15, 30, 60, 90, 180, 360], false],
  [[], false],
  [[0, 30], false],
  [[30, 30], false],
  [[60, 30], false],
  [[30.5], false],
  [[3651], false],
])('%j are bounds: %s', (bounds, good) => {
  expect(areBounds(bounds)).toBe(good)
})

describe('laws of the columns', () => {
  const days = fc.integer({ min: 0, max: 3000 }).map((count) => addDays('2024-01-01' as Day, count))
  const bounds = fc
    .uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 5 })
    .map((some) => some.sort((a, b) => a - b))
  const basis = fc.constantFrom<AgingBasis>(...agingBases)

  it('every amount stands in exactly one column, and its days say the same one', () => {
    fc.assert(
      fc.property(days, days, basis, bounds, (day, asOf, by, some) => {
        const holding = bandsOf(some).filter((band) => {
          const { from, to } = daysOf(band, asOf, by, some)
          return (from === null || day >= from) && (to === null || day <= to)
        })
        const found = bandOf(day, asOf, by, some)
        expect(holding).toEqual(found === 'notDue' ? [] : [found])
      }),
      { numRuns: 500 },
    )
  })

  it('the usual columns are those of statements', () => {
    const names = { notDue: 'notDue', band1: 'days1To30', band2: 'days31To60', band3: 'days61To90', band4: 'over90' }
    fc.assert(
      fc.property(days, days, (due, asOf) => {
        expect(names[bandOf(due, asOf, 'due', usualBounds) as keyof typeof names]).toBe(bucketOf(due, asOf))
      }),
    )
  })
})

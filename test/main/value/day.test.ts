import fc from 'fast-check'
import { afterEach, describe, expect, it, test } from 'vitest'
import { addDays, type Day, dayOfMonth, daysBetween, endOfMonth, isDay, parseDay } from '../../../main/value/day'

const refusal = (code: string) => expect.objectContaining({ code })
const day = (text: string) => parseDay(text)
const days = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays(day('1950-01-01'), count))

test.each([
  '2026-03-05',
  '2026-3-5',
  '2026.3.5',
  '2026/3/5',
  '2026/03/05',
  '20260305',
  '2026年3月5日',
  '２０２６－０３－０５',
  ' 2026-03-05 ',
  '2026-03-05 10:31',
  '2026-03-05T10:31:22',
  '2026/3/5 0:00:00.000',
])('%s is the fifth of March', (text) => {
  expect(parseDay(text)).toBe('2026-03-05')
})

test.each([
  ['3月5日', 'day.notADay'],
  ['', 'day.notADay'],
  ['明天', 'day.notADay'],
  ['46086', 'day.notADay'],
  ['2026-03', 'day.notADay'],
  ['2026年3月', 'day.notADay'],
  ['26-3-5', 'day.ambiguous'],
  ['05/03/2026', 'day.ambiguous'],
  ['5.3.2026', 'day.ambiguous'],
  ['2026-02-30', 'day.noSuchDay'],
  ['2025-02-29', 'day.noSuchDay'],
  ['1900-02-29', 'day.noSuchDay'],
  ['2026-04-31', 'day.noSuchDay'],
  ['2026-13-01', 'day.noSuchDay'],
  ['20261301', 'day.noSuchDay'],
  ['2026-00-10', 'day.noSuchDay'],
  ['1900-01-00', 'day.noSuchDay'],
  ['0026-03-05', 'day.noSuchDay'],
])('the date %j is refused: %s', (text, code) => {
  expect(() => parseDay(text)).toThrow(refusal(code))
})

test.each([
  ['2026-03-05', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-3-5', false],
  ['2026-03-05 ', false],
  ['20260305', false],
])('%j is kept as a day: %s', (text, answer) => {
  expect(isDay(text)).toBe(answer)
})

test.each([
  ['2026-03-05', 30, '2026-04-04'],
  ['2026-02-28', 1, '2026-03-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-01-01', -1, '2025-12-31'],
])('%s and %d days is %s', (from, count, to) => {
  expect(addDays(day(from), count)).toBe(to)
  expect(daysBetween(day(from), day(to))).toBe(count)
})

test.each([
  ['2026-01-15', 0, '2026-01-31'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-12-26', 1, '2027-01-31'],
  ['2026-03-31', -1, '2026-02-28'],
])('the month %s + %d ends on %s', (from, months, to) => {
  expect(endOfMonth(day(from), months)).toBe(to)
})

test.each([
  ['2026-01-31', 1, 10, '2026-02-10'],
  ['2026-01-31', 1, 31, '2026-02-28'],
  ['2028-02-29', 1, 31, '2028-03-31'],
  ['2026-12-26', 1, 10, '2027-01-10'],
])('from %s, %d month on, the %dth is %s', (from, months, date, to) => {
  expect(dayOfMonth(day(from), months, date)).toBe(to)
})

describe('laws of the calendar', () => {
  it('going forward and back ends on the same day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (start, count) => {
        const end = addDays(start, count)
        return isDay(end) && addDays(end, -count) === start && daysBetween(start, end) === count
      }),
    )
  })

  it('the earlier day is the smaller text', () => {
    fc.assert(fc.property(days, days, (a, b) => Math.sign(daysBetween(a, b)) === (a < b ? 1 : a > b ? -1 : 0)))
  })

  it('the day after the end of a month is a first', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -30, max: 30 }), (start, months) => {
        return addDays(endOfMonth(start, months), 1).endsWith('-01')
      }),
    )
  })

  it('every day reads back as itself', () => {
    fc.assert(fc.property(days, (some) => parseDay(some) === some && parseDay(some.replaceAll('-', '')) === some))
  })
})

describe('a day never shifts with the time zone of the machine', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  test.each(['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Apia', 'Europe/London'])(
    '%s',
    (tz) => {
      process.env.TZ = tz
      const walked: Day[] = []
      for (let at = day('2011-12-25'); at < '2012-04-01'; at = addDays(at, 1)) walked.push(at)
      expect(new Set(walked).size).toBe(98)
      expect(addDays(day('2026-03-07'), 1)).toBe('2026-03-08')
      expect(endOfMonth(day('2026-03-08'))).toBe('2026-03-31')
      expect(daysBetween(day('2026-03-01'), day('2026-04-01'))).toBe(31)
    },
  )
})

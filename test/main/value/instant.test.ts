import { expect, test } from 'vitest'
import { dayOf, formatInstant, type Instant } from '../../../main/value/instant'

const at = (text: string) => Date.parse(text) as Instant

test.each([
  ['2026-03-05T02:31:00Z', '2026-03-05', '2026-03-05 10:31'],
  ['2026-03-05T15:59:59.999Z', '2026-03-05', '2026-03-05 23:59'],
  ['2026-03-05T16:00:00Z', '2026-03-06', '2026-03-06 00:00'],
  ['2026-12-31T16:00:00Z', '2027-01-01', '2027-01-01 00:00'],
  ['2038-01-19T03:14:08Z', '2038-01-19', '2038-01-19 11:14'],
])('the moment %s belongs to the shop’s day %s', (text, day, shown) => {
  expect(dayOf(at(text))).toBe(day)
  expect(formatInstant(at(text))).toBe(shown)
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { idSource } from '../../../main/value/id'
import type { Instant } from '../../../main/value/instant'

const start = Date.UTC(2026, 2, 5)

it('gives every record a larger number than the one before, also when the clock stands still or is set back', () => {
  const clock = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 300 })
  fc.assert(
    fc.property(clock, (steps) => {
      const next = idSource(0)
      const ids = steps.map((step) => next((start + step) as Instant))
      return ids.every((id, index) => Number.isSafeInteger(id) && (index === 0 || id > (ids[index - 1] ?? 0)))
    }),
  )
})

it('never gives two computers of one shop the same number', () => {
  const [first, second] = [idSource(0), idSource(1)]
  const ids = Array.from({ length: 500 }, () => [first(start as Instant), second(start as Instant)]).flat()
  expect(new Set(ids).size).toBe(1000)
})

it('still has whole numbers to give in the year 2080', () => {
  expect(Number.isSafeInteger(idSource(63)(Date.UTC(2080, 0, 1) as Instant))).toBe(true)
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMinute, formatSlot, type Minute, overlap, parseMinute, type Slot } from '../../../main/serviceorder/slot'
import type { Day } from '../../../main/value/day'

describe('a time as a clerk types it', () => {
  it.each([
    ['9', '09:00'],
    ['0', '00:00'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['14：05', '14:05'],
    [' 24:00 ', '24:00'],
  ])('%s is %s', (typed, time) => {
    const minute = parseMinute(typed)
    expect(minute === null ? null : formatMinute(minute)).toBe(time)
  })

  it.each(['', '上午', '25', '9:60', '2430', '9:3', '-1', '12:345'])('%s is none', (typed) =>
    expect(parseMinute(typed)).toBeNull(),
  )

  it('what is written is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1440 }), (minute) => {
        expect(parseMinute(formatMinute(minute as Minute))).toBe(minute)
      }),
    )
  })
})

const slot = (technicianId: number, day: string, from: string, to: string): Slot => ({
  technicianId,
  plannedOn: day as Day,
  startsAt: parseMinute(from) ?? (0 as Minute),
  endsAt: parseMinute(to) ?? (0 as Minute),
})

describe('whether somebody would be in two places', () => {
  const begun = slot(1, '2026-03-05', '9', '11')
  it.each([
    ['the same time', slot(1, '2026-03-05', '9', '11'), true],
    ['inside', slot(1, '2026-03-05', '9:30', '10'), true],
    ['around', slot(1, '2026-03-05', '8', '12'), true],
    ['the last minutes', slot(1, '2026-03-05', '10:59', '12'), true],
    ['right after', slot(1, '2026-03-05', '11', '12'), false],
    ['right before', slot(1, '2026-03-05', '8', '9'), false],
    ['another day', slot(1, '2026-03-06', '9', '11'), false],
    ['somebody else', slot(2, '2026-03-05', '9', '11'), false],
  ])('%s', (_, other, both) => {
    expect(overlap(begun, other)).toBe(both)
    expect(overlap(other, begun)).toBe(both)
  })

  it('is in words with its times', () => expect(formatSlot(begun)).toBe('2026-03-05 09:00–11:00'))

  it('two plans overlap where a minute lies in both, and only there', () => {
    const some = fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 30 }))
      .map(([from, long]) => ({ ...begun, startsAt: from as Minute, endsAt: (from + long) as Minute }))
    fc.assert(
      fc.property(some, some, (one, other) => {
        const minutes = Array.from({ length: 100 }, (_, minute) => minute)
        const isIn = ({ startsAt, endsAt }: Slot, minute: number) => startsAt <= minute && minute < endsAt
        expect(overlap(one, other)).toBe(minutes.some((minute) => isIn(one, minute) && isIn(other, minute)))
      }),
    )
  })
})

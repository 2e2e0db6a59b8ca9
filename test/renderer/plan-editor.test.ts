import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moved } from '../../renderer/delivery/moved'

describe('the sequence of a plan', () => {
  it('Alt and the arrows move a stop one place; at the ends it stays', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c'])
  })

  it('no stop is lost or doubled, and moving it back gives what was there', () => {
    const list = fc.uniqueArray(fc.nat(50), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(list, fc.nat(7), fc.constantFrom(-1, 1), (stops, at, step) => {
        const now = moved(stops, at, step)
        expect([...now].sort()).toEqual([...stops].sort())
        const inside = at < stops.length && at + step >= 0 && at + step < stops.length
        expect(inside ? moved(now, at + step, -step) : now).toEqual(stops)
      }),
    )
  })
})

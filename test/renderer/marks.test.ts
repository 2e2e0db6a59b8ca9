import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allMarks,
  isMarked,
  type Marks,
  marked,
  markedCount,
  noMarks,
  pickedOf,
  toggled,
} from '../../renderer/part/marks'

const rows = [1, 2, 3, 4, 5]
const tickedOf = (marks: Marks) => rows.filter((id) => isMarked(marks, id))

describe('the ticks of a list', () => {
  it('begin with none, and Ctrl+A ticks the rows that are not loaded too', () => {
    expect(tickedOf(noMarks)).toEqual([])
    expect(pickedOf(noMarks)).toBeNull()
    expect(markedCount(allMarks, 100_000)).toBe(100_000)
    expect(pickedOf(allMarks)).toEqual({ ids: [], except: true })
  })

  it('leave out what is unticked after everything was ticked', () => {
    const marks = toggled(toggled(allMarks, 2), 4)
    expect(tickedOf(marks)).toEqual([1, 3, 5])
    expect(markedCount(marks, rows.length)).toBe(3)
    expect(pickedOf(marks)).toEqual({ ids: [2, 4], except: true })
  })

  it('take a stretch of rows on or off, also over rows that are ticked already', () => {
    expect(tickedOf(marked(toggled(noMarks, 3), [2, 3, 4], true))).toEqual([2, 3, 4])
    expect(tickedOf(marked(toggled(allMarks, 3), [2, 3, 4], false))).toEqual([1, 5])
  })

  it('say the same after any number of clicks, however they began', () => {
    const clicks = fc.array(fc.constantFrom(...rows))
    fc.assert(
      fc.property(clicks, fc.boolean(), (ids, everything) => {
        const marks = ids.reduce(toggled, everything ? allMarks : noMarks)
        const odd = rows.filter((id) => (ids.filter((one) => one === id).length % 2 === 1) !== everything)
        expect(tickedOf(marks)).toEqual(odd)
        expect(markedCount(marks, rows.length)).toBe(odd.length)
      }),
    )
  })
})

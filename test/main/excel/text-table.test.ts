import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textTable } from '../../../main/excel/text-table'

it('a table gives every text back by its number, and nothing by any other', () => {
  const many = fc.array(fc.string({ unit: 'grapheme', maxLength: 5 }), { maxLength: 50 })
  fc.assert(
    fc.property(many, fc.nat({ max: 60 }), (texts, times) => {
      const table = textTable()
      const all = Array.from({ length: times }, () => texts).flat()
      for (const text of all) table.add(text)
      expect(all.every((text, i) => table.at(i) === text)).toBe(true)
      for (const index of [all.length, all.length + 1023, all.length + 5000, -1, 0.5, Number.NaN])
        expect(table.at(index)).toBeUndefined()
    }),
  )
})

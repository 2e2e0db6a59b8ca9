import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { formatPercent, parsePayPercent } from '../../../main/value/percent'

const refusal = (code: string) => expect.objectContaining({ code })

test.each([
  ['95', 9500],
  ['95%', 9500],
  ['95 %', 9500],
  ['95％', 9500],
  ['９５', 9500],
  ['92.5', 9250],
  ['66.67', 6667],
  ['0', 0],
  ['100', 10_000],
])('paying %s per cent is %d basis points', (text, value) => {
  expect(parsePayPercent(text)).toBe(value)
})

test.each([
  ['', 'percent.notANumber'],
  ['九五折', 'percent.notANumber'],
  ['9.5折', 'percent.notANumber'],
  ['5%off', 'percent.notANumber'],
  ['95%%', 'percent.notANumber'],
  ['95.125', 'percent.notANumber'],
  ['100.01', 'percent.range'],
  ['101', 'percent.range'],
  ['-1', 'percent.range'],
])('paying %j is refused: %s', (text, code) => {
  expect(() => parsePayPercent(text)).toThrow(refusal(code))
})

test.each([
  [9500, '95'],
  [9250, '92.5'],
  [6667, '66.67'],
  [10_000, '100'],
  [1300, '13'],
  [150, '1.5'],
  [0, '0'],
])('%d basis points are shown as %s', (value, text) => {
  expect(formatPercent(value)).toBe(text)
})

describe('laws of percentages', () => {
  it('what is shown reads back as the same percentage', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        (value) => parsePayPercent(`${formatPercent(value)}%`) === value,
      ),
    )
  })
})

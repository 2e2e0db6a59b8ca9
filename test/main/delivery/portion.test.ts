import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { portionValue } from '../../../main/delivery/portion'
import { type Fen, formatFen, parseFen } from '../../../main/value/fen'
import { oneUnit, parseQty, type Qty } from '../../../main/value/qty'

/** Delivers a line part by part and lists what each part was worth. */
function deliver(whole: Fen, qty: Qty, parts: readonly Qty[]): Fen[] {
  let [done, value] = [0, 0]
  return parts.map((part) => {
    const worth = portionValue(whole, qty, done as Qty, value as Fen, part)
    done += part
    value += worth
    return worth
  })
}

test.each([
  ['100.00', '3', '1 1 1', '33.33 33.34 33.33'],
  ['230.00', '7', '2 3 2', '65.71 98.58 65.71'],
  ['3110.80', '20', '12 8', '1,866.48 1,244.32'],
  ['1190.74', '50', '50', '1,190.74'],
  // Goods that come back: 5 of 50, later 3 more.
  ['1190.74', '50', '5 3', '119.07 71.45'],
  ['0.01', '3', '1 1 1', '0.00 0.01 0.00'],
  ['0.00', '3', '1 2', '0.00 0.00'],
  ['10.00', '1.5', '0.5 0.5 0.5', '3.33 3.34 3.33'],
  ['-100.00', '3', '1 1 1', '-33.33 -33.34 -33.33'],
])('%s for %s pieces, in parts of %s, is %s', (whole, qty, parts, values) => {
  expect(deliver(parseFen(whole), parseQty(qty), parts.split(' ').map(parseQty)).map(formatFen).join(' ')).toBe(values)
})

it('a line without a quantity has no parts', () => {
  expect(() => portionValue(100 as Fen, 0 as Qty, 0 as Qty, 0 as Fen, oneUnit)).toThrow(RangeError)
})

describe('laws of partial deliveries', () => {
  const lines = fc.record({
    whole: fc.integer({ min: 0, max: 10_000_000_000 }).map((value) => value as Fen),
    parts: fc.array(
      fc.integer({ min: 1, max: 3_000_000 }).map((value) => value as Qty),
      { minLength: 1, maxLength: 12 },
    ),
  })
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

  it('however it is shipped, the deliveries add up to the line and none is below nothing', () => {
    fc.assert(
      fc.property(lines, ({ whole, parts }) => {
        const values = deliver(whole, sum(parts) as Qty, parts)
        return sum(values) === whole && values.every((value) => value >= 0)
      }),
      { numRuns: 2000 },
    )
  })

  it('every part is within a fen of its share, so no single one carries the odd fen of all', () => {
    fc.assert(
      fc.property(lines, ({ whole, parts }) => {
        const qty = sum(parts)
        return deliver(whole, qty as Qty, parts).every((value, index) => {
          const off = BigInt(value) * BigInt(qty) - BigInt(whole) * BigInt(parts[index] ?? 0)
          return off <= BigInt(qty) && off >= -BigInt(qty)
        })
      }),
      { numRuns: 2000 },
    )
  })

  it('a delivery that is taken back and shipped again is worth the same', () => {
    fc.assert(
      fc.property(lines, ({ whole, parts }) => {
        const qty = sum(parts) as Qty
        const [first] = parts
        if (first === undefined) return false
        const value = portionValue(whole, qty, 0 as Qty, 0 as Fen, first)
        const undone = portionValue(whole, qty, first, value, -first as Qty)
        return undone + value === 0
      }),
    )
  })
})

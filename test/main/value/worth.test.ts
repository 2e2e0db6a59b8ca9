import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Fen, formatFen, parseFen, zeroFen } from '../../../main/value/fen'
import { formatPrice, parsePrice } from '../../../main/value/price'
import { parseQty, type Qty, zeroQty } from '../../../main/value/qty'
import { costAt, shareOf, unitCost, type Worth } from '../../../main/value/worth'

const into = (stock: Worth, qty: string, price: string): Worth => ({
  qty: (stock.qty + parseQty(qty)) as Qty,
  value: (stock.value + costAt(parseQty(qty), parsePrice(price))) as Fen,
})
const outOf = (stock: Worth, qty: string): Worth => ({
  qty: (stock.qty - parseQty(qty)) as Qty,
  value: (stock.value - shareOf(stock, parseQty(qty))) as Fen,
})

describe('the moving weighted average (R-STK)', () => {
  it('goods come at 10.00 and 11.50, go, come at 12.34, and all go', () => {
    const told: [string, string][] = []
    let stock: Worth = { qty: zeroQty, value: zeroFen }
    const tell = (now: Worth) => {
      stock = now
      const unit = unitCost(stock)
      told.push([formatFen(stock.value), unit === null ? '–' : formatPrice(unit)])
    }
    tell(into(stock, '100', '10'))
    tell(into(stock, '50', '11.5'))
    tell(outOf(stock, '60'))
    tell(into(stock, '30', '12.34'))
    tell(outOf(stock, '120'))
    expect(told).toEqual([
      ['1,000.00', '10.00'],
      ['1,575.00', '10.50'],
      ['945.00', '10.50'],
      ['1,315.20', '10.96'],
      ['0.00', '–'],
    ])
    expect(stock.qty).toBe(0)
  })

  it('what a unit costs is told to six decimals', () => {
    expect(formatPrice(unitCost({ qty: parseQty('3'), value: parseFen('10') }) ?? 0)).toBe('3.333333')
    expect(unitCost({ qty: parseQty('0.0001'), value: parseFen('900000000000') })).toBeNull()
  })

  it('whatever comes and goes, what is left is worth what came less what went, and nothing is worth nothing', () => {
    const step = fc.record({
      much: fc.integer({ min: 1, max: 50_000_000 }),
      price: fc.integer({ min: 0, max: 10 ** 13 }),
      out: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let stock: Worth = { qty: zeroQty, value: zeroFen }
        let [came, went] = [0, 0]
        for (const { much, price, out } of steps) {
          const qty = (out ? Math.min(much, stock.qty) : much) as Qty
          const value = out ? shareOf(stock, qty) : costAt(qty, price as never)
          if (out) went += value
          else came += value
          const sign = out ? -1 : 1
          stock = { qty: (stock.qty + sign * qty) as Qty, value: (stock.value + sign * value) as Fen }
          expect(stock.value).toBeGreaterThanOrEqual(0)
          if (stock.qty === 0) expect(stock.value).toBe(0)
        }
        expect(came - went).toBe(stock.value)
      }),
      { numRuns: 2000 },
    )
  })
})

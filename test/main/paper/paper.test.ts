import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { portionValue } from '../../../main/delivery/portion'
import { englishUnit, unitPrice } from '../../../main/paper/commercialinvoice'
import { type CustomerPaper, paperAddress, readPaper } from '../../../main/paper/paper'
import { backPart, type SoldLine, soldPart, soldTotals } from '../../../main/paper/sold'
import { lineAmount } from '../../../main/pricing/line'
import { splitExclusive, splitInclusive } from '../../../main/pricing/vat'
import type { Day } from '../../../main/value/day'
import { type Fen, fen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import type { Rate } from '../../../main/value/percent'
import type { Price } from '../../../main/value/price'
import type { Qty } from '../../../main/value/qty'

const [one, large] = [12 as Id, 9_007_199_254_740_991 as Id]
const march = { from: '2026-03-01' as Day, to: '2026-03-31' as Day }

it.each<CustomerPaper>([
  { document: 'salesList', of: { orderId: large }, language: 'zh', returns: false },
  { document: 'salesList', of: { deliveryIds: [one, large] }, language: 'en', returns: true },
  { document: 'salesList', of: { customerId: one, ...march }, language: 'zh', returns: true },
  { document: 'commercialInvoice', of: { orderId: one }, language: 'en', invoicedOn: march.to, taxed: true },
  { document: 'commercialInvoice', of: { deliveryIds: [one] }, language: 'zh', invoicedOn: march.to, taxed: false },
])('the print window reads what it was asked to print: %j', (paper) => {
  expect(readPaper(`#${paperAddress(paper)}`)).toEqual(paper)
})

it.each([
  ...['', '#order/12/zh', '#salesList/order/12/de', '#salesList/order//zh', '#salesList/delivery/12;13/zh'],
  ...['#commercialInvoice/order/12/en', '#commercialInvoice/customer/1/2026-03-01/2026-03-31/en/2026-03-31'],
])('%j is no paper for a customer', (hash) => expect(readPaper(hash)).toBeNull())

/** A line as an order holds it (R-AMT, R-VAT): its share of the discount is taken off before the tax is split. */
const soldLine = fc
  .record({
    qty: fc.integer({ min: 1, max: 2_000_000 }),
    price: fc.integer({ min: 0, max: 500_000 }),
    off: fc.integer({ min: 0, max: 100 }),
    rate: fc.constantFrom(0, 600, 900, 1300),
    taxInclusive: fc.boolean(),
  })
  .map(({ qty, price: cents, off, rate, taxInclusive }): { line: SoldLine; taxInclusive: boolean } => {
    const price = (cents * 1_000_000) as Price
    const amount = lineAmount(qty as Qty, price)
    const share = Math.floor((amount * off) / 300) as Fen
    const worth = fen(amount - share)
    const taxes = taxInclusive
      ? { gross: worth, ...splitInclusive(worth, rate as Rate) }
      : { net: worth, ...splitExclusive(worth, rate as Rate) }
    const line = { qty: qty as Qty, price, amount, share, taxKind: 'taxed', taxRate: rate as Rate, ...taxes } as const
    return { line, taxInclusive }
  })

describe('what a sales list says of an order line (R-AMT, R-VAT)', () => {
  it('amount less discount is the net or the gross, net and tax are the gross, and parts are worth the whole', () => {
    fc.assert(
      fc.property(
        soldLine,
        fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 4 }),
        ({ line, taxInclusive }, cuts) => {
          const ends = [...cuts.map((cut) => Math.floor((line.qty * cut) / 100)), 0, line.qty].toSorted((a, b) => a - b)
          let done = { qty: 0 as Qty, gross: 0 as Fen }
          const parts = ends.slice(1).map((end, at) => {
            const qty = (end - (ends[at] ?? 0)) as Qty
            const gross = portionValue(line.gross, line.qty, done.qty, done.gross, qty)
            done = { qty: (done.qty + qty) as Qty, gross: fen(done.gross + gross) }
            return soldPart(line, taxInclusive, { qty, gross })
          })
          for (const part of [...parts, soldPart(line, taxInclusive, line)]) {
            expect(part.net + part.tax).toBe(part.gross)
            expect(part.amount - part.share).toBe(taxInclusive ? part.gross : part.net)
          }
          const { qty, gross } = soldTotals(parts)
          expect([qty, gross]).toEqual([line.qty, line.gross])
          const { amount, share, net, tax } = line
          expect(soldPart(line, taxInclusive, line)).toEqual({ qty, amount, share, net, tax, gross })
          const back = parts.map((part) => backPart(line, taxInclusive, part))
          const left = soldTotals([...parts, ...back])
          expect([left.qty, left.net, left.tax, left.gross]).toEqual([0, 0, 0, 0])
        },
      ),
      { numRuns: 300 },
    )
  })

  it('what is not discounted has no discount, in whatever parts it goes', () => {
    const price = 3_333_000_000 as Price
    const line = { qty: 30_000 as Qty, price, amount: 10_000 as Fen, share: 0 as Fen, taxKind: 'taxed' } as const
    const sold = { ...line, taxRate: 1300 as Rate, gross: 10_000 as Fen, net: 8850 as Fen, tax: 1150 as Fen }
    expect(soldPart(sold, true, { qty: 10_000 as Qty, gross: 3334 as Fen })).toMatchObject({ amount: 3334, share: 0 })
  })
})

it.each([
  ['箱', 'carton'],
  ['公斤', 'kg'],
  ['pack', 'pack'],
  ['示例筐', '示例筐'],
])('the unit %j is %j in English', (unit, english) => expect(englishUnit(unit)).toBe(english))

describe('the price on a commercial invoice', () => {
  it.each([
    [100_000, 10_000, 100_000_000_000],
    [10_000, 30_000, 3_333_300_000],
    [8850, 100_000, 885_000_000],
    [23_000, 70_000, 3_285_700_000],
    [0, 10_000, 0],
  ])('%i fen for %i is a price of %i', (amount, qty, price) => {
    expect(unitPrice(amount as Fen, qty as Qty)).toBe(price)
  })

  it('times the quantity is the amount, with as few decimals as that needs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), fc.integer({ min: 1, max: 9_000_000 }), (amount, qty) => {
        const price = unitPrice(amount as Fen, qty as Qty)
        expect(Math.abs(lineAmount(qty as Qty, price) - amount)).toBe(0)
      }),
      { numRuns: 300 },
    )
  })
})

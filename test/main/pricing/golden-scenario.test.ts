import { describe, expect, it, test } from 'vitest'
import { checkTaxId } from '../../../main/customer/taxid'
import { portionValue } from '../../../main/delivery/portion'
import { allocate } from '../../../main/pricing/allocation'
import { type PricedInput, priceOrder } from '../../../main/pricing/order'
import { splitInclusive } from '../../../main/pricing/vat'
import { bucketOf, overdueDays } from '../../../main/receivable/aging'
import { type OpenItem, settleOldestFirst } from '../../../main/receivable/settlement'
import { dueDay, type PaymentTerm } from '../../../main/receivable/term'
import { amountInCapitals } from '../../../main/value/capitals'
import { parseDay } from '../../../main/value/day'
import { type Fen, formatFen, parseFen, sumFen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import { parsePayPercent, type Rate } from '../../../main/value/percent'
import { formatPrice, parsePrice } from '../../../main/value/price'
import { parseQty } from '../../../main/value/qty'

const term: PaymentTerm = { method: 'monthEnd', days: 30, day: 0 }

const line = (qty: string, list: string, pay: string, rate: number): PricedInput => ({
  qty: parseQty(qty),
  listPrice: parsePrice(list),
  pay: parsePayPercent(pay),
  taxKind: 'taxed',
  taxRate: (rate * 100) as Rate,
})

const order = priceOrder({
  lines: [
    line('20', '165.00', '95', 13), // copy paper, boxes
    line('50', '24.00', '100', 13), // gel pens, boxes
    line('1', '200.00', '100', 6), // installing on site
  ],
  discount: { mode: 'amount', amount: parseFen('4500.00') },
  taxInclusive: true,
})
const [paper, pens, installing] = order.lines.map((some) => some.gross) as [Fen, Fen, Fen]

const item = (id: number, due: string, on: string, no: string, open: Fen): OpenItem => ({
  id: id as Id,
  dueOn: parseDay(due),
  itemOn: parseDay(on),
  no,
  open,
  orderId: 1 as Id,
})

describe('GS-1: an order of three products, from the price to the statement', () => {
  it('the customer’s tax number is sound', () => {
    expect(checkTaxId('91330106MA2H0DEM0E')).toEqual({ taxId: '91330106MA2H0DEM0E' })
  })

  test.each([
    [0, '156.75', '3,135.00', '24.20', '3,110.80', '2,752.92', '357.88'],
    [1, '24.00', '1,200.00', '9.26', '1,190.74', '1,053.75', '136.99'],
    [2, '200.00', '200.00', '1.54', '198.46', '187.23', '11.23'],
  ])(
    'line %d: price %s, amount %s, discount %s, gross %s, net %s, tax %s',
    (index, price, amount, share, gross, net, tax) => {
      const some = order.lines[index]
      if (!some) throw new Error('the line is missing')
      expect(formatPrice(some.dealPrice)).toBe(price)
      expect([some.amount, some.discountShare, some.gross, some.net, some.tax].map(formatFen)).toEqual([
        amount,
        share,
        gross,
        net,
        tax,
      ])
    },
  )

  it('the order comes to 4,500.00, 99.2282 % of its products', () => {
    const { productTotal, orderAmount, discountTotal, gross, net, tax } = order
    expect([productTotal, orderAmount, discountTotal, gross, net, tax].map(formatFen)).toEqual([
      '4,535.00',
      '4,500.00',
      '35.00',
      '4,500.00',
      '3,993.90',
      '506.10',
    ])
    expect(order.shownPercent).toBe(992_282)
    expect(amountInCapitals(order.orderAmount)).toBe('肆仟伍佰元整')
  })

  const part = (whole: Fen, qty: string, before: string, worth: Fen, now: string) =>
    portionValue(whole, parseQty(qty), parseQty(before), worth, parseQty(now))
  const firstPaper = part(paper, '20', '0', parseFen('0'), '12')
  const secondPaper = part(paper, '20', '12', firstPaper, '8')
  const allPens = part(pens, '50', '0', parseFen('0'), '50')
  const delivery1 = sumFen([firstPaper, allPens, part(installing, '1', '0', parseFen('0'), '1')])
  const delivery2 = secondPaper

  it('it leaves in two deliveries that add up to the order', () => {
    expect([firstPaper, allPens, installing, delivery1, delivery2].map(formatFen)).toEqual([
      '1,866.48',
      '1,190.74',
      '198.46',
      '3,255.68',
      '1,244.32',
    ])
    expect(delivery1 + delivery2).toBe(order.orderAmount)
    expect(dueDay(term, parseDay('2026-03-08'))).toBe('2026-04-30')
    expect(dueDay(term, parseDay('2026-04-02'))).toBe('2026-05-30')
  })

  const items = (open1: Fen, open2: Fen) => [
    item(1, '2026-04-30', '2026-03-08', 'CKD20260308-0001', open1),
    item(2, '2026-05-30', '2026-04-02', 'CKD20260402-0001', open2),
  ]

  it('the first receipt pays part of the first delivery', () => {
    expect(settleOldestFirst(parseFen('3000.00'), items(delivery1, delivery2))).toEqual([
      { itemId: 1, amount: parseFen('3000.00') },
    ])
    expect(formatFen(delivery1 - parseFen('3000.00'))).toBe('255.68')
  })

  it('five boxes of pens come back, and later three more', () => {
    const five = part(allPens, '50', '0', parseFen('0'), '5')
    const three = part(allPens, '50', '5', five, '3')
    expect([five, three].map(formatFen)).toEqual(['119.07', '71.45'])
    expect(splitInclusive(five, 1300 as Rate)).toEqual({ net: parseFen('105.37'), tax: parseFen('13.70') })
  })

  test.each([
    ['2026-04-30', '255.68', 0, 'notDue', 0, 'notDue', '1,500.00'],
    ['2026-05-31', '136.61', 31, 'days31To60', 1, 'days1To30', '1,380.93'],
    ['2026-06-14', '136.61', 45, 'days31To60', 15, 'days1To30', '1,380.93'],
  ])(
    'on %s %s of the first delivery is open, %d days late (%s), the second %d (%s): %s in all',
    (on, open, late1, bucket1, late2, bucket2, total) => {
      const [asOf, due1, due2] = [on, '2026-04-30', '2026-05-30'].map(parseDay)
      if (!asOf || !due1 || !due2) throw new Error('a day is missing')
      expect([overdueDays(due1, asOf), bucketOf(due1, asOf)]).toEqual([late1, bucket1])
      expect([overdueDays(due2, asOf), bucketOf(due2, asOf)]).toEqual([late2, bucket2])
      expect(formatFen(sumFen([parseFen(open), delivery2]))).toBe(total)
    },
  )

  it('the statement of April and May walks from 3,255.68 to 1,380.93', () => {
    let balance = delivery1
    const walk = [delivery2, parseFen('-3000.00'), parseFen('-119.07')].map((change) => {
      balance = sumFen([balance, change])
      return formatFen(balance)
    })
    expect(walk).toEqual(['4,500.00', '1,500.00', '1,380.93'])
    expect(amountInCapitals(balance)).toBe('壹仟叁佰捌拾元零玖角叁分')
  })

  it('the second receipt pays both deliveries and leaves an advance of 619.07', () => {
    const paid = settleOldestFirst(parseFen('2000.00'), items(parseFen('136.61'), delivery2), 1 as Id)
    expect(paid).toEqual([
      { itemId: 1, amount: parseFen('136.61') },
      { itemId: 2, amount: parseFen('1244.32') },
    ])
    expect(formatFen(parseFen('2000.00') - sumFen(paid.map((some) => some.amount)))).toBe('619.07')
  })

  it('order, returns, receipts: 1,380.93 is outstanding at the end of May', () => {
    const outstanding = sumFen([order.orderAmount, parseFen('-119.07'), parseFen('-3000.00')])
    expect(formatFen(outstanding)).toBe('1,380.93')
    expect(formatFen(parseFen('5000.00') - outstanding)).toBe('3,619.07')
  })

  test.each([
    ['1866.48', 1300, '1,651.75', '214.73'],
    ['1190.74', 1300, '1,053.75', '136.99'],
    ['198.46', 600, '187.23', '11.23'],
    ['1244.32', 1300, '1,101.17', '143.15'],
  ])('an invoice line of %s at %d basis points is %s and %s tax', (gross, rate, net, tax) => {
    const split = splitInclusive(parseFen(gross), rate as Rate)
    expect([split.net, split.tax].map(formatFen)).toEqual([net, tax])
  })

  it('the tax of the two invoices of the paper is the tax of its order line', () => {
    const taxes = [firstPaper, secondPaper].map((gross) => splitInclusive(gross, 1300 as Rate).tax)
    expect(sumFen(taxes)).toBe(order.lines[0]?.tax)
  })

  it('the discount of 35.00 is spread 24.20, 9.26 and 1.54', () => {
    expect(allocate(parseFen('35.00'), ['3135.00', '1200.00', '200.00'].map(parseFen))).toEqual([2420, 926, 154])
  })
})

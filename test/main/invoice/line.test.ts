import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillRequest } from '../../../main/bureau/filling'
import type { BureauRequest } from '../../../main/bureau/request'
import type { Template } from '../../../main/bureau/template'
import { type InvoicePart, invoiceRows, remarkOf, requestLines, sharesOf } from '../../../main/invoice/line'
import { deadlineOf, type RedPart, redLines } from '../../../main/invoice/red'
import { lineAmount } from '../../../main/pricing/line'
import { splitExclusive, splitInclusive } from '../../../main/pricing/vat'
import type { Day } from '../../../main/value/day'
import { type Fen, fen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import type { Instant } from '../../../main/value/instant'
import type { Rate } from '../../../main/value/percent'
import { parseQty, type Qty } from '../../../main/value/qty'

interface Sold {
  pieces: number
  cents: number
  rate: number
  off: number
  inclusive: boolean
  order: number
}

/** An order line at a list price with so many in ten thousand taken off, of which everything is left. */
function partOf({ pieces, cents, rate, off, inclusive, order }: Sold, at: number): InvoicePart {
  const [wholeQty, listPrice] = [(pieces * 10_000) as Qty, (cents * 1_000_000) as InvoicePart['listPrice']]
  const amount = fen(
    Math.max(1, lineAmount(wholeQty, listPrice) - Math.floor((lineAmount(wholeQty, listPrice) * off) / 10_000)),
  )
  const taxRate = rate as Rate
  const gross = inclusive ? amount : splitExclusive(amount, taxRate).gross
  const { net, tax } = inclusive ? splitInclusive(gross, taxRate) : { net: amount, tax: fen(gross - amount) }
  return {
    orderId: order as Id,
    orderNo: `XSDD-${order}`,
    orderLineId: (at + 1) as Id,
    name: `品 ${at}`,
    spec: '',
    unit: '个',
    taxKind: 'taxed',
    taxRate,
    qty: wholeQty,
    gross,
    wholeQty,
    whole: gross,
    wholeNet: net,
    wholeTax: tax,
    listPrice,
    taxInclusive: inclusive,
  }
}

const column = (heading: string) => ({ heading, column: 1, limit: null, choices: null })
const template = {
  fileName: 't.xlsx',
  version: '',
  basic: {
    sheet: '1',
    header: 3,
    columns: { buyer: column('购买方名称'), remark: column('备注'), person: column('受票方自然人标识') },
  },
  detail: {
    sheet: '2',
    header: 3,
    columns: { qty: column('数量'), price: column('单价'), amount: column('金额'), rate: column('税率') },
  },
} as unknown as Template
const bureau: BureauRequest = {
  id: 1 as Id,
  no: 'KPSQ20260306-0001',
  kind: 'ordinary',
  customerName: '晨光',
  title: '晨光',
  taxId: '',

  naturalPerson: true,
  requestedOn: '2026-03-06' as Day,
  gross: 0 as Fen,
  inclusive: true,
  remark: '',
  mailTo: '',
  beyond: 0 as Fen,
  address: '',
  phone: '',
  bank: '',
  account: '',
  lines: [],
  batchNo: null,
  batchAt: null,
  failure: '',
}

const sold = fc.record({
  pieces: fc.integer({ min: 1, max: 400 }),
  cents: fc.integer({ min: 1, max: 99_999 }),
  rate: fc.constantFrom(0, 100, 300, 600, 900, 1_300),
  off: fc.integer({ min: 0, max: 9_000 }),
  inclusive: fc.boolean(),
  order: fc.integer({ min: 1, max: 3 }),
})
const parts = fc.array(sold, { minLength: 1, maxLength: 6 }).map((lines) => lines.map(partOf))
const sum = <T>(of: readonly T[], what: (one: T) => number) => of.reduce((all, one) => all + what(one), 0)

describe('the lines of a request (R-INV, R-VAT)', () => {
  it('everything that is left comes to what is left, each whole line with the split of its order', () => {
    fc.assert(
      fc.property(parts, (of) => {
        const lines = requestLines(of, null, { discounts: false, over: false })
        return lines.every(
          (line, i) => line.net === of[i]?.wholeNet && line.tax === of[i]?.wholeTax && line.gross === of[i]?.whole,
        )
      }),
      { numRuns: 200 },
    )
  })

  it('a discount that is shown follows its goods: same name and rate, less than nothing, no quantity; the rows come to the lines to the fen', () => {
    fc.assert(
      fc.property(parts, (of) => {
        const lines = requestLines(of, null, { discounts: true, over: false })
        const rows = invoiceRows(lines)
        for (const [i, row] of rows.entries()) {
          const above = rows[i - 1]
          expect(row.net + row.tax).toBe(row.gross)
          expect(Math.abs(row.tax - Math.round((row.net * row.taxRate) / 10_000))).toBeLessThanOrEqual(1)
          if (row.kind === 'goods') continue
          expect(above?.kind).toBe('goods')
          expect([row.name, row.taxRate, row.qty]).toEqual([above?.name, above?.taxRate, null])
          expect(row.gross < 0 && -row.gross <= (above?.gross ?? 0)).toBe(true)
        }
        for (const what of ['gross', 'net', 'tax'] as const)
          expect(sum(rows, (row) => row[what])).toBe(sum(lines, (line) => line[what]))
        expect(sum(sharesOf(lines), ({ gross }) => gross)).toBe(sum(lines, ({ gross }) => gross))
      }),
      { numRuns: 200 },
    )
  })

  it('parts by quantity or amount never come to more than is left, and leave some of the other while some is left', () => {
    const share = fc.integer({ min: 1, max: 9_999 })
    fc.assert(
      fc.property(sold, fc.array(share, { minLength: 1, maxLength: 5 }), fc.boolean(), (of, shares, byQty) => {
        let part = partOf(of, 0)
        for (const one of shares) {
          const asked = byQty
            ? {
                orderLineId: part.orderLineId,
                qty: Math.max(1, Math.floor((part.qty * one) / 10_000)) as Qty,
                gross: null,
              }
            : {
                orderLineId: part.orderLineId,
                qty: null,
                gross: Math.max(1, Math.floor((part.gross * one) / 10_000)) as Fen,
              }
          if (part.qty < 2 || part.gross < 2) return
          let lines: ReturnType<typeof requestLines>
          try {
            lines = requestLines([part], [asked], { discounts: true, over: false })
          } catch (error) {
            expect(error).toMatchObject({ code: 'invoice.nothing' })
            return
          }
          const [line] = lines
          if (line === undefined) throw new Error('no line')
          expect(line.net + line.tax).toBe(line.gross)
          part = { ...part, qty: (part.qty - line.qty) as Qty, gross: fen(part.gross - line.gross) }
          expect(part.qty >= 0 && part.gross >= 0).toBe(true)
          if (!byQty && part.gross > 0) expect(part.qty).toBeGreaterThan(0)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('law: no request has a fault of its own making: tax, prices and sums are those the tax bureau computes', () => {
    const asked = fc.record({ byQty: fc.boolean(), share: fc.integer({ min: 1, max: 10_000 }) })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(sold, asked, fc.integer({ min: 0, max: 10_000 })), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (of, inclusive, discounts, all) => {
          const left = of.map(([one, , used], at) => {
            const part = partOf({ ...one, inclusive }, at)
            // Red letters take money back without goods: the quantity may be used up while money is left.
            return { ...part, qty: Math.floor((part.qty * used) / 10_000) as Qty }
          })
          const wanted = left.map((part, i) => {
            const { byQty, share } = of[i]?.[1] ?? { byQty: false, share: 1 }
            const part1 = (whole: number) => Math.max(1, Math.floor((whole * share) / 10_000))
            const { orderLineId } = part
            return byQty && part.qty > 0
              ? { orderLineId, qty: part1(part.qty) as Qty, gross: null }
              : { orderLineId, qty: null, gross: part1(part.gross) as Fen }
          })
          let lines: ReturnType<typeof requestLines>
          try {
            lines = requestLines(left, all ? null : wanted, { discounts, over: false })
          } catch (error) {
            expect(error).toMatchObject({ code: 'invoice.nothing' })
            return
          }
          for (const line of lines) expect(line.discountTax).toBeGreaterThanOrEqual(0)
          const lone = { taxCode: '1060105040000000000', taxShortName: '', taxPolicy: '' }
          const told = lines.map((line) => ({ ...line, ...lone, product: line.name }))
          const request = { ...bureau, inclusive, lines: told, gross: sum(lines, ({ gross }) => gross) as Fen }
          const filling = fillRequest(request, template, null)
          expect(filling.faults).toEqual([])
          for (const [i, row] of filling.lines.entries())
            if (lines[i]?.qty === 0) expect([row.qty ?? '', row.price ?? '']).toEqual(['', ''])
        },
      ),
      { numRuns: 400 },
    )
  })

  it('where the quantity is used up the money that is left is asked for without one', () => {
    const part = partOf({ pieces: 10, cents: 10_000, rate: 1_300, off: 0, inclusive: true, order: 1 }, 0)
    const usedUp = { ...part, qty: 0 as Qty, gross: 10_000 as Fen }
    const of = (asked: Parameters<typeof requestLines>[1], over = false) =>
      requestLines([usedUp], asked, { discounts: false, over })
    expect(of(null)).toMatchObject([{ qty: 0, gross: 10_000, tax: 1_150 }])
    expect(of([{ orderLineId: part.orderLineId, qty: null, gross: 4_000 as Fen }])).toMatchObject([
      { qty: 0, gross: 4_000 },
    ])
    expect(invoiceRows(of(null))).toMatchObject([{ qty: null, gross: 10_000 }])
    const onePiece = [{ orderLineId: part.orderLineId, qty: 10_000 as Qty, gross: null }]
    expect(() => of(onePiece)).toThrow('invoice.lineTooMuch')
    expect(of(onePiece, true)).toMatchObject([{ qty: 10_000, gross: 10_000 }])
    expect(() => of([{ orderLineId: part.orderLineId, qty: null, gross: 10_001 as Fen }])).toThrow(
      'invoice.lineTooMuch',
    )
    expect(requestLines([{ ...part, gross: 0 as Fen }], null, { discounts: false, over: false })).toEqual([])
  })

  it('the remark names as many orders as fit into 230 characters', () => {
    const numbers = Array.from({ length: 40 }, (_, i) => `XSDD20260306-${String(i).padStart(4, '0')}`)
    expect(remarkOf(numbers.slice(0, 2))).toBe('XSDD20260306-0000、XSDD20260306-0001')
    expect(remarkOf(numbers).length).toBeLessThanOrEqual(230)
    expect(remarkOf(numbers).endsWith('…')).toBe(true)
  })
})

describe('red letters (R-INV)', () => {
  const part: RedPart = {
    requestLineId: 1 as Id,
    name: '卷筒纸',
    qty: parseQty('3'),
    gross: 10_000 as Fen,
    net: 8_850 as Fen,
    tax: 1_150 as Fen,
  }

  it('one after another they come to the invoice, its tax to the fen, and never to more', () => {
    fc.assert(
      fc.property(sold, fc.array(fc.integer({ min: 1, max: 10_000 }), { maxLength: 5 }), (of, shares) => {
        const { whole, wholeNet, wholeTax, wholeQty } = partOf(of, 0)
        let left: RedPart = { ...part, qty: wholeQty, gross: whole, net: wholeNet, tax: wholeTax }
        const taken = { gross: 0, net: 0, tax: 0 }
        const take = (lines: ReturnType<typeof redLines>) => {
          const [line] = lines
          if (line === undefined) throw new Error('no line')
          expect(line.gross < 0 && line.net <= 0 && line.tax <= 0 && line.qty <= 0).toBe(true)
          for (const what of ['gross', 'net', 'tax'] as const) taken[what] += line[what]
          const after = {
            gross: fen(left.gross + line.gross),
            net: fen(left.net + line.net),
            tax: fen(left.tax + line.tax),
          }
          left = { ...left, ...after, qty: (left.qty + line.qty) as Qty }
        }
        for (const one of shares) {
          const gross = Math.floor((left.gross * one) / 10_000) as Fen
          if (gross > 0) take(redLines([left], [{ requestLineId: left.requestLineId, qty: 0 as Qty, gross }]))
        }
        if (left.gross > 0) take(redLines([left], null))
        expect([whole + taken.gross, wholeNet + taken.net, wholeTax + taken.tax]).toEqual([0, 0, 0])
      }),
      { numRuns: 200 },
    )
  })

  it('more than is left, a strange line, a line twice, and nothing are refused', () => {
    const asked = (gross: number, qty = '1', id = 1) => ({
      requestLineId: id as Id,
      qty: parseQty(qty),
      gross: gross as Fen,
    })
    const code = (of: ReturnType<typeof asked>[]) => {
      try {
        return redLines([part], of).length
      } catch (error) {
        return (error as { code: string }).code
      }
    }
    expect(code([asked(10_001)])).toBe('invoice.redTooMuch')
    expect(code([asked(10_000, '3.0001')])).toBe('invoice.redTooMuch')
    expect(code([asked(1, '1', 2)])).toBe('invoice.lineUnknown')
    expect(code([asked(1), asked(1)])).toBe('invoice.lineUnknown')
    expect(code([asked(0)])).toBe('invoice.nothing')
    expect(code([asked(10_000, '3')])).toBe(1)
  })

  it('is to be confirmed within 72 hours', () => {
    const begun = Date.parse('2026-03-06T12:00:00+08:00') as Instant
    expect(new Date(deadlineOf(begun)).toISOString()).toBe('2026-03-09T04:00:00.000Z')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Fen, formatFen, parseFen, zeroFen } from '../../../main/value/fen'
import { cover, leaving, moving } from '../../../main/value/missing'
import { type Price, parsePrice } from '../../../main/value/price'
import { formatQty, parseQty, type Qty, zeroQty } from '../../../main/value/qty'
import { costAt, shareOf, unitCost, type Worth } from '../../../main/value/worth'

interface Gone extends Worth {
  no: number
  own: boolean
}

/** A product's goods as the books keep them: what is there, what of those that left is missing, and what was corrected since. */
class Goods {
  all: Worth = { qty: zeroQty, value: zeroFen }
  missing: Gone[] = []
  /** What each document's goods have cost until now. */
  spent = new Map<number, number>()
  last: Price | null = null
  corrected = 0

  constructor(public typed: Price | null = null) {}

  private change(qty: number, value: number) {
    this.all = { qty: (this.all.qty + qty) as Qty, value: (this.all.value + value) as Fen }
    if (this.all.qty > 0) this.last = unitCost(this.all) || this.last
  }

  leave(no: number, qty: Qty): Fen {
    const { value, missing } = leaving(this.all, qty, (unitCost(this.all) || this.last) ?? this.typed)
    this.change(-qty, -value)
    this.spent.set(no, (this.spent.get(no) ?? 0) + value)
    if (missing) this.missing.push({ ...missing, no, own: false })
    return value
  }

  come(qty: Qty, value: Fen, own: number | null = null) {
    const inTurn = this.missing.map((one) => ({ ...one, own: one.no === own }))
    const covered = cover([...inTurn.filter((one) => one.own), ...inTurn.filter((one) => !one.own)], { qty, value })
    this.change(qty, value)
    if (own !== null) this.spent.set(own, (this.spent.get(own) ?? 0) - value)
    for (const { of, qty: part, booked, cost } of covered) {
      const gone = this.missing.find(({ no }) => no === of.no)
      if (gone) Object.assign(gone, { qty: gone.qty - part, value: gone.value - booked })
      this.corrected += booked - cost
      this.spent.set(of.no, (this.spent.get(of.no) ?? 0) + cost - booked)
      this.change(0, booked - cost)
    }
    if (this.all.qty <= 0 && own === null) this.last = unitCost({ qty, value }) || this.last
    this.missing = this.missing.filter((one) => one.qty > 0)
  }

  holds() {
    const open = (key: keyof Worth) => this.missing.reduce((sum, one) => sum + one[key], 0)
    expect(open('qty')).toBe(Math.max(0, -this.all.qty))
    if (this.all.qty <= 0) expect(open('value')).toBe(0 - this.all.value)
    else expect(this.all.value).toBeGreaterThanOrEqual(0)
    if (this.all.qty === 0) expect(this.all.value).toBe(0)
    for (const one of this.missing) expect(one.value).toBeGreaterThanOrEqual(0)
  }
}

const told = ({ all, corrected }: Goods) => [formatQty(all.qty), formatFen(all.value), formatFen(corrected)]

describe('goods that leave before they are there (R-STK, negative stock)', () => {
  it('the table of the moving average is what it was', () => {
    const goods = new Goods()
    goods.come(parseQty('100'), parseFen('1000'))
    goods.come(parseQty('50'), parseFen('575'))
    expect(formatFen(goods.leave(1, parseQty('60')))).toBe('630.00')
    goods.come(parseQty('30'), parseFen('370.20'))
    expect(formatFen(goods.leave(2, parseQty('120')))).toBe('1,315.20')
    expect(told(goods)).toEqual(['0', '0.00', '0.00'])
  })

  type Step = ['in' | 'out', string, string] | ['out', string]
  it.each<[string, Step[], [string, string, string]]>([
    [
      'ten cost 5.00, fifteen leave: five at the last cost',
      [
        ['in', '10', '50'],
        ['out', '15'],
      ],
      ['-5', '-25.00', '0.00'],
    ],
    [
      'then they come at 7.00: the difference of five is corrected, and nothing is worth nothing',
      [
        ['in', '10', '50'],
        ['out', '15'],
        ['in', '5', '35'],
      ],
      ['0', '0.00', '-10.00'],
    ],
    [
      'more comes than was missing: what is left is worth what it cost',
      [
        ['in', '10', '50'],
        ['out', '15'],
        ['in', '8', '56'],
      ],
      ['3', '21.00', '-10.00'],
    ],
    [
      'cheaper ones come: the difference comes back',
      [
        ['in', '10', '50'],
        ['out', '15'],
        ['in', '5', '20'],
      ],
      ['0', '0.00', '5.00'],
    ],
    [
      'some come: the others are still missing at what they were taken to cost',
      [
        ['in', '10', '50'],
        ['out', '15'],
        ['in', '2', '14'],
      ],
      ['-3', '-15.00', '-4.00'],
    ],
    [
      'more leave: at what those cost that came last',
      [
        ['in', '10', '50'],
        ['out', '15'],
        ['in', '2', '14'],
        ['out', '1'],
      ],
      ['-4', '-22.00', '-4.00'],
    ],
    ['what never was here leaves at the typed cost', [['out', '2']], ['-2', '-6.00', '0.00']],
    [
      'to the fen: three cost 10.00, four leave, then one comes for nothing',
      [
        ['in', '3', '10'],
        ['out', '4'],
        ['in', '1', '0'],
      ],
      ['0', '0.00', '3.33'],
    ],
  ])('%s', (_, steps, result) => {
    const goods = new Goods(parsePrice('3'))
    for (const [i, [way, qty, value]] of steps.entries()) {
      if (way === 'out') goods.leave(i, parseQty(qty))
      else goods.come(parseQty(qty), parseFen(value ?? '0'))
      goods.holds()
    }
    expect(told(goods)).toEqual(result)
  })

  it('a document that is taken back leaves nothing of it, also where some of its goods have come since', () => {
    const goods = new Goods(parsePrice('5'))
    goods.leave(1, parseQty('10'))
    goods.leave(2, parseQty('3'))
    goods.come(parseQty('4'), parseFen('28'))
    expect(told(goods)).toEqual(['-9', '-45.00', '-8.00'])
    goods.come(parseQty('10'), parseFen('58'), 1)
    goods.holds()
    expect([...told(goods), goods.spent.get(1), goods.spent.get(2)]).toEqual(['1', '7.00', '-14.00', 0, 2100])
  })

  it('a price agreed counts as far as the goods are there', () => {
    const whole = { qty: parseQty('4'), value: parseFen('20') }
    expect(leaving(whole, parseQty('3'), null, parseFen('18'))).toEqual({ value: 1800, missing: null })
    const missing = { qty: parseQty('1'), value: parseFen('6') }
    expect(leaving(whole, parseQty('5'), parsePrice('6'), parseFen('18'))).toEqual({ value: 2600, missing })
  })

  it('goods that change their place take with them what they cost, at most all of it', () => {
    const whole = { qty: parseQty('4'), value: parseFen('20') }
    expect(['1', '4', '9'].map((qty) => moving(whole, parseQty(qty)))).toEqual([500, 2000, 2000])
    expect(moving({ qty: parseQty('-4'), value: parseFen('-20') }, parseQty('1'))).toBe(0)
  })

  it('whatever comes, goes and comes back: what is missing is what is below nothing, at just its value', () => {
    const step = fc.record({
      much: fc.integer({ min: 1, max: 5_000_000 }),
      price: fc.integer({ min: 0, max: 10 ** 12 }),
      what: fc.constantFrom('out', 'out', 'in', 'back', 'takenBack'),
      which: fc.nat(1000),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.nat(10 ** 10), (steps, typed) => {
        const goods = new Goods(typed as Price)
        const gone = new Map<number, number>()
        let [came, went] = [0, 0]
        for (const [i, { much, price, what, which }] of steps.entries()) {
          const nos = [...gone.keys()]
          const no = nos[which % Math.max(1, nos.length)]
          if (what === 'out') {
            went += goods.leave(i, much as Qty)
            gone.set(i, much)
          } else if (what === 'in') {
            const value = costAt(much as Qty, price as Price)
            goods.come(much as Qty, value)
            came += value
          } else if (no !== undefined) {
            const left = gone.get(no) ?? 0
            const qty = (what === 'back' ? Math.min(much, left) : left) as Qty
            const value = shareOf({ qty: left as Qty, value: (goods.spent.get(no) ?? 0) as Fen }, qty)
            goods.come(qty, value, no)
            came += value
            gone.set(no, left - qty)
            if (left === qty) {
              expect(goods.spent.get(no)).toBe(0)
              gone.delete(no)
            }
          }
          goods.holds()
          // What there is is worth what came less what went and what was corrected: no period can lose anything.
          expect(goods.all.value).toBe(came - went + goods.corrected)
          for (const spent of goods.spent.values()) expect(spent).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 500 },
    )
  })
})

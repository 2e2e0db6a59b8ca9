import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyed, payerKey, type StatedLine } from '../../../main/bank/line'
import { numbersIn, ownNumbersIn } from '../../../main/bank/number'
import {
  type MatchFacts,
  type MatchReason,
  matchReasons,
  mostSuggestions,
  nearDays,
  suggestFor,
  weightOf,
} from '../../../main/bank/suggestion'
import { addDays, type Day } from '../../../main/value/day'
import type { Fen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'

const on = '2026-03-05' as Day
const amount = 100_000 as Fen
const none: MatchFacts = { orders: [], named: [], items: [], accounts: [], documents: [] }
const who = (n: number) => ({ customerId: n as Id, customerName: `客户${n}` })
const order = (n: number, of: number) => ({ ...who(of), orderId: n as Id, orderNo: `XSDD${n}` })
const owes = (of: number, due: number, owed = due) => ({ ...who(of), due: due as Fen, owed: owed as Fen })
const receipt = (n: number, of: number, day = on, more: Partial<MatchFacts['documents'][number]> = {}) => ({
  kind: 'receipt' as const,
  id: n as Id,
  no: `SKD${n}`,
  day,
  customerId: of as Id,
  partner: `客户${of}`,
  sameName: false,
  ...more,
})

/** What is proposed, in a word each: `new 1 XSDD7 payer,oneItem`. */
const told = (facts: Partial<MatchFacts>, line = { on, amount }) =>
  suggestFor(line, { ...none, ...facts }).map(({ kind, documentNo, customerId, orderNo, reasons }) =>
    [kind, documentNo ?? customerId, orderNo ?? '-', reasons.join(',')].join(' '),
  )

describe('what a line perhaps is', () => {
  it.each<[string, Partial<MatchFacts>, string[]]>([
    ['nothing is known', {}, []],
    ['the number of an order', { orders: [order(7, 1)] }, ['new 1 XSDD7 orderNo']],
    ['the numbers of two orders of one customer', { orders: [order(7, 1), order(8, 1)] }, ['new 1 - orderNo']],
    ['one order found twice', { orders: [order(7, 1), order(7, 1)] }, ['new 1 XSDD7 orderNo']],
    ['the name of the payer', { named: [{ ...who(1), reason: 'payer' }] }, ['new 1 - payer']],
    ['whom they paid for before', { named: [{ ...who(1), reason: 'learned' }] }, ['new 1 - learned']],
    ['one item of the amount', { items: [order(7, 1)] }, ['new 1 XSDD7 oneItem']],
    ['an opening balance of the amount', { items: [{ ...who(1), orderId: null, orderNo: null }] }, ['new 1 - oneItem']],
    ['two items of the amount', { items: [order(7, 1), order(8, 1)] }, ['new 1 - oneItem']],
    [
      'an amount that five owe',
      { items: [1, 2, 3, 4, 5].map((n) => order(n, n)) },
      [1, 2, 3, 4, 5].map((n) => `new ${n} XSDD${n} oneItem`),
    ],
    [
      'an amount that six owe, one of them named',
      { items: [1, 2, 3, 4, 5, 6, 7].map((n) => order(n, n)), named: [{ ...who(3), reason: 'learned' }] },
      ['new 3 XSDD3 learned,oneItem'],
    ],
    ['all that is due', { accounts: [owes(1, 100_000, 150_000)] }, ['new 1 - allDue']],
    ['all that is owed', { accounts: [owes(1, 50_000, 100_000)] }, ['new 1 - allOwed']],
    ['neither due nor owed', { accounts: [owes(1, 50_000, 99_999)] }, []],
    ['a receipt of the day', { documents: [receipt(1, 1)] }, ['receipt SKD1 - entered']],
    ['a receipt three days before', { documents: [receipt(1, 1, '2026-03-02' as Day)] }, ['receipt SKD1 - entered']],
    ['a receipt four days before', { documents: [receipt(1, 1, '2026-03-01' as Day)] }, []],
    [
      'the nearer of two receipts comes first',
      { documents: [receipt(1, 1, '2026-03-03' as Day), receipt(2, 2, '2026-03-06' as Day)] },
      ['receipt SKD2 - entered', 'receipt SKD1 - entered'],
    ],
    [
      'a receipt of the named customer before a new one, and both before the amount alone',
      { named: [{ ...who(1), reason: 'payer' }], items: [order(9, 2)], documents: [receipt(1, 1)] },
      ['receipt SKD1 - payer,entered', 'new 1 - payer', 'new 2 XSDD9 oneItem'],
    ],
    [
      'the named customer before a receipt of somebody else',
      { named: [{ ...who(1), reason: 'payer' }], documents: [receipt(1, 2)] },
      ['new 1 - payer', 'receipt SKD1 - entered'],
    ],
    [
      'the number before the name',
      { named: [{ ...who(1), reason: 'payer' }], orders: [order(7, 2)] },
      ['new 2 XSDD7 orderNo', 'new 1 - payer'],
    ],
    [
      'the order that is named before that of the amount',
      { orders: [order(7, 1)], items: [order(8, 1)] },
      ['new 1 XSDD7 orderNo,oneItem'],
    ],
    [
      'the name before whom they paid for before, and that before the amount',
      {
        named: [
          { ...who(2), reason: 'learned' },
          { ...who(1), reason: 'payer' },
        ],
        items: [order(9, 3)],
      },
      ['new 1 - payer', 'new 2 - learned', 'new 3 XSDD9 oneItem'],
    ],
    [
      'a receipt whose payer is called so',
      { documents: [receipt(1, 1, on, { sameName: true }), receipt(2, 2)] },
      ['receipt SKD1 - payer,entered', 'receipt SKD2 - entered'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(told(facts)).toEqual(expected)
  })

  it('money that went out is of refunds and payments only, money that came in of none', () => {
    const documents = [receipt(1, 1), receipt(2, 1, on, { kind: 'refund' }), receipt(3, 1, on, { kind: 'payment' })]
    const facts = { documents, orders: [order(7, 1)] }
    expect(told(facts)).toEqual(['receipt SKD1 - orderNo,entered', 'new 1 XSDD7 orderNo'])
    expect(told(facts, { on, amount: -amount as Fen })).toEqual(['refund SKD2 - entered', 'payment SKD3 - entered'])
  })
})

const id = fc.integer({ min: 1, max: 5 })
const day = fc.integer({ min: -6, max: 6 }).map((days) => addDays(on, days))
const generated: fc.Arbitrary<MatchFacts> = fc.record({
  orders: fc.array(
    fc.tuple(id, id).map(([n, of]) => order(n * 10 + of, of)),
    { maxLength: 3 },
  ),
  named: fc.array(
    fc.tuple(id, fc.constantFrom('payer' as const, 'learned' as const)).map(([of, reason]) => ({ ...who(of), reason })),
    { maxLength: 4 },
  ),
  items: fc.array(
    fc.tuple(id, id).map(([n, of]) => order(n * 10 + of, of)),
    { maxLength: 4 },
  ),
  accounts: fc
    .uniqueArray(fc.tuple(id, fc.constantFrom(0, 100_000), fc.constantFrom(100_000, 200_000)), {
      maxLength: 4,
      selector: ([of]) => of,
    })
    .map((all) => all.map(([of, due, owed]) => owes(of, due, owed))),
  documents: fc.uniqueArray(
    fc
      .tuple(fc.integer({ min: 1, max: 9 }), id, day, fc.boolean())
      .map(([n, of, when, sameName]) => receipt(n, of, when, { sameName })),
    { maxLength: 5, selector: (one) => one.id },
  ),
})

describe('whatever is known', () => {
  it('the likeliest comes first, each has a reason, none stands twice, documents are near, there are not too many', () => {
    fc.assert(
      fc.property(generated, (facts) => {
        const all = suggestFor({ on, amount }, facts)
        const weights = all.map(({ reasons }) => weightOf(reasons))
        expect(weights).toEqual([...weights].sort((a, b) => b - a))
        expect(all.every(({ reasons }) => reasons.length > 0)).toBe(true)
        const names = all.map(({ kind, documentId, customerId }) => `${kind} ${documentId ?? customerId}`)
        expect(new Set(names).size).toBe(names.length)
        for (const { day: when } of all)
          if (when !== null)
            expect([addDays(on, -nearDays) <= when, when <= addDays(on, nearDays)]).toEqual([true, true])
        expect(all.length).toBeLessThanOrEqual(mostSuggestions)
        for (const { kind, orderId, customerId } of all)
          if (kind === 'new' && orderId !== null)
            expect(
              [...facts.orders, ...facts.items].some((one) => one.orderId === orderId && one.customerId === customerId),
            ).toBe(true)
      }),
    )
  })

  it('the order of the facts does not matter', () => {
    fc.assert(
      fc.property(generated, fc.infiniteStream(fc.nat()), (facts, dice) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((one) => ({ one, at: dice.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one)
        const { orders, named, items, accounts, documents } = facts
        const other = {
          orders: shuffled(orders),
          named: shuffled(named),
          items: shuffled(items),
          accounts: shuffled(accounts),
          documents: shuffled(documents),
        }
        expect(suggestFor({ on, amount }, other)).toEqual(suggestFor({ on, amount }, facts))
      }),
    )
  })

  it('a reason more never weighs less, and a number outweighs all that is no number and no name', () => {
    fc.assert(
      fc.property(fc.subarray([...matchReasons]), fc.constantFrom(...matchReasons), (reasons, more) => {
        expect(weightOf([...reasons, more])).toBeGreaterThanOrEqual(weightOf(reasons))
        const others: MatchReason[] = matchReasons.filter((reason) => reason !== 'orderNo' && reason !== 'payer')
        expect(weightOf(['orderNo'])).toBeGreaterThan(weightOf(others))
      }),
    )
  })
})

describe('what tells lines apart and what they are known by', () => {
  const line = (part: Partial<StatedLine> = {}): StatedLine => ({
    row: 1,
    on,
    time: '',
    amount,
    counterparty: '甲',
    counterAccount: '',
    remark: '',
    reference: '',
    balance: null,
    ...part,
  })
  const differ = (a: Partial<StatedLine>, b: Partial<StatedLine>) => {
    const [one, two] = keyed([line(a), line(b)])
    return one?.key !== two?.key
  }

  it.each<[string, Partial<StatedLine>, Partial<StatedLine>, boolean]>([
    ['the same twice', {}, {}, false],
    ['another row of the file', { row: 1 }, { row: 2 }, false],
    ['another day', {}, { on: '2026-03-06' as Day }, true],
    ['another time', { time: '10:00:00' }, { time: '10:00:01' }, true],
    ['another amount', {}, { amount: 1 as Fen }, true],
    ['another balance', { balance: 1 as Fen }, { balance: 2 as Fen }, true],
    ['another number', { reference: '1' }, { reference: '2' }, true],
    ['one number for the money and its fee', { reference: '1' }, { reference: '1', amount: -50 as Fen }, true],
    ['one number in words that differ', { reference: '1', remark: 'a' }, { reference: '1', remark: 'b' }, false],
  ])('%s', (_, a, b, different) => {
    expect(differ(a, b)).toBe(different)
  })

  it.each([
    ['示例纸业有限公司', '示例纸业'],
    ['示例纸业（杭州）有限公司', '杭州示例纸业'],
    ['示例纸业', '示例纸业商贸有限公司'],
  ])('%s and %s are one payer', (a, b) => {
    expect(payerKey(a)).toBe(payerKey(b))
  })

  it.each(['', '/', ' - ', '—', '***'])('%s is no name', (name) => {
    expect(payerKey(name)).toBe('')
  })

  it.each<[string, string[]]>([
    ['货款XSDD20260305-0001谢谢', ['XSDD20260305-0001']],
    ['xsdd20260305-0001', ['XSDD20260305-0001']],
    ['ＸＳＤＤ２０２６０３０５－０００１', ['XSDD20260305-0001']],
    ['CKD20260305-0001，XSDD20260305-0002', ['CKD20260305-0001', 'XSDD20260305-0002']],
    ['货款XSDD202603050001', ['XSDD20260305-0001', 'XSDD202603050001']],
    ['付XSDD20260305-0001A4纸款', ['XSDD20260305-0001', 'XSDD20260305-0001A4']],
    ['xsdd 20260305 0001', ['XSDD20260305-0001']],
    ['XSDD20260305-000120箱', ['XSDD20260305-0001', 'XSDD20260305-00012', 'XSDD20260305-000120']],
    ['对账单DZD20260331-0002', ['DZD20260331-0002']],
    ['发票号26442000000123456789', ['26442000000123456789']],
    ['票12345678货款', ['12345678']],
    ['20260305货款', []],
    ['货款 三月', []],
    ['abcdef', []],
    ['1234', []],
  ])('the numbers in %s', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers)
  })

  it.each<[string, string[]]>([
    ['付PO-7788货款', ['PO7788']],
    ['po 7788', []],
    ['PO7788/A', ['PO7788A']],
    ['HT2026.01号合同', ['HT202601']],
    ['合同 800123', ['800123']],
    ['A4纸', []],
    ['PO1', []],
    ['货款5000', []],
    ['100000元', []],
    ['¥123456', []],
    ['123456.78', []],
    ['RMB100000', []],
    ['120000 元', []],
    ['1000KG', []],
    ['20260305', []],
    ['202603', []],
    ['2026-03-05', []],
    ['2026/3/5', []],
    ['13900000001', []],
    ['abcdef', []],
  ])("the customers' own numbers in %s", (text, numbers) => {
    expect(ownNumbersIn(text)).toEqual(numbers)
  })
})

import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type OpenItem, settleOldestFirst, settleReceived } from '../../../main/receivable/settlement'
import { addDays, type Day, parseDay } from '../../../main/value/day'
import { type Fen, parseFen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'

const item = (
  id: number,
  due: string,
  on: string,
  no: string,
  open: string,
  orderId: number | null = null,
): OpenItem => ({
  id: id as Id,
  dueOn: parseDay(due),
  itemOn: parseDay(on),
  no,
  open: parseFen(open),
  orderId: orderId as Id | null,
})

const d1 = item(1, '2026-04-30', '2026-03-08', 'CKD20260308-0001', '3255.68', 100)
const d2 = item(2, '2026-05-30', '2026-04-02', 'CKD20260402-0001', '1244.32', 100)

describe('the oldest debt is paid first', () => {
  test.each<[string, string, OpenItem[], number | null, [number, string][]]>([
    ['part of the first', '3000.00', [d2, d1], null, [[1, '3000.00']]],
    ['the first to the fen', '3255.68', [d1, d2], null, [[1, '3255.68']]],
    [
      'the first and a fen of the second',
      '3255.69',
      [d1, d2],
      null,
      [
        [1, '3255.68'],
        [2, '0.01'],
      ],
    ],
    [
      'more than is owed',
      '9000.00',
      [d1, d2],
      null,
      [
        [1, '3255.68'],
        [2, '1244.32'],
      ],
    ],
    ['nothing owed', '100.00', [], null, []],
    ['nothing paid', '0.00', [d1], null, []],
    ['a settled item is passed over', '5.00', [{ ...d1, open: parseFen('0') }, d2], null, [[2, '5.00']]],
    [
      'the earlier document when due on one day',
      '1.00',
      [item(1, '2026-04-30', '2026-03-09', 'A', '1'), item(2, '2026-04-30', '2026-03-08', 'B', '1')],
      null,
      [[2, '1.00']],
    ],
    [
      'the lower number when of one day',
      '1.00',
      [
        item(1, '2026-04-30', '2026-03-08', 'CKD20260308-0002', '1'),
        item(2, '2026-04-30', '2026-03-08', 'CKD20260308-0001', '1'),
      ],
      null,
      [[2, '1.00']],
    ],
    [
      'the item written down first when all else is the same',
      '1.00',
      [item(2, '2026-04-30', '2026-03-08', 'A', '1'), item(1, '2026-04-30', '2026-03-08', 'A', '1')],
      null,
      [[1, '1.00']],
    ],
    [
      'number 9999 before number 10000',
      '1.00',
      [
        item(1, '2026-04-30', '2026-03-08', 'CKD20260308-10000', '1'),
        item(2, '2026-04-30', '2026-03-08', 'CKD20260308-9999', '1'),
      ],
      null,
      [[2, '1.00']],
    ],
    [
      'the order it was paid for comes first, the rest after it',
      '2.50',
      [
        item(1, '2026-01-31', '2026-01-01', 'A', '1', 7),
        item(2, '2026-05-31', '2026-05-01', 'B', '1', 8),
        item(3, '2026-02-28', '2026-02-01', 'C', '1'),
      ],
      8,
      [
        [2, '1.00'],
        [1, '1.00'],
        [3, '0.50'],
      ],
    ],
    ['an order without debts changes nothing', '1.00', [d1, d2], 999, [[1, '1.00']]],
  ])('%s', (_, amount, items, orderId, paid) => {
    expect(settleOldestFirst(parseFen(amount), items, orderId as Id | null)).toEqual(
      paid.map(([itemId, part]) => ({ itemId, amount: parseFen(part) })),
    )
  })
})

const owed = [
  item(1, '2026-03-01', '2026-02-01', 'CKD20260201-0001', '10.00', 7),
  item(2, '2026-03-02', '2026-02-02', 'CKD20260202-0001', '5.00', 8),
]

describe('money for an order waits for it', () => {
  test.each<[string, string, string | null, [number, string][]]>([
    [
      'bound to none it pays the oldest',
      '12.00',
      null,
      [
        [1, '10.00'],
        [2, '2.00'],
      ],
    ],
    ['of an order of which nothing left it pays nothing else', '12.00', '12.00', []],
    ['what the order has outstanding is more: all of it waits', '12.00', '40.00', []],
    ['what is beyond goes to the oldest', '12.00', '11.00', [[1, '1.00']]],
    [
      'what is paid otherwise already keeps nothing',
      '12.00',
      '0.00',
      [
        [1, '10.00'],
        [2, '2.00'],
      ],
    ],
    [
      'nor does what is paid too much',
      '12.00',
      '-3.00',
      [
        [1, '10.00'],
        [2, '2.00'],
      ],
    ],
  ])('%s', (_, amount, outstanding, paid) => {
    const bound = outstanding === null ? null : { orderId: 100 as Id, outstanding: parseFen(outstanding) }
    expect(settleReceived(parseFen(amount), owed, bound)).toEqual(
      paid.map(([itemId, part]) => ({ itemId, amount: parseFen(part) })),
    )
  })

  test.each<[string, string, string, [number, string][]]>([
    ['first what it owes, the later one too', '7.00', '20.00', [[2, '5.00']]],
    [
      'then what it has outstanding and not delivered, then the rest',
      '27.00',
      '20.00',
      [
        [2, '5.00'],
        [1, '7.00'],
      ],
    ],
    [
      'what it owes and nothing more: the rest is not kept',
      '7.00',
      '5.00',
      [
        [2, '5.00'],
        [1, '2.00'],
      ],
    ],
    [
      'what it owes though it is paid in hand already',
      '7.00',
      '0.00',
      [
        [2, '5.00'],
        [1, '2.00'],
      ],
    ],
  ])('%s', (_, amount, outstanding, paid) => {
    const bound = { orderId: 8 as Id, outstanding: parseFen(outstanding) }
    expect(settleReceived(parseFen(amount), owed, bound)).toEqual(
      paid.map(([itemId, part]) => ({ itemId, amount: parseFen(part) })),
    )
  })
})

describe('laws of settlement', () => {
  const items = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 1_000_000 }).map((value) => value as Id),
      dueOn: fc.integer({ min: 0, max: 20 }).map((count) => addDays('2026-04-01' as Day, count)),
      itemOn: fc.integer({ min: 0, max: 5 }).map((count) => addDays('2026-03-01' as Day, count)),
      no: fc.integer({ min: 1, max: 12_000 }).map((count) => `CKD20260301-${String(count).padStart(4, '0')}`),
      open: fc.integer({ min: 0, max: 100_000 }).map((value) => value as Fen),
      orderId: fc.option(fc.integer({ min: 1, max: 4 }).map((value) => value as Id)),
    }),
    { selector: (some) => some.id, maxLength: 20 },
  )
  const amounts = fc.integer({ min: 0, max: 1_000_000 }).map((value) => value as Fen)
  const orders = fc.option(fc.integer({ min: 1, max: 5 }).map((value) => value as Id))
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

  it('pays as much as it can and not a fen more: in all, and on each item', () => {
    fc.assert(
      fc.property(amounts, items, orders, (amount, owed, orderId) => {
        const paid = settleOldestFirst(amount, owed, orderId)
        const open = new Map(owed.map((some) => [some.id, some.open]))
        expect(sum(paid.map((part) => part.amount))).toBe(Math.min(amount, sum(owed.map((some) => some.open))))
        expect(new Set(paid.map((part) => part.itemId)).size).toBe(paid.length)
        for (const part of paid) {
          expect(part.amount).toBeGreaterThan(0)
          expect(part.amount).toBeLessThanOrEqual(open.get(part.itemId) ?? 0)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('money for an order: nothing goes elsewhere while the order has anything outstanding, and beyond that nothing is held back', () => {
    const outstanding = fc.integer({ min: -100_000, max: 400_000 }).map((value) => value as Fen)
    fc.assert(
      fc.property(amounts, items, fc.integer({ min: 1, max: 5 }), outstanding, (amount, all, order, toCome) => {
        const orderId = order as Id
        const paid = settleReceived(amount, all, { orderId, outstanding: toCome })
        const own = new Set(all.filter((some) => some.orderId === orderId).map(({ id }) => id))
        const [mine, theirs] = [true, false].map((of) =>
          sum(paid.filter(({ itemId }) => own.has(itemId) === of).map((part) => part.amount)),
        ) as [number, number]
        const open = (of: boolean) => sum(all.filter(({ id }) => own.has(id) === of).map((some) => some.open))
        const kept = amount - mine - theirs
        expect(mine).toBe(Math.min(amount, open(true)))
        expect(theirs).toBe(Math.min(open(false), Math.max(0, amount - Math.max(mine, toCome))))
        if (theirs > 0) expect(mine + kept).toBeGreaterThanOrEqual(toCome)
      }),
      { numRuns: 400 },
    )
  })

  it('leaves at most one item paid in part', () => {
    fc.assert(
      fc.property(amounts, items, orders, (amount, owed, orderId) => {
        const open = new Map(owed.map((some) => [some.id, some.open]))
        return (
          settleOldestFirst(amount, owed, orderId).filter((part) => part.amount < (open.get(part.itemId) ?? 0))
            .length <= 1
        )
      }),
    )
  })

  it('nothing due later is paid while something earlier of the same order or of none is open', () => {
    fc.assert(
      fc.property(amounts, items, (amount, owed) => {
        const paid = new Map(settleOldestFirst(amount, owed).map((part) => [part.itemId, part.amount]))
        const left = owed.filter((some) => some.open > (paid.get(some.id) ?? 0))
        return owed.every((some) => !paid.has(some.id) || left.every((other) => other.dueOn >= some.dueOn))
      }),
    )
  })

  it('nothing of another order is paid while the order it was for is open', () => {
    fc.assert(
      fc.property(amounts, items, fc.integer({ min: 1, max: 4 }), (amount, owed, order) => {
        const paid = new Map(settleOldestFirst(amount, owed, order as Id).map((part) => [part.itemId, part.amount]))
        const own = owed.filter((some) => some.orderId === order)
        const settled = own.every((some) => (paid.get(some.id) ?? 0) === some.open)
        return settled || owed.every((some) => some.orderId === order || !paid.has(some.id))
      }),
    )
  })

  it('the order in which the items are listed does not matter', () => {
    fc.assert(
      fc.property(amounts, items, orders, (amount, owed, orderId) => {
        expect(settleOldestFirst(amount, [...owed].reverse(), orderId)).toEqual(
          settleOldestFirst(amount, owed, orderId),
        )
      }),
    )
  })

  it('paying in two halves settles the same as paying at once', () => {
    fc.assert(
      fc.property(amounts, amounts, items, (first, second, owed) => {
        const part = settleOldestFirst(first, owed)
        const paid = new Map(part.map((some) => [some.itemId, some.amount]))
        const after = owed.map((some) => ({ ...some, open: (some.open - (paid.get(some.id) ?? 0)) as Fen }))
        for (const some of settleOldestFirst(second, after)) {
          paid.set(some.itemId, ((paid.get(some.itemId) ?? 0) + some.amount) as Fen)
        }
        const atOnce = settleOldestFirst((first + second) as Fen, owed)
        expect([...paid].sort()).toEqual(atOnce.map((some) => [some.itemId, some.amount]).sort())
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../../../main/value/day'
import type { Id } from '../../../main/value/id'
import {
  checkTyped,
  expiryOf,
  firstExpiredFirst,
  isExpired,
  type LyingLot,
  lotKey,
  readLotCode,
  type Tracking,
  type TypedLot,
  takeChosen,
  takeLots,
} from '../../../main/value/lot'
import { parseQty, type Qty } from '../../../main/value/qty'

const lot = (id: number, qty: string, expiresOn: string | null = null, place = 1): LyingLot => ({
  lotId: id as Id,
  code: `L${id}`,
  locationId: place as Id,
  expiresOn: expiresOn as Day | null,
  qty: parseQty(qty),
})
const taken = ({ parts, missing }: ReturnType<typeof takeLots>) => [
  parts.map(({ lotId, locationId, qty }) => `${qty / 10_000} of ${lotId} in ${locationId}`),
  missing / 10_000,
]
const typed = (code: string, qty: string): TypedLot => ({ code, qty: parseQty(qty), madeOn: null, expiresOn: null })
const refused = (code: string) => expect.objectContaining({ code })

describe('what expires first goes first (R-STK)', () => {
  it.each<[string, LyingLot[], string, unknown[]]>([
    ['one batch', [lot(1, '5')], '3', [['3 of 1 in 1'], 0]],
    [
      'the nearer day',
      [lot(1, '5', '2026-06-01'), lot(2, '5', '2026-04-01')],
      '6',
      [['5 of 2 in 1', '1 of 1 in 1'], 0],
    ],
    ['no day comes last', [lot(1, '5'), lot(2, '5', '2026-04-01')], '6', [['5 of 2 in 1', '1 of 1 in 1'], 0]],
    ['of one day the older', [lot(2, '1', '2026-04-01'), lot(1, '1', '2026-04-01')], '1', [['1 of 1 in 1'], 0]],
    ['place after place', [lot(1, '2', null, 7), lot(1, '2', null, 3)], '3', [['2 of 1 in 7', '1 of 1 in 3'], 0]],
    ['what is not there is missing', [lot(1, '2')], '3', [['2 of 1 in 1'], 1]],
    ['nothing lies anywhere', [], '3', [[], 3]],
  ])('%s', (_, lying, wanted, expected) => {
    expect(taken(takeLots(firstExpiredFirst(lying), parseQty(wanted)))).toEqual(expected)
  })

  it('what somebody chose goes in their order, each from where it lies, and never more than that', () => {
    const lying = [lot(1, '5', '2026-04-01'), lot(2, '1', null, 1), lot(2, '4', null, 2)]
    const chosen = [
      { lotId: 2 as Id, qty: parseQty('3') },
      { lotId: 1 as Id, qty: parseQty('9') },
    ]
    expect(taken(takeChosen(lying, chosen, parseQty('7')))).toEqual([['1 of 2 in 1', '2 of 2 in 2', '4 of 1 in 1'], 0])
    expect(taken(takeChosen(lying, chosen, parseQty('9')))).toEqual([['1 of 2 in 1', '2 of 2 in 2', '5 of 1 in 1'], 1])
    expect(taken(takeChosen(lying, [], parseQty('1')))).toEqual([[], 1])
  })

  const lying = fc.array(
    fc.record({
      lotId: fc.integer({ min: 1, max: 5 }) as fc.Arbitrary<Id>,
      locationId: fc.integer({ min: 1, max: 3 }) as fc.Arbitrary<Id>,
      code: fc.constant('L'),
      expiresOn: fc.option(fc.nat(9).map((days) => addDays('2026-03-01' as Day, days))),
      qty: fc.nat(50_000) as fc.Arbitrary<Qty>,
    }),
    { maxLength: 8 },
  )
  it('whatever lies there: taken and missing are what was wanted, nothing gives more than it holds, nothing later goes before', () => {
    fc.assert(
      fc.property(lying, fc.nat(200_000), (lots, wanted) => {
        const inTurn = firstExpiredFirst(lots)
        const { parts, missing } = takeLots(inTurn, wanted as Qty)
        expect(parts.reduce((sum, { qty }) => sum + qty, 0) + missing).toBe(wanted)
        const whole = inTurn.filter(({ qty }) => qty > 0)
        for (const [i, part] of parts.entries()) {
          expect(part).toMatchObject({ lotId: whole[i]?.lotId, locationId: whole[i]?.locationId })
          if (i < parts.length - 1) expect(part.qty).toBe(whole[i]?.qty)
          else expect(part.qty).toBeLessThanOrEqual(whole[i]?.qty ?? 0)
        }
        if (missing > 0) expect(parts).toHaveLength(whole.length)
      }),
    )
  })
})

describe('the days of a batch', () => {
  it('its last day still counts, the next does not, and without a day it never expires', () => {
    expect(isExpired({ expiresOn: '2026-03-05' as Day }, '2026-03-05' as Day)).toBe(false)
    expect(isExpired({ expiresOn: '2026-03-05' as Day }, '2026-03-06' as Day)).toBe(true)
    expect(isExpired({ expiresOn: null }, '2099-01-01' as Day)).toBe(false)
  })

  it.each<[string | null, string | null, number | null, string | null]>([
    ['2026-03-01', null, 30, '2026-03-31'],
    ['2026-03-01', '2026-05-01', 30, '2026-05-01'],
    [null, null, 30, null],
    ['2026-03-01', null, null, null],
  ])('made on %s, expires on %s, good for %s days: %s', (madeOn, expiresOn, days, expected) => {
    expect(expiryOf({ madeOn: madeOn as Day, expiresOn: expiresOn as Day }, days)).toBe(expected)
  })
})

describe('what is typed of goods that come in', () => {
  it('a number is one number however it is typed', () => {
    expect(readLotCode('  Ａ－1\t 2 ')).toBe('A-1 2')
    expect(lotKey(readLotCode('a-1'))).toBe(lotKey('A-1'))
    expect(() => readLotCode('   ')).toThrow(refused('lot.codeNeeded'))
    expect(() => readLotCode('x'.repeat(61))).toThrow(refused('text.tooLong'))
  })

  it.each<[string, Tracking, TypedLot[], string, string | null]>([
    ['as much as comes', 'batch', [typed('A', '2'), typed('B', '3')], '5', null],
    ['nothing named', 'batch', [], '5', 'lot.needed'],
    ['less than comes', 'batch', [typed('A', '4')], '5', 'lot.sum'],
    ['one number twice', 'batch', [typed('A', '2'), typed(' a', '3')], '5', 'lot.twice'],
    ['nothing of a batch', 'batch', [typed('A', '5'), typed('B', '0')], '5', 'order.quantityNotPositive'],
    ['pieces one by one', 'serial', [typed('A', '1'), typed('B', '1')], '2', null],
    ['two pieces under one number', 'serial', [typed('A', '2')], '2', 'lot.onePiece'],
  ])('%s', (_, tracking, lots, coming, code) => {
    const check = () => checkTyped({ name: '牛奶', tracking }, lots, parseQty(coming))
    if (code === null) expect(check).not.toThrow()
    else expect(check).toThrow(refused(code))
  })
})

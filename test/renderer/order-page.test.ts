import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OrderState } from '../../main/order/order'
import { ordinaryType } from '../../main/order/ordertype'
import type { OrderPage } from '../../main/order/view'
import type { Qty } from '../../main/value/qty'
import { isScan } from '../../renderer/lines/scan'
import { isPossible, type OrderAct, orderActs } from '../../renderer/order/order-acts'
import { progressOf, share } from '../../renderer/order/order-state'
import { allOf, chosen, noneOf, tooMuch } from '../../renderer/order/quantities'

const delivery = {
  state: 'SHIPPED',
  lines: [{ qty: 30_000, returnedQty: 10_000 }],
} as unknown as OrderPage['deliveries'][number]

const page = (state: OrderState, more: object = {}) =>
  ({
    state,
    historical: false,
    archived: false,
    type: { name: null, config: ordinaryType },
    onHold: false,
    gross: 10_000,
    due: 10_000,
    returned: 0,
    received: 0,
    outstanding: 10_000,
    invoiced: 0,
    invoicePending: 0,
    requestable: 10_000,
    redDue: 0,
    delivered: 0,
    deliveries: [],
    ...more,
  }) as unknown as OrderPage

const offered = (order: OrderPage): OrderAct[] => orderActs.filter((act) => isPossible(act, order))

describe('what may be done with an order', () => {
  test.each<[string, OrderPage, OrderAct[]]>([
    [
      'a confirmed one is shipped, paid, invoiced or cancelled',
      page('CONFIRMED'),
      ['ship', 'receipt', 'invoice', 'prepare', 'tell', 'compensate', 'hold', 'cancel'],
    ],
    [
      'a partly shipped one can come back and is not cancelled any more',
      page('PART_SHIPPED', { delivered: 5_000, deliveries: [delivery] }),
      [
        'ship',
        'receive',
        'receipt',
        'invoice',
        'return',
        'requestReturn',
        'prepare',
        'tell',
        'compensate',
        'hold',
        'closeShort',
      ],
    ],
    [
      'a shipped one that is paid and invoiced is completed',
      page('SHIPPED', { outstanding: 0, invoiced: 10_000, requestable: 0, deliveries: [delivery] }),
      ['receive', 'return', 'complete', 'requestReturn', 'tell', 'compensate', 'hold'],
    ],
    [
      'what was requested as an invoice is not requested again',
      page('COMPLETED', { invoicePending: 10_000, requestable: 0 }),
      ['receipt', 'tell', 'compensate', 'reopen'],
    ],
    [
      'a held one is released, not shipped',
      page('CONFIRMED', { onHold: true }),
      ['receipt', 'invoice', 'prepare', 'tell', 'compensate', 'release', 'cancel'],
    ],
    [
      'a completed one that is paid goes to the archive',
      page('COMPLETED', { outstanding: 0, invoiced: 10_000, requestable: 0 }),
      ['tell', 'compensate', 'reopen', 'archive'],
    ],
    [
      'one paid too much, or with a red letter due, is not yet archived',
      page('COMPLETED', { outstanding: -100, requestable: 0, redDue: 100 }),
      ['tell', 'compensate', 'reopen'],
    ],
    [
      'an archived one is only taken out again',
      page('COMPLETED', { archived: true, outstanding: 0, requestable: 0 }),
      ['unarchive'],
    ],
    ['or invoiced', page('COMPLETED', { archived: true, outstanding: 0 }), ['invoice', 'unarchive']],
    ['a cancelled one is only put away', page('CANCELLED', { outstanding: 0 }), ['archive']],
    ['a past one is only looked at', page('COMPLETED', { historical: true, outstanding: 0 }), []],
  ])('%s', (_, order, acts) => {
    expect(offered(order)).toEqual(acts)
  })

  test('what has all come back is not returned again', () => {
    const back = { ...delivery, lines: [{ qty: 30_000, returnedQty: 30_000 }] }
    expect(offered(page('SHIPPED', { deliveries: [back] }))).not.toContain('return')
  })

  test('a voided delivery gives nothing to return', () => {
    expect(offered(page('CONFIRMED', { deliveries: [{ ...delivery, state: 'VOIDED' }] }))).not.toContain('return')
  })
})

describe('paid, shipped, invoiced', () => {
  test('each mark speaks for itself', () => {
    expect(progressOf(page('SHIPPED', { received: 6_580, delivered: 10_000 }))).toEqual({
      paid: 'part',
      shipped: 'whole',
      invoiced: 'none',
      paidShare: '65.8',
    })
  })

  test('what came back need not be paid', () => {
    expect(progressOf(page('SHIPPED', { received: 7_000, returned: 3_000, due: 7_000 })).paid).toBe('whole')
  })

  test('what is invoiced of goods that came back stands for nothing else', () => {
    const back = { returned: 10_000, due: 10_000, invoiced: 10_000 }
    expect(progressOf(page('SHIPPED', { ...back, redDue: 10_000 })).invoiced).toBe('part')
    expect(progressOf(page('SHIPPED', { ...back, redDue: 0 })).invoiced).toBe('whole')
  })

  test('an order that lacks one fen is not called paid', () => {
    expect(share(9_999_999, 10_000_000)).toBe('99.9')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), fc.nat(), (whole, part) => {
        expect(Number(share(part % whole, whole))).toBeLessThan(100)
      }),
    )
  })
})

describe('how much goes now', () => {
  const lines = [
    { id: 1, left: 30_000 as Qty },
    { id: 2, left: 5_000 as Qty },
  ]

  test('a delivery starts with all that is left, a return with nothing', () => {
    expect(chosen(allOf(lines))).toEqual([
      { id: 1, qty: 30_000 },
      { id: 2, qty: 5_000 },
    ])
    expect(chosen(noneOf(lines))).toEqual([])
  })

  test('an emptied line stays here', () => {
    expect(chosen(new Map([...allOf(lines), [1, null]]))).toEqual([{ id: 2, qty: 5_000 }])
  })

  test('more than is left is named', () => {
    expect(tooMuch(lines, allOf(lines))).toBeNull()
    expect(tooMuch(lines, new Map([[2, 5_001 as Qty]]))?.id).toBe(2)
  })
})

test.each([
  ['6901234567892', '6901234567892', 60, true],
  ['p00001', 'P00001', 100, true],
  ['P00001', 'P00001', 900, false],
  ['P0000', 'P00001', 20, false],
])('%s typed for %s within %i ms is a scan: %s', (typed, code, took, scan) => {
  expect(isScan(typed, code, took)).toBe(scan)
})

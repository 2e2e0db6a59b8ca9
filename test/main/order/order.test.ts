import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  eventsFrom,
  next,
  nextAfterVoidDelivery,
  type OrderEvent,
  type OrderState,
  orderColour,
  orderEvents,
  orderGroups,
  orderStates,
  stoppedByHold,
} from '../../../main/order/order'

// One row a state, one column an event, in the order of the trade; - is refused.
const table = `
DRAFT        | PENDING CONFIRMED -         -        -     DRAFT    -            -        -            -            -       -       -            -         -      CANCELLED -            -
PENDING      | -       CONFIRMED CONFIRMED REJECTED DRAFT -        -            -        -            -            -       -       -            -         -      CANCELLED -            -
REJECTED     | PENDING CONFIRMED -         -        -     REJECTED -            -        -            -            -       -       -            -         -      CANCELLED -            -
CONFIRMED    | -       -         -         -        -     -        CONFIRMED    -        PROCESSING   PART_SHIPPED SHIPPED -       -            -         -      CANCELLED -            -
PROCESSING   | -       -         -         -        -     -        PROCESSING   -        PROCESSING   PART_SHIPPED SHIPPED -       -            -         -      CANCELLED -            -
PART_SHIPPED | -       -         -         -        -     -        PART_SHIPPED -        PART_SHIPPED PART_SHIPPED SHIPPED byLeft  PART_SHIPPED -         CLOSED -         -            -
SHIPPED      | -       -         -         -        -     -        -            SHIPPED  -            -            -       byLeft  RECEIVED     COMPLETED -      -         -            -
RECEIVED     | -       -         -         -        -     -        -            RECEIVED -            -            -       -       -            COMPLETED -      -         SHIPPED      -
COMPLETED    | -       -         -         -        -     -        -            -        -            -            -       -       -            -         -      -         RECEIVED     COMPLETED
CLOSED       | -       -         -         -        -     -        -            -        -            -            -       -       CLOSED       -         -      -         PART_SHIPPED CLOSED
CANCELLED    | -       -         -         -        -     -        -            -        -            -            -       -       -            -         -      -         -            CANCELLED
`
const rows = table
  .trim()
  .split('\n')
  .map((row) => row.split(/[\s|]+/))

type PlainEvent = Exclude<OrderEvent, 'voidDelivery'>
const isPlain = (event: OrderEvent): event is PlainEvent => event !== 'voidDelivery'
const plainEvents = orderEvents.filter(isPlain)
const refused = (state: OrderState, event: OrderEvent) =>
  expect.objectContaining({ code: 'order.eventNotAllowed', values: { state, event } })

describe('an order in every state, at every event', () => {
  it('the table speaks of every state and event', () => {
    expect(rows.map(([state]) => state)).toEqual([...orderStates])
    expect(rows.map((row) => row.length)).toEqual(orderStates.map(() => orderEvents.length + 1))
  })

  const cells = orderStates.flatMap((state, row) =>
    orderEvents.map((event, column) => ({ state, event, to: rows[row]?.[column + 1] ?? '' })),
  )

  test.each(cells)('$state, $event → $to', ({ state, event, to }) => {
    expect(eventsFrom(state).includes(event)).toBe(to !== '-')
    if (!isPlain(event)) {
      const left = { anyDelivered: true, started: true }
      if (to === 'byLeft') expect(nextAfterVoidDelivery(state, left)).toBe('PART_SHIPPED')
      else expect(() => nextAfterVoidDelivery(state, left)).toThrow(refused(state, event))
    } else if (to === '-') expect(() => next(state, event)).toThrow(refused(state, event))
    else expect(next(state, event)).toBe(to)
  })

  test.each([
    ['SHIPPED', true, true, 'PART_SHIPPED'],
    ['SHIPPED', true, false, 'PART_SHIPPED'],
    ['SHIPPED', false, true, 'PROCESSING'],
    ['SHIPPED', false, false, 'CONFIRMED'],
    ['PART_SHIPPED', true, false, 'PART_SHIPPED'],
    ['PART_SHIPPED', false, true, 'PROCESSING'],
    ['PART_SHIPPED', false, false, 'CONFIRMED'],
  ] as const)(
    'a delivery of a %s order is voided, others stand: %s, work had started: %s → %s',
    (state, anyDelivered, started, to) => {
      expect(nextAfterVoidDelivery(state, { anyDelivered, started })).toBe(to)
    },
  )
})

describe('laws of an order’s life', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...plainEvents), fc.boolean()), { maxLength: 60 })

  it('goods never leave before the order is confirmed, and a cancelled order never comes back', () => {
    fc.assert(
      fc.property(steps, (events) => {
        let state: OrderState = 'DRAFT'
        let [confirmed, cancelled] = [false, false]
        for (const [event] of events) {
          if (!eventsFrom(state).includes(event)) continue
          state = next(state, event)
          confirmed ||= event === 'autoPass' || event === 'approve'
          cancelled ||= event === 'cancel'
          const open: OrderState[] = ['DRAFT', 'PENDING', 'REJECTED', 'CANCELLED']
          if (!confirmed && !open.includes(state)) return false
          if (cancelled && state !== 'CANCELLED') return false
        }
        return true
      }),
      { numRuns: 2000 },
    )
  })

  it('every order can be brought to an end', () => {
    const ends: OrderState[] = ['COMPLETED', 'CLOSED', 'CANCELLED']
    for (const start of orderStates) {
      const reached = new Set<OrderState>([start])
      for (const state of reached) {
        for (const event of plainEvents) if (eventsFrom(state).includes(event)) reached.add(next(state, event))
      }
      expect(ends.some((end) => reached.has(end))).toBe(true)
    }
  })

  it('an order with goods on the way is not cancelled', () => {
    for (const state of ['PART_SHIPPED', 'SHIPPED', 'RECEIVED', 'COMPLETED'] as const) {
      expect(eventsFrom(state)).not.toContain('cancel')
    }
  })
})

test.each([
  ['DRAFT', ['created', 'toHandle']],
  ['PENDING', ['toHandle']],
  ['REJECTED', ['toHandle']],
  ['CONFIRMED', ['toHandle', 'toShip']],
  ['PROCESSING', ['inWork', 'toShip']],
  ['PART_SHIPPED', ['inWork', 'toShip']],
  ['SHIPPED', ['inWork', 'shipped']],
  ['RECEIVED', ['inWork', 'shipped']],
  ['COMPLETED', ['completed']],
  ['CLOSED', ['ended']],
  ['CANCELLED', ['ended']],
])('a %s order is found under %j', (state, groups) => {
  const found = Object.entries(orderGroups).filter(([, states]) => (states as readonly string[]).includes(state))
  expect(found.map(([group]) => group)).toEqual(groups)
})

test.each([
  ['COMPLETED', false, 'green'],
  ['COMPLETED', true, 'green'],
  ['REJECTED', false, 'red'],
  ['CONFIRMED', true, 'red'],
  ['SHIPPED', true, 'red'],
  ['SHIPPED', false, 'yellow'],
  ['DRAFT', false, 'yellow'],
  ['CLOSED', true, 'grey'],
  ['CANCELLED', false, 'grey'],
] as const)('a %s order (something wrong: %s) is marked %s', (state, problem, colour) => {
  expect(orderColour(state, problem)).toBe(colour)
})

it('a hold stops approving, shipping and completing, and nothing else', () => {
  expect(orderEvents.filter(stoppedByHold)).toEqual(['autoPass', 'approve', 'shipPart', 'shipAll', 'complete'])
})

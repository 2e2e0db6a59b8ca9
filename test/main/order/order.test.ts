import { expect, it, test } from 'vitest'
import { afterVoid, next, orderColour, orderEvents, orderGroups, stoppedByHold } from '../../../main/order/order'

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
    expect(next(state, 'voidDelivery', afterVoid({ allDelivered: false, anyDelivered, started }))).toBe(to)
  },
)

it('where more than was ordered had gone, what is left may still be all of it', () => {
  expect(next('SHIPPED', 'voidDelivery', afterVoid({ allDelivered: true, anyDelivered: true, started: false }))).toBe(
    'SHIPPED',
  )
})

it('a shipped order is completed at once only where no receipt of goods is asked for', () => {
  expect(next('SHIPPED', 'complete', 'receiptSkipped')).toBe('COMPLETED')
  expect(() => next('SHIPPED', 'complete')).toThrow(expect.objectContaining({ code: 'order.eventNotAllowed' }))
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

import { expect, it } from 'vitest'
import { sameThing } from '../../renderer/same-thing'

it.each([
  ['another day of the same report', { asOf: '2026-01-05' }, { asOf: '2026-01-06' }, true],
  ['the next page of one customer', { customerId: 1, start: 0 }, { customerId: 1, start: 50 }, true],
  ['the same order, its fields in another turn', { orderId: 1, lineId: 2 }, { lineId: 2, orderId: 1 }, true],
  ['nothing but the question', {}, {}, true],
  ['before anything was asked', undefined, {}, true],
  ['another customer', { customerId: 1 }, { customerId: 2 }, false],
  ['another order', { id: 1 }, { id: 2 }, false],
  ['the fields of products after those of customers', { record: 'customer' }, { record: 'product' }, false],
  ['one product more, of which each has its own answer', { productIds: [1, 2] }, { productIds: [1, 2, 3] }, true],
  ['no customer any more', { customerId: 1 }, { customerId: null }, false],
])('an answer may stand for the next question: %s', (_, one, other, same) => {
  expect(sameThing(one, other)).toBe(same)
})

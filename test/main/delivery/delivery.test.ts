import { describe, expect, it, test } from 'vitest'
import { deliveryEvents, deliveryStates, eventsFrom, next } from '../../../main/delivery/delivery'

const table = `
          | edit  | ship    | confirmReceipt | undoReceipt | void   | cancel
DRAFT     | DRAFT | SHIPPED | -              | -           | -      | CANCELLED
SHIPPED   | -     | -       | RECEIVED       | -           | VOIDED | -
RECEIVED  | -     | -       | -              | SHIPPED     | -      | -
VOIDED    | -     | -       | -              | -           | -      | -
CANCELLED | -     | -       | -              | -           | -      | -
`
const [head = [], ...rows] = table
  .trim()
  .split('\n')
  .map((row) => row.split('|').map((cell) => cell.trim()))

describe('a delivery in every state, at every event', () => {
  it('the table speaks of every state and event', () => {
    expect(rows.map(([state]) => state)).toEqual([...deliveryStates])
    expect(head.slice(-deliveryEvents.length)).toEqual([...deliveryEvents])
  })

  test.each(
    deliveryStates.flatMap((state, row) =>
      deliveryEvents.map((event, column) => ({ state, event, to: rows[row]?.[column + 1] ?? '' })),
    ),
  )('$state, $event → $to', ({ state, event, to }) => {
    expect(eventsFrom(state).includes(event)).toBe(to !== '-')
    if (to !== '-') expect(next(state, event)).toBe(to)
    else {
      expect(() => next(state, event)).toThrow(
        expect.objectContaining({
          code: 'delivery.eventNotAllowed',
          values: expect.objectContaining({ state: `delivery.state.${state}`, event: `delivery.event.${event}` }),
        }),
      )
    }
  })
})

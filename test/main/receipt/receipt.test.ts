import { describe, expect, it, test } from 'vitest'
import { checkReceipt, eventsFrom, next, receiptEvents, receiptStates } from '../../../main/receipt/receipt'
import { parseDay } from '../../../main/value/day'
import { parseFen } from '../../../main/value/fen'

const table = `
DRAFT     | PENDING -         -        -     DELETED
PENDING   | -       CONFIRMED REJECTED DRAFT -
REJECTED  | PENDING -         -        -     DELETED
CONFIRMED | -       -         -        -     VOIDED
VOIDED    | -       -         -        -     -
DELETED   | -       -         -        -     -
`
const rows = table
  .trim()
  .split('\n')
  .map((row) => row.split(/[\s|]+/))

describe('a receipt in every state, at every event', () => {
  it('the table speaks of every state and event', () => {
    expect(rows.map(([state]) => state)).toEqual([...receiptStates])
    expect(rows.map((row) => row.length)).toEqual(receiptStates.map(() => receiptEvents.length + 1))
  })

  test.each(
    receiptStates.flatMap((state, row) =>
      receiptEvents.map((event, column) => ({ state, event, to: rows[row]?.[column + 1] ?? '' })),
    ),
  )('$state, $event → $to', ({ state, event, to }) => {
    expect(eventsFrom(state).includes(event)).toBe(to !== '-')
    if (to !== '-') expect(next(state, event)).toBe(to)
    else {
      expect(() => next(state, event)).toThrow(
        expect.objectContaining({
          code: 'receipt.eventNotAllowed',
          values: expect.objectContaining({ state: `receipt.state.${state}`, event: `receipt.event.${event}` }),
        }),
      )
    }
  })

  it('money counts only by finance confirming what was submitted', () => {
    const ways = receiptStates.flatMap((state) =>
      eventsFrom(state).flatMap((event) => (next(state, event) === 'CONFIRMED' ? [`${state} ${event}`] : [])),
    )
    expect(ways).toEqual(['PENDING confirm'])
  })
})

describe('money that came in', () => {
  const today = parseDay('2026-04-21')
  const check = (amount: string, day: string, last?: string) =>
    checkReceipt(parseFen(amount), parseDay(day), today, last === undefined ? undefined : parseDay(last))

  test.each([
    ['0.01', '2026-04-21'],
    ['3000.00', '2026-04-22'],
    ['3000.00', '2020-01-01'],
  ])('%s on %s is accepted', (amount, day) => {
    expect(() => check(amount, day)).not.toThrow()
  })

  test.each([
    ['0.00', '2026-04-21', 'receipt.amount', 'amount'],
    ['-0.01', '2026-04-21', 'receipt.amount', 'amount'],
    ['3000.00', '2026-04-23', 'day.future', 'receivedOn'],
  ])('%s on %s is refused: %s', (amount, day, code, field) => {
    expect(() => check(amount, day)).toThrow(expect.objectContaining({ code, fields: { [field]: code } }))
  })

  it('a cheque may name its own day', () => {
    expect(() => check('3000.00', '2026-05-31', '2026-05-31')).not.toThrow()
    expect(() => check('3000.00', '2026-06-01', '2026-05-31')).toThrow(expect.objectContaining({ code: 'day.future' }))
  })
})

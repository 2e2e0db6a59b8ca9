import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alikeOf, type HeldLine } from '../../../main/bank/alike'
import { payerKey, type StatedLine } from '../../../main/bank/line'
import type { Day } from '../../../main/value/day'
import type { Fen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'

const line = (part: Partial<StatedLine> = {}): StatedLine => ({
  row: 1,
  on: '2026-03-05' as Day,
  time: '10:31:05',
  amount: 10_000 as Fen,
  counterparty: '示例公司',
  counterAccount: '2345',
  remark: '货款',
  reference: '100000000000000171',
  balance: null,
  ...part,
})
const heldAs = (
  { on, time, amount, counterparty, counterAccount, reference, balance }: StatedLine,
  id = 1,
): HeldLine => ({
  id: id as Id,
  on,
  time,
  amount,
  payer: payerKey(counterparty),
  counterAccount,
  reference,
  balance,
})

describe('a line that looks like one already here', () => {
  it.each<[string, Partial<StatedLine>, Partial<StatedLine>, boolean]>([
    ['the number is lost', {}, { reference: '' }, true],
    ['the number ends in noughts', {}, { reference: '100000000000000000' }, true],
    ['another number', {}, { reference: '100000000000000172' }, false],
    ['the seconds are lost', {}, { time: '10:31:00' }, true],
    ['other seconds', {}, { time: '10:31:06' }, false],
    ['another minute', {}, { time: '10:32:00', reference: '' }, false],
    ['no time', {}, { time: '' }, true],
    ['the balance is lost', { reference: '', balance: 5 as Fen }, { reference: '' }, true],
    ['another balance', { reference: '', balance: 5 as Fen }, { reference: '', balance: 6 as Fen }, false],
    ['the name written otherwise', {}, { reference: '', counterparty: '示例有限公司' }, true],
    ['another name', {}, { reference: '', counterparty: '乙公司' }, false],
    ['no name', {}, { reference: '', counterparty: '' }, true],
    ['another account', {}, { reference: '', counterAccount: '9999' }, false],
    ['another remark', {}, { reference: '', remark: '' }, true],
    ['another day', {}, { reference: '', on: '2026-03-06' as Day }, false],
    ['another amount', {}, { reference: '', amount: 10_001 as Fen }, false],
  ])('%s', (_, here, stated, alike) => {
    expect(alikeOf([line(stated)], [heldAs(line(here))])[0] !== null).toBe(alike)
  })

  it('what says most chooses first, and the nearest', () => {
    const [early, late] = [heldAs(line({ time: '10:00:00' }), 1), heldAs(line({ time: '11:00:00' }), 2)]
    const stated = [line({ time: '', reference: '' }), line({ time: '10:00:00', reference: '' })]
    expect(alikeOf(stated, [early, late]).map((one) => one?.id)).toEqual([2, 1])
  })

  it('a statement that has lost the same of each line brings nothing, and one line more brings one', () => {
    const some = fc.record({
      time: fc.constantFrom('10:31:05', '10:31:40', '11:00:00', ''),
      amount: fc.constantFrom(100 as Fen, -100 as Fen),
      counterparty: fc.constantFrom('甲公司', '乙商行', ''),
      counterAccount: fc.constantFrom('2345', ''),
      reference: fc.constantFrom('100000000000000171', '200000000000000099', ''),
      balance: fc.constantFrom(1 as Fen, 2 as Fen, null),
    })
    const lost = fc.record({
      time: fc.constantFrom('', null),
      reference: fc.constantFrom('', null),
      other: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 8 }), lost, (parts, { time, reference, other }) => {
        const whole = parts.map((part) => line(part))
        const spoilt = whole.map((one) => ({
          ...one,
          time: time ?? one.time,
          reference: reference ?? one.reference,
          ...(other ? { counterparty: '', counterAccount: '', balance: null } : {}),
        }))
        const held = whole.map((one, i) => heldAs(one, i + 1))
        const found = alikeOf([...spoilt, ...spoilt.slice(0, 1)], held)
        // What the lines have in common may let one choose another's: each held line stands for one all the same.
        const ids = found.flatMap((one) => (one === null ? [] : [one.id]))
        expect(new Set(ids).size).toBe(ids.length)
        if (parts.every((part) => JSON.stringify(part) === JSON.stringify(parts[0]))) {
          expect(ids).toHaveLength(parts.length)
          expect(found.at(-1)).toBe(null)
        }
      }),
      { numRuns: 300 },
    )
  })
})

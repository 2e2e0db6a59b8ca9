import { expect, test } from 'vitest'
import { checkDue, duesByPlan } from '../../../main/receivable/dueday'
import type { Day } from '../../../main/value/day'
import type { Fen } from '../../../main/value/fen'

const plan = [
  { dueOn: '2026-05-01' as Day, until: 300 as Fen },
  { dueOn: '2026-07-01' as Day, until: 600 as Fen },
  { dueOn: '2026-09-01' as Day, until: 1000 as Fen },
]
const [first, second, third] = plan.map(({ dueOn }) => dueOn)

test.each([
  [[1000], [third]],
  [
    [300, 700],
    [first, third],
  ],
  [
    [299, 1, 1],
    [first, first, second],
  ],
  [[301], [second]],
  [
    [300, 300, 400],
    [first, second, third],
  ],
  [
    [600, 401],
    [second, third],
  ],
  [
    [100, 100, 100, 100],
    [first, first, first, second],
  ],
  [
    [1001, 5],
    [third, third],
  ],
  [[], []],
])('of a plan of 300, 300 and 400, deliveries of %j fall due on %j', (delivered, days) => {
  expect(duesByPlan(plan, delivered as Fen[])).toEqual(days)
})

test.each([
  ['2026-05-02', '2026-06-01', 100, '2026-05-01', 'record.changed'],
  ['2026-05-06', '2026-06-01', 0, '2026-05-01', 'dueDay.settled'],
  ['2026-05-06', '2026-04-30', 100, '2026-05-01', 'dueDay.early'],
  ['2026-05-06', '2026-05-06', 100, '2026-05-01', 'dueDay.same'],
  ['2026-05-06', '2026-05-01', 100, '2026-05-01', null],
])(
  'one due on 6 May that was seen as due on %s and shall be on %s: open %d, dated %s: %s',
  (seen, dueOn, open, itemOn, code) => {
    const item = { documentNo: 'CKD', itemOn: itemOn as Day, dueOn: '2026-05-06' as Day, open: open as Fen }
    const check = () => checkDue(item, { seen: seen as Day, dueOn: dueOn as Day })
    if (code === null) check()
    else expect(check).toThrow(code)
  },
)

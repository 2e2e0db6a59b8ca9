import { methodSql } from '../../db/cashbook'
import type { ListSpec } from '../../db/list'
import type { Day } from '../value/day'
import { movementsSql } from './movementsql'
import type { CashDayRow } from './view'

const sumOf = (what: string, kind: string) => `sum(case when m.kind = '${kind}' then ${what} else 0 end)`

const from = `(select min(m.id) as id, m.day, m.method, count(*) as documents,
    ${sumOf('m.came + m.fee', 'receipt')} as received, ${sumOf('m.fee', 'receipt')} as fee,
    ${sumOf('m.went', 'refund')} as refunded, ${sumOf('m.went', 'payment')} as paid, ${sumOf('m.came', 'supplierRefund')} as back
  from (${movementsSql}) m where m.day >= ?1 and m.method <> '' group by m.day, m.method) d`

/** What came and went from a day to a day, by day and method (RCP-07); money between own accounts is no part of it. */
export const cashDayList = (fromDay: Day, to: Day): ListSpec<keyof CashDayRow> => ({
  from,
  params: [fromDay, to],
  rowId: 'd.id',
  columns: {
    id: { sql: 'd.id', kind: 'integer' },
    day: { sql: 'd.day', kind: 'day' },
    method: { sql: methodSql('d.method'), kind: 'text', words: 'receipt.method' },
    count: { sql: 'd.documents', kind: 'integer' },
    received: { sql: 'd.received', kind: 'money', sum: true },
    fee: { sql: 'd.fee', kind: 'money', sum: true },
    net: { sql: '(d.received - d.fee)', kind: 'money', sum: true },
    refunded: { sql: 'd.refunded', kind: 'money', sum: true },
    paid: { sql: 'd.paid', kind: 'money', sum: true },
    supplierRefunded: { sql: 'd.back', kind: 'money', sum: true },
  },
  search: 'd.method',
  order: 'd.day desc, d.method, d.id',
})

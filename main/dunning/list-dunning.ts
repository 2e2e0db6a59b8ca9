import type { ListSpec } from '../../db/list'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { DunningRow, PromiseState } from './dunning'
import { latest, leftSql, levelSql, overdueSql, promiseSql } from './dunningsql'

/** The customers who are late, the longest first, with how far asking has come and what they promised (R-AR, dunning). */
export const dunningList = (today: Day, promises: Record<Id, PromiseState>): ListSpec<keyof DunningRow> => ({
  from: `${overdueSql} b join customers c on c.id = b.customer_id left join users u on u.id = c.owner_id
    left join dunning_notes n on n.id = ${latest('')}
    left join dunning_notes p on p.id = ${latest('and x.promised_on is not null and x.noted_on > b.oldest_on')}`,
  rowId: 'b.customer_id',
  params: [today, JSON.stringify(promises)],
  columns: {
    customerId: { sql: 'b.customer_id', kind: 'integer' },
    customerCode: { sql: 'c.code', kind: 'text' },
    customerName: { sql: 'c.name', kind: 'text' },
    phone: { sql: 'c.phone', kind: 'text' },
    ownerName: { sql: 'u.name', kind: 'text' },
    items: { sql: 'b.items', kind: 'integer' },
    oldestOn: { sql: 'b.oldest_on', kind: 'day' },
    overdueDays: { sql: 'cast(julianday(?1) - julianday(b.oldest_on) as integer)', kind: 'integer' },
    overdue: { sql: 'b.overdue', kind: 'money', sum: true },
    unallocated: { sql: '-c.unallocated', kind: 'money', sum: true },
    left: { sql: leftSql, kind: 'money', sum: true },
    level: { sql: levelSql, kind: 'integer' },
    lastOn: { sql: 'n.noted_on', kind: 'day' },
    nextOn: { sql: 'n.next_on', kind: 'day' },
    promisedOn: { sql: 'p.promised_on', kind: 'day' },
    promisedAmount: { sql: 'p.promised_amount', kind: 'money' },
    promise: { sql: promiseSql('?2'), kind: 'text', words: 'dunning.promise' },
  },
  search: 'c.search_key',
  order: 'b.oldest_on, b.customer_id',
})

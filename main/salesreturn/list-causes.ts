import type { ListSpec } from '../../db/list'
import type { Day } from '../value/day'
import { hoursSql } from './elapsed'
import type { ReturnCauseRow } from './view'

/**
 * The returns asked for in a period by why (RTN-06): how many, how far they have come, what they were worth, and how many hours it
 * took from asking to settling them, on the average and at most. One that was made in one step has no hours.
 */
export const returnCauseList = (from: Day, to: Day): ListSpec<keyof ReturnCauseRow> => ({
  from: `(select min(r.id) as id, r.cause, count(*) as returns, sum(case when r.settled_on is not null then 1 else 0 end) as settled,
      sum(case when r.state in ('REJECTED', 'CANCELLED') then 1 else 0 end) as dropped, sum(r.amount) as amount,
      sum(case when r.settled_by = 'refund' then r.amount else 0 end) as refunded,
      sum(case when r.settled_by = 'exchange' then r.amount else 0 end) as exchanged,
      avg(${hoursSql}) as hours, max(${hoursSql}) as longest
    from sales_returns r where r.requested_on between ?1 and ?2 and r.state <> 'DRAFT' group by r.cause) f`,
  params: [from, to],
  rowId: 'f.id',
  columns: {
    id: { sql: 'f.id', kind: 'integer' },
    cause: { sql: 'f.cause', kind: 'text', words: 'salesReturn.cause' },
    returns: { sql: 'f.returns', kind: 'integer', sum: true },
    settled: { sql: 'f.settled', kind: 'integer', sum: true },
    dropped: { sql: 'f.dropped', kind: 'integer', sum: true },
    amount: { sql: 'f.amount', kind: 'money', sum: true },
    refunded: { sql: 'f.refunded', kind: 'money', sum: true },
    exchanged: { sql: 'f.exchanged', kind: 'money', sum: true },
    hours: { sql: 'cast(round(f.hours) as integer)', kind: 'quantity' },
    longest: { sql: 'f.longest', kind: 'quantity' },
  },
  search: `''`,
  order: 'f.returns desc, f.id',
})

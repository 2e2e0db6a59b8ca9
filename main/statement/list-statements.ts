import type { ListSpec } from '../../db/list'
import type { Id } from '../value/id'
import type { StatementRow } from './view'

const from = `customer_statements s join customers c on c.id = s.customer_id join users u on u.id = s.created_by`

/** What the customer owes as of the last day of the statement, as the books say now. */
const nowSql = `(select coalesce(sum(i.amount), 0) from open_items i where i.customer_id = s.customer_id and i.item_on <= s.to_on)
  - (select coalesce(sum(k.amount), 0) from credits k where k.customer_id = s.customer_id and k.credit_on <= s.to_on)`
const movedSql = `(${nowSql} - s.closing)`

/** The list of statements that were made, for all customers or for one (R-SOA). */
export const statementList = (customerId: Id | null): ListSpec<keyof StatementRow> => ({
  from,
  ...(customerId === null ? {} : { params: [customerId], where: 's.customer_id = ?1' }),
  key: { id: 's.id', from },
  columns: {
    id: { sql: 's.id', kind: 'integer' },
    no: { sql: 's.no', kind: 'text' },
    state: { sql: 's.state', kind: 'text', words: 'machine.statement.state' },
    customerId: { sql: 's.customer_id', kind: 'integer' },
    customerCode: { sql: 'c.code', kind: 'text' },
    customerName: { sql: 'c.name', kind: 'text' },
    from: { sql: 's.from_on', kind: 'day' },
    to: { sql: 's.to_on', kind: 'day' },
    opening: { sql: 's.opening', kind: 'money' },
    debit: { sql: 's.debit', kind: 'money', sum: true },
    credit: { sql: 's.credit', kind: 'money', sum: true },
    closing: { sql: 's.closing', kind: 'money', sum: true },
    overdue: {
      sql: '(s.late_30 + s.late_60 + s.late_90 + s.late_more + s.late_5 + s.late_6)',
      kind: 'money',
      sum: true,
    },
    moved: { sql: movedSql, kind: 'money' },
    changed: { sql: `case when ${movedSql} = 0 then 'no' else 'yes' end`, kind: 'text', words: 'statement.changed' },
    madeOn: { sql: 's.made_on', kind: 'day' },
    sentOn: { sql: 's.sent_on', kind: 'day' },
    repliedOn: { sql: 's.replied_on', kind: 'day' },
    theirs: { sql: 's.theirs', kind: 'money' },
    openDifferences: {
      sql: '(select count(*) from customer_statement_differences d where d.statement_id = s.id and d.settled_on is null)',
      kind: 'integer',
    },
    createdBy: { sql: 'u.name', kind: 'text' },
  },
  search: `(c.search_key || ' ' || lower(s.no))`,
  order: 's.to_on desc, s.id desc',
})

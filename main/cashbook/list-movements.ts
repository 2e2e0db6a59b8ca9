import { methodSql } from '../../db/cashbook'
import type { ListSpec } from '../../db/list'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { movementsSql } from './movementsql'
import type { CashMovementRow } from './view'

const from = `(select m.*, a.name as account_name, coalesce(a.opening, 0) + sum(m.came - m.went)
      over (partition by m.account_id order by m.day, m.at, m.id rows unbounded preceding) as balance
    from (${movementsSql}) m left join bank_accounts a on a.id = m.account_id
    where a.opened_on is null or m.day >= a.opened_on) m
  left join customers c on c.id = m.customer_id left join suppliers s on s.id = m.supplier_id`

const hidden = 'm.customer_id is not null and c.id is null'

/** The journal of the shop's accounts from a day to a day, of one account when given; 0 is of documents that name none. */
export const movementList = (fromDay: Day, to: Day, accountId: Id | 0 | null): ListSpec<keyof CashMovementRow> => ({
  from,
  params: [fromDay, to, accountId],
  where: 'm.day >= ?1 and (?3 is null or coalesce(m.account_id, 0) = ?3)',
  rowId: 'm.id',
  columns: {
    id: { sql: 'm.id', kind: 'integer' },
    day: { sql: 'm.day', kind: 'day' },
    kind: { sql: 'm.kind', kind: 'text', words: 'cashBook.movement' },
    documentId: { sql: `case when ${hidden} then null else m.document_id end`, kind: 'integer' },
    documentNo: { sql: `case when ${hidden} then null else m.no end`, kind: 'text' },
    partner: { sql: 'coalesce(c.name, s.name)', kind: 'text' },
    accountName: { sql: 'm.account_name', kind: 'text' },
    method: { sql: methodSql('m.method'), kind: 'text', words: 'receipt.method' },
    amountIn: { sql: 'nullif(m.came, 0)', kind: 'money', sum: true },
    fee: { sql: 'm.fee', kind: 'money', sum: true },
    amountOut: { sql: 'nullif(m.went, 0)', kind: 'money', sum: true },
    balance: { sql: 'm.balance', kind: 'money' },
    note: { sql: `case when ${hidden} then '' else m.note end`, kind: 'text' },
  },
  search: `(coalesce(c.search_key, s.search_key, '') || ' ' || case when ${hidden} then '' else lower(m.no) end)`,
  order: 'm.day desc, m.at desc, m.id desc',
})

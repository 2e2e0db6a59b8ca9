import type { ListSpec } from '../../db/list'
import type { Day } from '../value/day'
import { movementsSql } from './movementsql'
import type { CashBookRow } from './view'

const sumOf = (what: string, kinds: string) =>
  `coalesce(sum(case when m.day >= ?1 and m.kind in (${kinds}) then m.${what} end), 0)`

const from = `(select a.id, a.name, a.kind, a.off,
    case when a.opened_on > ?2 then 0 else a.opening end + coalesce(sum(case when m.day < ?1 then m.came - m.went end), 0) as opening,
    ${sumOf('came', "'receipt'")} as received, ${sumOf('fee', "'receipt', 'moveIn'")} as fee,
    ${sumOf('came', "'supplierRefund'")} as back, ${sumOf('came', "'moveIn'")} as moved_in,
    ${sumOf('went', "'refund'")} as refunded, ${sumOf('went', "'payment'")} as paid, ${sumOf('went', "'moveOut'")} as moved_out, count(m.id) as moved
  from (select id, name, kind, opening, opened_on, off from bank_accounts union all select 0, null, 'none', 0, null, 1) a
  left join (${movementsSql}) m on coalesce(m.account_id, 0) = a.id and (a.opened_on is null or m.day >= a.opened_on)
  group by a.id) b`

/**
 * The cash book from a day to a day, a row per account; what names no account is a row of its own. What moved before the day from
 * which an account is kept is in its opening balance and stands nowhere else. Accounts that are switched off stand there while anything is of them.
 */
export const cashBookList = (fromDay: Day, to: Day): ListSpec<keyof CashBookRow> => ({
  from,
  params: [fromDay, to],
  where: '(b.off = 0 or b.moved > 0 or b.opening <> 0)',
  rowId: 'b.id',
  columns: {
    id: { sql: 'b.id', kind: 'integer' },
    accountName: { sql: 'b.name', kind: 'text' },
    kind: { sql: 'b.kind', kind: 'text', words: 'cashBook.kind' },
    opening: { sql: 'b.opening', kind: 'money', sum: true },
    received: { sql: 'b.received', kind: 'money', sum: true },
    fee: { sql: 'b.fee', kind: 'money', sum: true },
    supplierRefunded: { sql: 'b.back', kind: 'money', sum: true },
    movedIn: { sql: 'b.moved_in', kind: 'money', sum: true },
    refunded: { sql: 'b.refunded', kind: 'money', sum: true },
    paid: { sql: 'b.paid', kind: 'money', sum: true },
    movedOut: { sql: 'b.moved_out', kind: 'money', sum: true },
    closing: {
      sql: '(b.opening + b.received + b.back + b.moved_in - b.refunded - b.paid - b.moved_out)',
      kind: 'money',
      sum: true,
    },
  },
  search: `lower(coalesce(b.name, ''))`,
  order: 'b.id = 0, b.name, b.id',
})

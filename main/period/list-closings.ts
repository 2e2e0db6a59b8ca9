import { figuresAt } from '../../db/closing'
import type { Reading } from '../../db/engine'
import { closedTo } from '../../db/period'
import type { Day } from '../value/day'
import { endedSql, settledSql } from './ended'
import { type Closing, type Closings, nextClosing } from './period'

/** Every closing with what was kept and what the books tell of its day now, the latest first. */
export async function listClosings(reading: Reading, today: Day): Promise<Closings> {
  const rows = await reading.json<Omit<Closing, 'now'>[]>(closingsSql)
  const figures = await figuresAt(
    reading,
    rows.map(({ toOn }) => toOn),
  )
  const closings = rows.map((row, at) => ({ ...row, now: figures[at] ?? row.kept }))
  const closed = await closedTo(reading)
  const ended = await reading.json<{ archivable: number; owed: number }>(
    `select json_object('archivable', coalesce(sum(settled), 0), 'owed', coalesce(sum(not settled), 0))
      from (select (${settledSql}) as settled from sales_orders o where ${endedSql})`,
    [closed ?? ''],
  )
  return { closedTo: closed, next: nextClosing({ today, closedTo: closed }), closings, ...ended }
}

const closingsSql = `select json_group_array(json_object('id', c.id, 'toOn', c.to_on,
    'kept', json_object('receivable', c.receivable, 'payable', c.payable, 'stockValue', c.stock_value),
    'cash', json((select json_group_array(json_object('name', name, 'amount', amount)) from (select a.name, k.amount from period_cash k
      left join bank_accounts a on a.id = k.account_id where k.closing_id = c.id order by a.name is null, a.name))),
    'closedBy', u.name, 'closedAt', c.closed_at, 'reopenedBy', r.name, 'reopenedAt', c.reopened_at, 'reason', c.reason))
  from (select * from period_closings order by closed_at desc, id desc) c
  join users u on u.id = c.closed_by left join users r on r.id = c.reopened_by`

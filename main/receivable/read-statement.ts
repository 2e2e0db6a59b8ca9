import type { Reading } from '../../db/engine'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { followAccount } from './account'
import type { Statement, StatementLine } from './view'

type Movement = Omit<StatementLine, 'balance'>

/**
 * 对账单: a customer's account from one day to another, in the order of the days (R-SOA). What was owed before is the
 * opening; a voided receipt, delivery or refund, a return that was undone and their reversals do not appear. Refuses a period that ends before it begins (`period.reversed`).
 */
export async function readStatement(
  reading: Reading,
  { id, from, to }: { id: Id; from: Day; to: Day },
): Promise<Statement> {
  const movements = await reading.json<Movement[]>(movementsSql, [id, to])
  const account = followAccount(movements, { from, to }, ({ debit, credit }) => debit - credit)
  const sum = (side: 'debit' | 'credit') => account.lines.reduce((total, line) => total + line[side], 0) as Fen
  return { ...account, debit: sum('debit'), credit: sum('credit') }
}

const movementsSql = `select json_group_array(json_object('on', "on", 'kind', kind, 'documentNo', document_no, 'orderNo', order_no,
    'debit', debit, 'credit', credit)) from (
  select i.item_on as "on", i.kind, i.document_no, o.no as order_no, i.amount as debit, 0 as credit, i.id
  from open_items i left join sales_orders o on o.id = i.order_id where i.customer_id = ?1 and i.item_on <= ?2
    and not exists (select 1 from credits v where (v.kind in ('deliveryVoid', 'refundVoid') and v.document_id = i.document_id)
      or (v.kind = 'serviceVoid' and v.document_id = i.id))
  union all
  select k.credit_on, k.kind, k.document_no, o.no, 0, k.amount, k.id
  from credits k left join sales_orders o on o.id = k.order_id
  where k.customer_id = ?1 and k.credit_on <= ?2 and k.kind not in ('receiptVoid', 'deliveryVoid', 'returnVoid', 'refundVoid', 'serviceVoid')
    and not exists (select 1 from credits v where v.reverses = k.id)
  order by 1, 7)`

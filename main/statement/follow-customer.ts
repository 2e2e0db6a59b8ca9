import { eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { customers } from '../../db/schema/customer'
import { followAccount } from '../receivable/account'
import { agingParams, agingSql, receivables } from '../receivable/agingsql'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Aged, Statement, StatementLine } from './view'

type Movement = Omit<StatementLine, 'balance'>

/**
 * A customer's account from one day to another, in the order of the days, and what of its closing is due when (R-SOA). What was
 * owed before is the opening; a voided receipt, delivery or refund, a return that was undone and their reversals do not appear.
 * Refuses a period that ends before it begins (`period.reversed`).
 */
export async function followCustomer(
  reading: Reading,
  { id, from, to }: { id: Id; from: Day; to: Day },
): Promise<Statement> {
  const { name, contact, phone } = one(
    await reading.db.select().from(customers).where(eq(customers.id, id)),
    'customer',
  )
  const movements = await reading.json<Movement[]>(movementsSql, [id, to])
  const account = followAccount(movements, { from, to }, ({ debit, credit }) => debit - credit)
  const aged = await reading.json<Aged>(agedSql, [...agingParams(to), id])
  const sum = (side: 'debit' | 'credit') => account.lines.reduce((total, line) => total + line[side], 0) as Fen
  const overdue = (aged.days1To30 + aged.days31To60 + aged.days61To90 + aged.over90) as Fen
  return {
    ...{ customerName: name, contact, phone, from, to, aged, overdue },
    ...{ ...account, debit: sum('debit'), credit: sum('credit') },
  }
}

/** The opening stands first on its day; documents of one day in the order they were written. */
const movementsSql = `select json_group_array(json_object('key', key, 'on', "on", 'kind', kind, 'documentNo', document_no,
    'orderId', order_id, 'orderNo', order_no, 'debit', debit, 'credit', credit)) from (
  select f.*, o.no as order_no from (
    select 'D' || i.id as key, i.item_on as "on", i.kind, i.document_no, i.order_id, i.amount as debit, 0 as credit, i.id
    from open_items i where i.customer_id = ?1 and i.item_on <= ?2
      and not exists (select 1 from credits v where (v.kind in ('deliveryVoid', 'refundVoid') and v.document_id = i.document_id)
        or (v.kind in ('serviceVoid', 'transferVoid') and v.document_id = i.id))
    union all
    select 'C' || k.id, k.credit_on, k.kind, k.document_no, k.order_id, 0, k.amount, k.id
    from credits k where k.customer_id = ?1 and k.credit_on <= ?2
      and k.kind not in ('receiptVoid', 'deliveryVoid', 'returnVoid', 'refundVoid', 'serviceVoid', 'writeOffVoid', 'transferVoid')
      and not exists (select 1 from credits v where v.reverses = k.id)) f
  left join sales_orders o on o.id = f.order_id
  order by f."on", f.kind <> 'opening', f.id)`

const agedSql = `select json_object('notDue', coalesce(sum(b.not_due), 0), 'days1To30', coalesce(sum(b.late_30), 0),
    'days31To60', coalesce(sum(b.late_60), 0), 'days61To90', coalesce(sum(b.late_90), 0), 'over90', coalesce(sum(b.late_more), 0),
    'unallocated', coalesce(sum(b.unallocated), 0))
  from ${agingSql(receivables, false, '?5')}`

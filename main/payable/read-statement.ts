import { eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { suppliers } from '../../db/schema/supplier'
import { followAccount } from '../receivable/account'
import type { AccountOf } from '../receivable/accountpaper'
import { agingParams, agingSql, payables } from '../receivable/agingsql'
import type { Fen } from '../value/fen'
import type { Aged, SupplierStatement, SupplierStatementLine } from './view'

type Movement = Omit<SupplierStatementLine, 'balance'>

/**
 * 供应商对账单: a supplier's account from one day to another, in the order of the days (R-SOA), and what of its closing is due when.
 * What was owed before is the opening; what is voided and its reversal do not appear, unless a closed period lies between them: then
 * both stand on their days. Refuses a period that ends before it
 * begins (`period.reversed`).
 */
export async function readSupplierStatement(
  reading: Reading,
  { id, from, to }: Pick<AccountOf, 'id' | 'from' | 'to'>,
): Promise<SupplierStatement> {
  const { name, contact, phone } = one(
    await reading.db.select().from(suppliers).where(eq(suppliers.id, id)),
    'supplier',
  )
  const movements = await reading.json<Movement[]>(movementsSql, [id, to])
  const account = followAccount(movements, { from, to }, ({ increase, decrease }) => increase - decrease)
  const sum = (side: 'increase' | 'decrease') => account.lines.reduce((total, line) => total + line[side], 0) as Fen
  const aged = await reading.json<Aged>(agedSql, [...agingParams(to), id])
  return {
    supplierName: name,
    contact,
    phone,
    from,
    to,
    aged,
    ...account,
    increase: sum('increase'),
    decrease: sum('decrease'),
  }
}

/** The opening stands first on its day; documents of one day in the order they were written. */
const movementsSql = `select json_group_array(json_object('on', "on", 'kind', kind, 'documentNo', document_no, 'purchaseNo', purchase_no,
    'increase', increase, 'decrease', decrease)) from (
  select f.*, o.no as purchase_no from (
    select i.item_on as "on", i.kind, i.document_no, i.purchase_id, i.amount as increase, 0 as decrease, i.id from payable_items i
    where i.supplier_id = ?1 and i.item_on <= ?2 and not exists (select 1 from payable_credits v
      where v.kind = 'goodsReceiptVoid' and i.kind = 'goodsReceipt' and v.document_id = i.document_id and v.credit_on = i.item_on)
    union all
    select k.credit_on, replace(k.kind, 'Void', ''), k.document_no, k.purchase_id, case k.kind when 'goodsReceiptVoid' then -k.amount else 0 end,
      case k.kind when 'goodsReceiptVoid' then 0 else k.amount end, k.id from payable_credits k
    where k.supplier_id = ?1 and k.credit_on <= ?2 and (k.kind not in ('paymentVoid', 'goodsReceiptVoid')
        or exists (select 1 from payable_credits x where x.id = k.reverses and x.credit_on <> k.credit_on)
        or exists (select 1 from payable_items x where x.kind = 'goodsReceipt' and x.document_id = k.document_id and x.item_on <> k.credit_on))
      and not exists (select 1 from payable_credits v where v.reverses = k.id and v.credit_on = k.credit_on)) f
  left join purchase_orders o on o.id = f.purchase_id
  order by f."on", f.kind <> 'opening', f.id)`

const agedSql = `select json_object('notDue', coalesce(sum(b.not_due), 0), 'days1To30', coalesce(sum(b.late_30), 0),
    'days31To60', coalesce(sum(b.late_60), 0), 'days61To90', coalesce(sum(b.late_90), 0), 'over90', coalesce(sum(b.late_more), 0),
    'unallocated', coalesce(sum(b.unallocated), 0))
  from ${agingSql(payables, false, '?5')}`

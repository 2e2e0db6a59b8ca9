import { and, eq } from 'drizzle-orm'
import type { Opening, OpeningPage } from '../main/receivable/opening'
import type { Id } from '../main/value/id'
import type { Reading, Tx } from './engine'
import { addToSupplier } from './payable'
import { refuseClosedDay } from './period'
import { payableAllocations, payableCredits, payableItems } from './schema/payable'

/** Every opening balance of a supplier with its sign: what was owed is an item, what was paid in advance a credit. */
const openingsSql = `select id, supplier_id, document_no as no, item_on as opened_on, due_on, amount, "open" from payable_items
    where kind = 'opening'
  union all select id, supplier_id, document_no, credit_on, null, -amount, -unallocated from payable_credits where kind = 'opening'`

/** A supplier's opening balance, and the first day on which its account has anything else. */
export function readPayableOpenings(reading: Reading, { id }: { id: Id }): Promise<OpeningPage> {
  return reading.json<OpeningPage>(
    `select json_object('openings', (select json_group_array(json_object('id', id, 'no', no, 'openedOn', opened_on, 'dueOn', due_on,
        'amount', amount, 'open', "open")) from (${openingsSql}) where supplier_id = ?1),
      'firstOn', (select min(day) from (
        select min(item_on) as day from payable_items where supplier_id = ?1 and kind <> 'opening'
        union all select min(credit_on) from payable_credits where supplier_id = ?1 and kind <> 'opening')))`,
    [id],
  )
}

/** One opening balance with its supplier; null when it is not there. */
export async function findPayableOpening(reading: Reading, id: Id): Promise<(Opening & { supplierId: Id }) | null> {
  const [found] = await reading.json<(Opening & { supplierId: Id })[]>(
    `select json_group_array(json_object('id', id, 'supplierId', supplier_id, 'no', no, 'openedOn', opened_on, 'dueOn', due_on,
      'amount', amount, 'open', "open")) from (${openingsSql}) where id = ?`,
    [id],
  )
  return found ?? null
}

/** The documents that settle an opening balance, or are settled by it; while there are any, it cannot be taken back. */
export function settlingPayableOpening(reading: Reading, id: Id): Promise<string[]> {
  return reading.json<string[]>(
    `select json_group_array(distinct no) from (
      select case when i.id = ?1 then c.document_no else i.document_no end as no
      from payable_allocations a join payable_items i on i.id = a.item_id join payable_credits c on c.id = a.credit_id
      where a.item_id = ?1 or a.credit_id = ?1 group by i.id, c.id having sum(a.amount) <> 0 order by 1)`,
    [id],
  )
}

/** Takes an opening balance that nothing settles back, and its supplier's figure with it, and allocations that were taken back themselves. Refuses one of a closed period (`period.closed`). */
export async function removePayableOpening(
  tx: Tx,
  { id, supplierId, amount, openedOn }: Opening & { supplierId: Id },
): Promise<void> {
  await refuseClosedDay(tx, openedOn)
  await addToSupplier(tx, supplierId, -Math.max(amount, 0), -Math.max(-amount, 0))
  for (const side of [payableAllocations.itemId, payableAllocations.creditId])
    await tx.db.delete(payableAllocations).where(eq(side, id))
  for (const table of [payableItems, payableCredits])
    await tx.db.delete(table).where(and(eq(table.id, id), eq(table.kind, 'opening')))
}

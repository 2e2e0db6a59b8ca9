import { and, eq, sql } from 'drizzle-orm'
import { one, sameVersion } from '../../db/find'
import { recountCustomer } from '../../db/ledger'
import { customerMergeRows, customerMerges, customers, invoiceTitles } from '../../db/schema/customer'
import { indexForSearch } from '../../db/search'
import { renewSearchKeys } from '../../db/words'
import type { Work } from '../command'
import { searchKey } from '../search/key'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { addLists, readFields } from './keep-lists'
import { heirlooms, listTables, type MergedTable, mergedTables, ownTables } from './merge'

type Customer = typeof customers.$inferSelect
type Merge = typeof customerMerges.$inferSelect

/**
 * Makes two customers one: every document of `goneId` belongs to `keptId` from now on, with its printed name as it was; the
 * balances are counted again; the other is put out of use and points to the one that stays. What only the other knew (a
 * contact, an address, a tax number, a value of the shop's own fields) is added. Refuses a customer with itself (`customer.mergeSelf`), one that is merged
 * already (`customer.merged`) and `record.changed`.
 */
export async function mergeCustomers(
  work: Work,
  input: { keptId: Id; keptVersion: number; goneId: Id; goneVersion: number },
): Promise<{ id: Id }> {
  if (input.keptId === input.goneId) throw new Refusal('customer.mergeSelf')
  const kept = await findOwn(work, input.keptId, input.keptVersion)
  const gone = await findOwn(work, input.goneId, input.goneVersion)
  const added = heirlooms(await readFields(work, kept.id), await readFields(work, gone.id))
  const merge = await begin(work, kept, gone)
  for (const table of mergedTables) await moveAll(work, merge, table)
  const made = await addLists(work, kept.id, added)
  if (made.length > 0)
    await work.db.insert(customerMergeRows).values(made.map((row) => ({ ...row, mergeId: merge.id, made: true })))
  await settle(work, kept, gone.name, {})
  await settle(work, gone, kept.name, { active: false, mergedInto: kept.id })
  return { id: merge.id }
}

/**
 * Takes a merge back: everything that moved goes home, what was added is removed, both balances are counted again. Refuses
 * when documents written since then hang on what moved, and names them (`customer.mergeInUse`); when the one that stayed
 * has itself been merged since (`customer.merged`); and a second time (`customer.mergeUndone`).
 */
export async function undoMerge(work: Work, { mergeId }: { mergeId: Id }): Promise<null> {
  const merge = one(await work.db.select().from(customerMerges).where(eq(customerMerges.id, mergeId)), 'customer')
  if (merge.undoneAt !== null) throw new Refusal('customer.mergeUndone')
  const kept = await findOwn(work, merge.keptId)
  const gone = one(await work.db.select().from(customers).where(eq(customers.id, merge.goneId)), 'customer')
  const since = await dependentDocuments(work, merge)
  if (since.length > 0) throw new Refusal('customer.mergeInUse', { documents: since.join(', ') })
  await work.run(`update invoice_titles set usual = 0 where id in ${moved('invoice_titles')}`, [merge.id])
  for (const table of mergedTables) await moveBack(work, merge, table)
  for (const table of listTables) await takeOut(work, merge, table)
  if (merge.goneTitleId !== null)
    await work.db.update(invoiceTitles).set({ usual: true }).where(eq(invoiceTitles.id, merge.goneTitleId))
  const done = { undoneAt: work.now, undoneBy: work.user.id }
  await work.db.update(customerMerges).set(done).where(eq(customerMerges.id, merge.id))
  await settle(work, kept, gone.name, {})
  await settle(work, gone, kept.name, { active: merge.goneActive, mergedInto: null })
  return null
}

/** A customer that is still its own; `version` is what the user saw. */
async function findOwn(work: Work, id: Id, version?: number): Promise<Customer> {
  const row = one(await work.db.select().from(customers).where(eq(customers.id, id)), 'customer')
  if (row.mergedInto !== null) throw new Refusal('customer.merged', { name: row.name })
  if (version !== undefined) sameVersion(row, version)
  return row
}

async function begin(work: Work, kept: Customer, gone: Customer): Promise<Merge> {
  const [usual] = await work.db
    .select({ id: invoiceTitles.id })
    .from(invoiceTitles)
    .where(and(eq(invoiceTitles.customerId, gone.id), eq(invoiceTitles.usual, true)))
  // The one that stays keeps its usual title; two would be none.
  await work.db.update(invoiceTitles).set({ usual: false }).where(eq(invoiceTitles.customerId, gone.id))
  const merge: Merge = {
    id: work.newId(),
    keptId: kept.id,
    goneId: gone.id,
    goneActive: gone.active,
    goneTitleId: usual?.id ?? null,
    mergedAt: work.now,
    mergedBy: work.user.id,
    undoneAt: null,
    undoneBy: null,
  }
  await work.db.insert(customerMerges).values(merge)
  return merge
}

async function moveAll(work: Work, { id, keptId, goneId }: Merge, table: MergedTable): Promise<void> {
  const own = ownTables.some((one) => one === table)
  const taken = own ? `and field_id not in (select field_id from ${table} where customer_id = ?3)` : ''
  const kept: Id[] = own ? [keptId] : []
  await work.run(
    `insert into customer_merge_rows (merge_id, table_name, record_id, made)
      select ?1, '${table}', id, 0 from ${table} where customer_id = ?2 ${taken}`,
    [id, goneId, ...kept],
  )
  await work.run(
    `update ${table} set customer_id = ?2 where customer_id = ?3
      and id in (select record_id from customer_merge_rows where merge_id = ?1 and table_name = '${table}' and made = 0)`,
    [id, keptId, goneId],
  )
}

/** What has gone to somebody else meanwhile, or was taken away, stays as it is. */
async function moveBack(work: Work, { id, keptId, goneId }: Merge, table: string): Promise<void> {
  await work.run(
    `update ${table} set customer_id = ?3 where customer_id = ?2
      and id in (select record_id from customer_merge_rows where merge_id = ?1 and table_name = '${table}' and made = 0)`,
    [id, keptId, goneId],
  )
}

/** What a merge added goes again. */
async function takeOut(work: Work, { id, keptId }: Merge, table: string): Promise<void> {
  await work.run(
    `delete from ${table} where customer_id = ?2
      and id in (select record_id from customer_merge_rows where merge_id = ?1 and table_name = '${table}' and made = 1)`,
    [id, keptId],
  )
}

/** The figures and words of one of the two as they follow from what it has now; the log names the other. */
async function settle(work: Work, before: Customer, other: string, change: Partial<Customer>): Promise<void> {
  await work.db
    .update(customers)
    .set({ ...change, version: sql`${customers.version} + 1` })
    .where(eq(customers.id, before.id))
  await indexForSearch(work, 'customer', await renewSearchKeys(work, 'customer', [before.id], searchKey))
  await recountCustomer(work, before.id)
  const after = one(await work.db.select().from(customers).where(eq(customers.id, before.id)), 'customer')
  work.log({ record: 'customer', recordId: before.id, before: summary(before), after: { ...summary(after), other } })
}

const summary = ({ name, active, mergedInto, receivable, unallocated }: Customer) => ({
  name,
  active,
  mergedInto,
  receivable,
  unallocated,
})

/** Numbers of documents written since a merge that hang on what moved; at most ten. */
function dependentDocuments(work: Work, { id, keptId }: Merge): Promise<string[]> {
  return work.json<string[]>(dependentSql, [id, keptId])
}

const moved = (table: string) =>
  `(select record_id from customer_merge_rows where merge_id = ?1 and table_name = '${table}')`
const since = (table: string) => `customer_id = ?2 and id not in ${moved(table)}`
const ofOrder = (table: string) =>
  `select no from ${table} where ${since(table)} and order_id in ${moved('sales_orders')}`
const dependentSql = `select json_group_array(no) from (select distinct no from (
  ${['deliveries', 'sales_returns', 'receipts', 'invoice_requests'].map(ofOrder).join(' union all ')}
  union all select document_no from open_items where ${since('open_items')}
    and (order_id in ${moved('sales_orders')} or document_id in ${moved('deliveries')})
  union all select document_no from credits where ${since('credits')}
    and (order_id in ${moved('sales_orders')} or document_id in ${moved('receipts')} or document_id in ${moved('sales_returns')})
  union all select no from write_offs where ${since('write_offs')} and state <> 'VOIDED'
    and id in (select write_off_id from write_off_lines where open_item_id in ${moved('open_items')})
  union all select no from refunds where ${since('refunds')} and return_id in ${moved('sales_returns')}
  union all select c.document_no from allocations a join credits c on c.id = a.credit_id join open_items i on i.id = a.open_item_id
    where c.customer_id = ?2 and i.customer_id = ?2 and (c.id in ${moved('credits')}) <> (i.id in ${moved('open_items')})
    group by c.id, i.id having sum(a.amount) <> 0) order by no limit 10)`

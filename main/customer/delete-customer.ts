import { eq, or } from 'drizzle-orm'
import { countDocuments } from '../../db/customer'
import { ownValues } from '../../db/field'
import { one, sameVersion } from '../../db/find'
import { customerMerges, customers } from '../../db/schema/customer'
import { indexForSearch } from '../../db/search'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { readFields } from './keep-lists'
import { careTables, listTables, ownTables, termTables } from './merge'

/**
 * Removes a customer that was never traded with, and what was noted about it (CUS-12). Refuses one with documents, with how
 * many there are of each kind (`customer.inUse`): it can only be put out of use. Refuses one that was merged or that another
 * was merged into (`customer.hasMerges`), for the merge could not be followed any more; and `record.changed`.
 */
export async function deleteCustomer(work: Work, input: { id: Id; version: number }): Promise<null> {
  const row = one(await work.db.select().from(customers).where(eq(customers.id, input.id)), 'customer')
  sameVersion(row, input.version)
  const documents = await countDocuments(work, input)
  if (Object.values(documents).some((count) => count > 0))
    throw new Refusal('customer.inUse', { ...documents, name: row.name })
  const own = or(eq(customerMerges.keptId, row.id), eq(customerMerges.goneId, row.id))
  const [merge] = await work.db.select({ id: customerMerges.id }).from(customerMerges).where(own).limit(1)
  if (merge) throw new Refusal('customer.hasMerges', { name: row.name })
  const { fields } = await ownValues(work, 'customer', row.id)
  const before = { ...(await readFields(work, row.id)), fields }
  for (const table of [...listTables, ...careTables, ...termTables, ...ownTables])
    await work.run(`delete from ${table} where customer_id = ?`, [row.id])
  await work.db.delete(customers).where(eq(customers.id, row.id))
  await indexForSearch(work, 'customer', [row.id])
  work.log({ record: 'customer', recordId: row.id, before })
  return null
}

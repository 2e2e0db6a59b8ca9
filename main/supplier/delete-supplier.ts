import { eq } from 'drizzle-orm'
import { one, sameVersion } from '../../db/find'
import { suppliers } from '../../db/schema/supplier'
import { indexForSearch } from '../../db/search'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { documentsSql } from './documents'

/**
 * Removes a supplier that nothing was ever written to. Refuses one with documents, drafts included, with how many there are
 * (`supplier.inUse`): it can only be put out of use. Refuses `record.changed`.
 */
export async function deleteSupplier(work: Work, input: { id: Id; version: number }): Promise<null> {
  const before = one(await work.db.select().from(suppliers).where(eq(suppliers.id, input.id)), 'supplier')
  sameVersion(before, input.version)
  const documents = await work.json<number>(`select json(${documentsSql})`, [before.id])
  if (documents > 0) throw new Refusal('supplier.inUse', { name: before.name, documents })
  await work.db.delete(suppliers).where(eq(suppliers.id, before.id))
  await indexForSearch(work, 'supplier', [before.id])
  work.log({ record: 'supplier', recordId: before.id, before })
  return null
}

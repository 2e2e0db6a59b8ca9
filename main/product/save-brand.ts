import { eq } from 'drizzle-orm'
import { one } from '../../db/find'
import { brands, products } from '../../db/schema/product'
import type { Work } from '../command'
import { foldName } from '../customer/name'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'

/** Adds a brand (PRD-03). Refuses a name that another brand has (`name.taken`). */
export async function createBrand(work: Work, { name }: { name: string }): Promise<{ id: Id }> {
  const id = work.newId()
  await checkName(work, id, name)
  await work.db.insert(brands).values({ id, name, nameKey: foldName(name) })
  work.log({ record: 'brand', recordId: id, after: { name } })
  return { id }
}

/** Renames a brand; its products keep it. Refuses a name that another brand has (`name.taken`). */
export async function renameBrand(work: Work, { id, name }: { id: Id; name: string }): Promise<null> {
  const before = await find(work, id)
  await checkName(work, id, name)
  await work.db
    .update(brands)
    .set({ name, nameKey: foldName(name) })
    .where(eq(brands.id, id))
  work.log({ record: 'brand', recordId: id, before: { name: before.name }, after: { name } })
  return null
}

/** Deletes a brand that no product bears; refuses any other (`record.inUse`). */
export async function deleteBrand(work: Work, { id }: { id: Id }): Promise<null> {
  const { name } = await find(work, id)
  const count = await work.db.$count(products, eq(products.brandId, id))
  if (count > 0) throw new Refusal('record.inUse', { name, count })
  await work.db.delete(brands).where(eq(brands.id, id))
  work.log({ record: 'brand', recordId: id, before: { name } })
  return null
}

const find = async (work: Work, id: Id) => one(await work.db.select().from(brands).where(eq(brands.id, id)), 'brand')

async function checkName(work: Work, id: Id, name: string): Promise<void> {
  const same = await work.db
    .select({ id: brands.id })
    .from(brands)
    .where(eq(brands.nameKey, foldName(name)))
  if (same.some((row) => row.id !== id)) throw new Refusal('name.taken', { name }, { name: 'name.taken' })
}

import { and, eq } from 'drizzle-orm'
import { one } from '../../db/find'
import { postPriceChange } from '../../db/price'
import { customers } from '../../db/schema/customer'
import { levelPrices, priceLevels } from '../../db/schema/pricing'
import { products } from '../../db/schema/product'
import type { Work } from '../command'
import { foldName } from '../customer/name'
import type { Id } from '../value/id'
import type { Price } from '../value/price'
import { Refusal } from '../value/refusal'

/** Adds a price level. Refuses a name that another level has (`name.taken`). */
export async function createLevel(work: Work, { name }: { name: string }): Promise<{ id: Id }> {
  const id = work.newId()
  await checkName(work, id, name)
  await work.db.insert(priceLevels).values({ id, name, nameKey: foldName(name) })
  work.log({ record: 'priceLevel', recordId: id, after: { name } })
  return { id }
}

/** Renames a price level; its customers and prices stay with it. Refuses a name that another level has (`name.taken`). */
export async function renameLevel(work: Work, { id, name }: { id: Id; name: string }): Promise<null> {
  const before = await find(work, id)
  await checkName(work, id, name)
  await work.db
    .update(priceLevels)
    .set({ name, nameKey: foldName(name) })
    .where(eq(priceLevels.id, id))
  work.log({ record: 'priceLevel', recordId: id, before: { name: before.name }, after: { name } })
  return null
}

/** Deletes a price level without customers and without prices; refuses any other (`record.inUse`). */
export async function deleteLevel(work: Work, { id }: { id: Id }): Promise<null> {
  const { name } = await find(work, id)
  const onIt = await work.db.$count(customers, eq(customers.priceLevelId, id))
  const priced = await work.db.$count(levelPrices, eq(levelPrices.levelId, id))
  if (onIt + priced > 0) throw new Refusal('record.inUse', { name, count: onIt + priced })
  await work.db.delete(priceLevels).where(eq(priceLevels.id, id))
  work.log({ record: 'priceLevel', recordId: id, before: { name } })
  return null
}

/** Sets what a product costs on some levels, null to take a price away; the history remembers both (PRD-07). */
export async function setLevelPrices(
  work: Work,
  input: { productId: Id; prices: { levelId: Id; price: Price | null }[] },
): Promise<null> {
  const { productId, prices } = input
  one(await work.db.select({ id: products.id }).from(products).where(eq(products.id, productId)), 'product')
  const before: Record<string, Price | null> = {}
  const after: Record<string, Price | null> = {}
  for (const { levelId, price } of prices) {
    const { name } = await find(work, levelId)
    const here = and(eq(levelPrices.productId, productId), eq(levelPrices.levelId, levelId))
    const [old] = await work.db.select({ price: levelPrices.price }).from(levelPrices).where(here)
    const oldPrice = old?.price ?? null
    if (oldPrice === price) continue
    await work.db.delete(levelPrices).where(here)
    if (price !== null) await work.db.insert(levelPrices).values({ productId, levelId, price })
    await postPriceChange(work, work, { productId, kind: 'level', name, oldPrice, newPrice: price })
    before[name] = oldPrice
    after[name] = price
  }
  work.log({ record: 'product', recordId: productId, before, after })
  return null
}

const find = async (work: Work, id: Id) =>
  one(await work.db.select().from(priceLevels).where(eq(priceLevels.id, id)), 'priceLevel')

async function checkName(work: Work, id: Id, name: string): Promise<void> {
  const same = await work.db
    .select({ id: priceLevels.id })
    .from(priceLevels)
    .where(eq(priceLevels.nameKey, foldName(name)))
  if (same.some((row) => row.id !== id)) throw new Refusal('name.taken', { name }, { name: 'name.taken' })
}

import { and, eq, ne } from 'drizzle-orm'
import { one } from '../../db/find'
import { locations, stockLevels, warehouses } from '../../db/schema/stock'
import type { Work } from '../command'
import { foldName } from '../customer/name'
import type { Id } from '../value/id'
import type { Qty } from '../value/qty'
import { Refusal } from '../value/refusal'

/** Adds a bin 货位 to a warehouse, a place for sale with a code of its own. Refuses a code that another bin there has (`code.taken`). */
export async function addBin(
  work: Work,
  { warehouseId, code }: { warehouseId: Id; code: string },
): Promise<{ id: Id }> {
  one(await work.db.select().from(warehouses).where(eq(warehouses.id, warehouseId)), 'warehouse')
  const id = work.newId()
  await checkCode(work, { id, warehouseId, code })
  const row = { id, warehouseId, kind: 'sale', code, active: true, createdAt: work.now } as const
  await work.db.insert(locations).values(row)
  work.log({ record: 'warehouse', recordId: warehouseId, after: { bin: code } })
  return { id }
}

/**
 * Renames a bin, or says whether goods are still put there; documents keep it. Refuses a code that another bin of the warehouse has
 * (`code.taken`), to retire one in which goods lie (`bin.holdsGoods`), and a place that is no bin (`record.notFound`).
 */
export async function changeBin(
  work: Work,
  { id, code, active }: { id: Id; code: string; active: boolean },
): Promise<null> {
  const bin = and(eq(locations.id, id), ne(locations.code, ''))
  const before = one(await work.db.select().from(locations).where(bin), 'warehouse')
  await checkCode(work, { ...before, code })
  if (before.active && !active) await checkEmpty(work, before)
  await work.db.update(locations).set({ code, active }).where(bin)
  const was = { bin: before.code, active: before.active }
  work.log({ record: 'warehouse', recordId: before.warehouseId, before: was, after: { bin: code, active } })
  return null
}

async function checkCode(
  work: Work,
  { id, warehouseId, code }: { id: Id; warehouseId: Id; code: string },
): Promise<void> {
  const own = and(eq(locations.warehouseId, warehouseId), ne(locations.id, id))
  const others = await work.db.select({ code: locations.code }).from(locations).where(own)
  if (others.some((other) => foldName(other.code) === foldName(code)))
    throw new Refusal('code.taken', { code }, { code: 'code.taken' })
}

async function checkEmpty(work: Work, { id, code }: { id: Id; code: string }): Promise<void> {
  const lies = and(eq(stockLevels.locationId, id), ne(stockLevels.qty, 0 as Qty))
  const products = await work.db.$count(stockLevels, lies)
  if (products > 0) throw new Refusal('bin.holdsGoods', { code, products }, { active: 'bin.holdsGoods' })
}

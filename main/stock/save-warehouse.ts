import { eq } from 'drizzle-orm'
import { one, uniqueCode } from '../../db/find'
import { locations, warehouses } from '../../db/schema/stock'
import type { Work } from '../command'
import { foldName } from '../customer/name'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { placeKinds } from './place'

interface Fields {
  code: string
  name: string
}

/** Adds a warehouse with a place of each kind. Refuses a code or name that another one has (`code.taken`, `name.taken`). */
export async function createWarehouse(work: Work, { code, name }: Fields): Promise<{ id: Id }> {
  const id = work.newId()
  await checkName(work, id, name)
  const row = { id, code, name, nameKey: foldName(name), createdAt: work.now }
  await uniqueCode(code, work.db.insert(warehouses).values(row))
  const own = { warehouseId: id, code: '', active: true, createdAt: work.now }
  await work.db.insert(locations).values(placeKinds.map((kind) => ({ id: work.newId(), kind, ...own })))
  work.log({ record: 'warehouse', recordId: id, after: { code, name } })
  return { id }
}

/** Changes its code and name, or whether goods are still moved there; documents keep it. Refuses to close the last one (`warehouse.last`). */
export async function changeWarehouse(
  work: Work,
  { id, code, name, active }: Fields & { id: Id; active: boolean },
): Promise<null> {
  const before = one(await work.db.select().from(warehouses).where(eq(warehouses.id, id)), 'warehouse')
  await checkName(work, id, name)
  if (!active && (await work.db.$count(warehouses, eq(warehouses.active, true))) <= (before.active ? 1 : 0))
    throw new Refusal('warehouse.last', { name }, { active: 'warehouse.last' })
  const row = { code, name, nameKey: foldName(name), active }
  await uniqueCode(code, work.db.update(warehouses).set(row).where(eq(warehouses.id, id)))
  const was = { code: before.code, name: before.name, active: before.active }
  work.log({ record: 'warehouse', recordId: id, before: was, after: { code, name, active } })
  return null
}

async function checkName(work: Work, id: Id, name: string): Promise<void> {
  const same = await work.db
    .select({ id: warehouses.id })
    .from(warehouses)
    .where(eq(warehouses.nameKey, foldName(name)))
  if (same.some((row) => row.id !== id)) throw new Refusal('name.taken', { name }, { name: 'name.taken' })
}

import { and, eq, ne } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one, sameVersion } from '../../db/find'
import { approvalFlows } from '../../db/schema/approval'
import { orderTypes, orderTypeVersions, salesOrders } from '../../db/schema/order'
import type { Work } from '../command'
import { foldName } from '../customer/name'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import type { OrderType, OrderTypeConfig } from './ordertype'

interface Named {
  name: string
  config: OrderTypeConfig
}

/** The shop's own types of order by name, each with its orders: drafts and cancelled ones are counted and come to nothing. */
export async function listTypes(reading: Reading): Promise<OrderType[]> {
  const types = await reading.json<OrderType[]>(
    `select json_group_array(json_object('id', id, 'name', name, 'active', json(iif(active = 1, 'true', 'false')),
      'version', version, 'config', json(config), 'count', count, 'gross', gross)) from (
      select t.id, t.name, t.active, t.version, v.config, count(o.id) as count,
        coalesce(sum(case when o.state in ('DRAFT', 'CANCELLED') then 0 else o.gross end), 0) as gross
      from order_types t join order_type_versions v on v.type_id = t.id and v.version = t.version
        left join sales_orders o on o.type_id = t.id
      group by t.id, t.name, t.active, t.version, v.config order by t.active desc, t.name)`,
  )
  // Types that were written before orders had fields of the shop's own need none.
  return types.map((type) => ({ ...type, config: { ...type.config, neededOwn: type.config.neededOwn ?? [] } }))
}

/** Adds a type of order (TYP-02); refuses a name that is there already (`name.taken`). */
export async function createType(work: Work, { name, config }: Named): Promise<{ id: Id }> {
  const id = work.newId()
  const nameKey = await freeKey(work, name, id)
  const at = { version: 1, createdAt: work.now }
  await work.db.insert(orderTypes).values({ id, name, nameKey, base: 'sales', active: true, ...at })
  await work.db.insert(orderTypeVersions).values({ typeId: id, config: JSON.stringify(config), ...at })
  work.log({ record: 'orderType', recordId: id, after: { name, ...config } })
  return { id }
}

/**
 * Renames a type everywhere and changes what it asks for. Orders that are there keep what was asked for when they were
 * written. Refuses `name.taken` and what somebody else has changed (`record.changed`).
 */
export async function changeType(work: Work, input: Named & { id: Id; version: number }): Promise<null> {
  const before = await findType(work, input.id)
  sameVersion(before, input.version)
  const { id, name, config } = input
  const nameKey = await freeKey(work, name, id)
  const version = before.version + 1
  await work.db.update(orderTypes).set({ name, nameKey, version }).where(eq(orderTypes.id, id))
  const row = { typeId: id, version, config: JSON.stringify(config), createdAt: work.now }
  await work.db.insert(orderTypeVersions).values(row)
  work.log({ record: 'orderType', recordId: id, before: { name: before.name }, after: { name, ...config } })
  return null
}

/** Puts a type out of use, or in use again: no new order is of one that is out of use (TYP-04). */
export async function retireType(work: Work, { id, active }: { id: Id; active: boolean }): Promise<null> {
  const before = await findType(work, id)
  await work.db.update(orderTypes).set({ active }).where(eq(orderTypes.id, id))
  work.log({ record: 'orderType', recordId: id, before: { active: before.active }, after: { active } })
  return null
}

/** Deletes a type that no order is of and no flow is for; any other is refused (`record.inUse`) and can only be put out of use (TYP-04). */
export async function deleteType(work: Work, { id }: { id: Id }): Promise<null> {
  const { name } = await findType(work, id)
  const used = await work.db.select({ id: salesOrders.id }).from(salesOrders).where(eq(salesOrders.typeId, id))
  const flows = await work.db.$count(approvalFlows, eq(approvalFlows.typeId, id))
  if (used.length + flows > 0) throw new Refusal('record.inUse', { name, count: used.length + flows })
  await work.db.delete(orderTypeVersions).where(eq(orderTypeVersions.typeId, id))
  await work.db.delete(orderTypes).where(eq(orderTypes.id, id))
  work.log({ record: 'orderType', recordId: id, before: { name } })
  return null
}

async function findType(work: Work, id: Id): Promise<typeof orderTypes.$inferSelect> {
  return one(await work.db.select().from(orderTypes).where(eq(orderTypes.id, id)), 'orderType')
}

async function freeKey(work: Work, name: string, id: Id): Promise<string> {
  const nameKey = foldName(name)
  const same = and(eq(orderTypes.nameKey, nameKey), ne(orderTypes.id, id))
  const [taken] = await work.db.select({ id: orderTypes.id }).from(orderTypes).where(same)
  if (taken) throw new Refusal('name.taken', { name }, { name: 'name.taken' })
  return nameKey
}

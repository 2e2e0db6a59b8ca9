import { asc, eq } from 'drizzle-orm'
import type { Slot } from '../main/serviceorder/slot'
import type { Id } from '../main/value/id'
import type { Reading } from './engine'
import { one } from './find'
import { serviceOrders, serviceParts } from './schema/serviceorder'

export type ServiceRecord = typeof serviceOrders.$inferSelect

/** A service order as it is stored; refuses when there is none (`record.notFound`). */
export async function findService(reading: Reading, id: Id): Promise<ServiceRecord> {
  return one(await reading.db.select().from(serviceOrders).where(eq(serviceOrders.id, id)), 'serviceOrder')
}

/** The parts of a service in the order they were taken. */
export function findParts(reading: Reading, serviceId: Id): Promise<(typeof serviceParts.$inferSelect)[]> {
  return reading.db
    .select()
    .from(serviceParts)
    .where(eq(serviceParts.serviceId, serviceId))
    .orderBy(asc(serviceParts.id))
}

/** Work that is planned or being done: whoever does it is not free then. */
export const bookedSql = `s.state in ('PLANNED', 'IN_SERVICE')`

/** What somebody is planned for on the day of a slot, without one service order. */
export function slotsBeside(reading: Reading, { technicianId, plannedOn }: Slot, except: Id): Promise<Slot[]> {
  return reading.json<Slot[]>(
    `select json_group_array(json_object('technicianId', s.technician_id, 'plannedOn', s.planned_on, 'startsAt', s.starts_at,
        'endsAt', s.ends_at)) from service_orders s
      where s.technician_id = ?1 and s.planned_on = ?2 and s.id <> ?3 and ${bookedSql}`,
    [technicianId, plannedOn, except],
  )
}

/** Everybody who may be sent to a customer, by name: the right to do the work, and still here. */
export function findTechnicians(reading: Reading): Promise<{ id: Id; name: string }[]> {
  return reading.json<{ id: Id; name: string }[]>(
    `select json_group_array(json_object('id', id, 'name', name)) from (
      select u.id, u.name from users u join roles r on r.id = u.role_id
      where u.active = 1 and (r.code = 'owner' or exists (
        select 1 from role_rights g where g.role_id = r.id and g."right" = 'service.work')) order by u.name, u.id)`,
  )
}

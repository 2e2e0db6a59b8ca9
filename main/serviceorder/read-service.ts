import type { Reading } from '../../db/engine'
import { logOf } from '../../db/log'
import { bookedSql, findService, findTechnicians } from '../../db/serviceorder'
import { changesOf } from '../order/history'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { Booking, Bookings, ServicePage, ServicePart } from './view'

/** A service order's own page, with what was done to it. */
export async function readService(reading: Reading, { id }: { id: Id }): Promise<ServicePage> {
  const { searchKey: _, createdAt: _at, createdBy: _by, ...found } = await findService(reading, id)
  const names = await reading.json<Pick<ServicePage, 'productName' | 'ownerName' | 'technicianName'>>(
    `select json_object('productName', coalesce((select name from products where id = ?1), ''),
      'ownerName', coalesce((select name from users where id = ?2), ''),
      'technicianName', coalesce((select name from users where id = ?3), ''))`,
    [found.productId, found.ownerId, found.technicianId],
  )
  const log = await logOf(reading, 'serviceOrder', id)
  const history = log.map(({ before, after, ...entry }) => ({ ...entry, changes: changesOf(before, after) }))
  return { ...found, ...names, parts: await partsOf(reading, id), history }
}

/** The parts that were taken for a service, as they were taken. */
function partsOf(reading: Reading, id: Id): Promise<ServicePart[]> {
  return reading.json<ServicePart[]>(
    `select json_group_array(json_object('id', id, 'productId', product_id, 'productName', name, 'unit', unit, 'warehouseName', warehouse,
        'qty', qty, 'backQty', back_qty, 'price', price, 'amount', amount, 'takenOn', taken_on)) from (
      select s.*, p.name, p.unit, w.name as warehouse from service_parts s join products p on p.id = s.product_id
        join warehouses w on w.id = s.warehouse_id where s.service_id = ?1 order by s.id)`,
    [id],
  )
}

/** Who can be sent, and what they are planned for from a day to another, by time (SVC-03). Who has left stands there while planned for. */
export async function readBookings(reading: Reading, { from, to }: { from: Day; to: Day }): Promise<Bookings> {
  const bookings = await reading.json<(Booking & { name: string })[]>(
    `select json_group_array(json_object('id', id, 'no', no, 'state', state, 'kind', kind, 'customerName', customer_name,
        'technicianId', technician_id, 'name', name, 'plannedOn', planned_on, 'startsAt', starts_at, 'endsAt', ends_at)) from (
      select s.*, u.name from service_orders s join users u on u.id = s.technician_id
      where s.planned_on between ?1 and ?2 and (${bookedSql} or s.state in ('DONE', 'COMPLETED'))
      order by s.planned_on, s.starts_at, s.id)`,
    [from, to],
  )
  const here = await findTechnicians(reading)
  const others = bookings.map(({ technicianId, name }) => ({ id: technicianId, name }))
  const technicians = [...new Map([...here, ...others].map((one) => [one.id, one])).values()]
  return { technicians, bookings: bookings.map(({ name: _, ...booking }) => booking) }
}

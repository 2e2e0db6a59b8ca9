import type { Reading } from '../../db/engine'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { PlannedDay } from './view'

/** So many deliveries that nobody drives are offered. */
const mostOpen = 200

const stopSql = `json_object('deliveryId', d.id, 'no', d.no, 'state', d.state, 'customerName', o.customer_name, 'contact', o.contact,
  'phone', o.phone, 'address', o.address, 'goods', (select group_concat(l.product_name, '、') from delivery_lines x
    join sales_order_lines l on l.id = x.order_line_id where x.delivery_id = d.id))`
const ofDelivery = 'deliveries d join sales_orders o on o.id = d.order_id'

const plannedSql = `select json_object(
  'plans', (select json_group_array(json_object('id', id, 'version', version, 'plannedOn', planned_on, 'driver', driver,
      'vehicle', vehicle, 'note', note, 'stops', json(stops))) from (
    select p.*, (select json_group_array(json(stop)) from (select ${stopSql} as stop from delivery_plan_stops s
        join deliveries d on d.id = s.delivery_id join sales_orders o on o.id = d.order_id
      where s.plan_id = p.id order by s.place)) as stops
    from delivery_plans p where case when ?2 is null then p.planned_on = ?1 else p.id = ?2 end order by p.id)),
  'open', (select json_group_array(json(stop)) from (select ${stopSql} as stop from ${ofDelivery}
    where d.state = 'SHIPPED' and ?1 is not null and not exists (select 1 from delivery_plan_stops s where s.delivery_id = d.id)
    order by d.delivered_on desc, d.id desc limit ${mostOpen})),
  'drivers', (select json_group_array(driver) from (
    select driver from delivery_plans group by driver order by max(id) desc limit 20)),
  'vehicles', (select json_group_array(vehicle) from (
    select vehicle from delivery_plans where vehicle <> '' group by vehicle order by max(id) desc limit 20)))`

/** The plans of a day with the deliveries that nobody drives yet, or one plan by its id (DLV-07). */
export function readPlans(reading: Reading, { day, id }: { day: Day | null; id: Id | null }): Promise<PlannedDay> {
  return reading.json<PlannedDay>(plannedSql, [day, id])
}

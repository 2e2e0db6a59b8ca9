import type { Reading } from '../../db/engine'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { oneUnit } from '../value/qty'
import type { PickingLine, PlannedDay } from './view'

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

/** Where goods `product_id` of a shop's places for sale lie. */
const placesSql = (
  rows: string,
) => `(select json_group_array(json_object('warehouse', warehouse, 'place', place, 'qty', qty)) from (
  select w.name as warehouse, c.code as place, v.qty from (${rows}) v join locations c on c.id = v.location_id
    join warehouses w on w.id = c.warehouse_id where v.qty > 0 order by w.code, c.code))`

const lineSql = `json_object('productId', p.id, 'code', p.code, 'name', p.name, 'spec', p.spec, 'unit', p.unit, 'qty', g.qty,
  'places', json(g.places))`

/** What orders want that has not gone: goods themselves, and the components of bundles. */
const ofOrders = `select product_id, sum(qty) as qty from (
    select l.product_id, (l.qty - l.delivered_qty) * l.unit_ratio / ${oneUnit} as qty from sales_order_lines l
      join products p on p.id = l.product_id
      where l.order_id in (select value from json_each(?1)) and l.delivered_qty < l.qty and p.kind = 'goods'
    union all
    select c.product_id, (l.qty - l.delivered_qty) * c.qty / ${oneUnit} from sales_order_lines l
      join sales_order_line_components c on c.line_id = l.id
      where l.order_id in (select value from json_each(?1)) and l.delivered_qty < l.qty) wanted group by product_id`
const lies = placesSql(`select v.location_id, v.qty from stock_levels v join locations f on f.id = v.location_id
  where v.product_id = o.product_id and f.kind = 'sale'`)

/** What deliveries took out of which places, less what came back when they were voided. */
const taken = (product: string) => `select m.location_id, -sum(m.qty) as qty from stock_movements m
  where m.kind = 'delivery' and m.document_id in (select value from json_each(?2)) and m.product_id = ${product} group by m.location_id`
const ofDeliveries = `select m.product_id, -sum(m.qty) as qty from stock_movements m
  where m.kind = 'delivery' and m.document_id in (select value from json_each(?2)) group by m.product_id having sum(m.qty) < 0`

/**
 * What is to be taken from which places for some orders, or was taken for some deliveries, product by product, in the order one
 * walks: by place, then by code.
 */
export async function readPicking(
  reading: Reading,
  { orderIds, deliveryIds }: { orderIds: Id[]; deliveryIds: Id[] },
): Promise<PickingLine[]> {
  const lines = await reading.json<PickingLine[]>(
    `select json_group_array(json(line)) from (select ${lineSql} as line from (
      select o.product_id, o.qty, ${lies} as places from (${ofOrders}) o
      union all
      select m.product_id, m.qty, ${placesSql(taken('m.product_id'))} as places from (${ofDeliveries}) m) g
      join products p on p.id = g.product_id order by p.code, p.id)`,
    [JSON.stringify(orderIds), JSON.stringify(deliveryIds)],
  )
  const walk = ({ places: [first] }: PickingLine) => (first ? `0 ${first.warehouse} ${first.place}` : '1')
  return lines.sort((a, b) => (walk(a) < walk(b) ? -1 : walk(a) > walk(b) ? 1 : 0))
}

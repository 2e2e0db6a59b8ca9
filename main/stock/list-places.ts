import type { Reading } from '../../db/engine'
import type { Place } from './warehouse'

/** Every place where goods lie in a warehouse in use, a retired bin while it holds any, by warehouse; what is for sale first. */
export function listPlaces(reading: Reading): Promise<Place[]> {
  return reading.json<Place[]>(
    `select json_group_array(json_object('id', id, 'warehouseId', warehouse_id, 'warehouse', name, 'place', kind, 'code', code)) from (
      select l.id, l.warehouse_id, w.name, l.kind, l.code from locations l join warehouses w on w.id = l.warehouse_id
      where w.active = 1 and l.kind <> 'transit'
        and (l.active = 1 or exists (select 1 from stock_levels s where s.location_id = l.id and s.qty <> 0))
      order by w.code, case l.kind when 'sale' then 1 when 'bad' then 2 else 3 end, l.code)`,
  )
}

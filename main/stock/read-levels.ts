import type { Reading } from '../../db/engine'
import type { Id } from '../value/id'
import type { WarehouseLevel } from './warehouse'

/** How much of some products lies for sale in each warehouse in use; nothing of what lies nowhere. */
export function readLevels(reading: Reading, { productIds }: { productIds: Id[] }): Promise<WarehouseLevel[]> {
  return reading.json<WarehouseLevel[]>(
    `select json_group_array(json_object('warehouseId', warehouse_id, 'productId', product_id, 'qty', qty)) from (
      select l.warehouse_id, s.product_id, sum(s.qty) as qty from stock_levels s join locations l on l.id = s.location_id
        join warehouses w on w.id = l.warehouse_id
      where s.product_id in (select value from json_each(?)) and l.kind = 'sale' and w.active = 1
      group by l.warehouse_id, s.product_id order by l.warehouse_id, s.product_id)`,
    [JSON.stringify(productIds)],
  )
}

import type { Reading } from '../../db/engine'
import type { Id } from '../value/id'
import type { Bin } from './warehouse'

/** The bins of a warehouse by code, each with how many products lie there. */
export async function listBins(reading: Reading, { warehouseId }: { warehouseId: Id }): Promise<Bin[]> {
  const rows = await reading.json<(Omit<Bin, 'active'> & { active: number })[]>(
    `select json_group_array(json_object('id', id, 'code', code, 'active', active, 'products', products)) from (
      select l.id, l.code, l.active, (select count(*) from stock_levels s where s.location_id = l.id and s.qty <> 0) as products
      from locations l where l.warehouse_id = ?1 and l.code <> '' order by l.active desc, l.code, l.id)`,
    [warehouseId],
  )
  return rows.map((row) => ({ ...row, active: row.active === 1 }))
}

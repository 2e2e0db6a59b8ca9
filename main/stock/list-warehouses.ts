import type { Reading } from '../../db/engine'
import type { Warehouse } from './warehouse'

/** Every warehouse by code, with how many transfers name it. */
export async function listWarehouses(reading: Reading): Promise<Warehouse[]> {
  const rows = await reading.json<(Omit<Warehouse, 'active'> & { active: number })[]>(
    `select json_group_array(json_object('id', id, 'code', code, 'name', name, 'active', active, 'transfers', transfers)) from (
      select w.*, (select count(*) from stock_transfers t where t.from_id = w.id) + (select count(*) from stock_transfers t where t.to_id = w.id)
        as transfers from warehouses w order by w.code, w.id)`,
  )
  return rows.map((row) => ({ ...row, active: row.active === 1 }))
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { connect } from '../../db/connection'
import { openEngine } from '../../db/engine-sqlite'
import { makeTables } from '../../db/migrate'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shundan-migration-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('a shop of the version before: nothing of it is told apart, its stock stays, and what was counted is counted', async () => {
  const file = join(folder, 'shundan.db')
  const writer = await connect(file, 'write')
  await makeTables(writer, 44)
  const place = `(select id from locations where kind = 'sale' order by id limit 1)`
  await writer.exec(`insert into roles (id, code, name) values (1, 'owner', 'o');
    insert into users (id, name, name_key, password_hash, role_id, active, failed_tries, created_at) values (1, '老板', '老板', 'h', 1, 1, 0, 0);
    insert into products (id, code, name, spec, unit, kind, list_price, tax_kind, tax_rate, on_hand, reserved, search_key, active, version,
      created_at) values (1, 'P1', '货', '', '箱', 'goods', 0, 'taxed', 1300, 80000, 0, '', 1, 1, 0);
    insert into stock_levels (product_id, location_id, qty) values (1, ${place}, 80000);
    insert into stock_movements (id, product_id, location_id, kind, document_id, document_no, moved_on, qty, value, note, created_at)
      values (11, 1, ${place}, 'opening', 1, '', '2026-01-01', 80000, 100, '', 0);
    insert into stocktakes (id, no, state, warehouse_id, blind, note, search_key, version, created_by, created_at)
      values (5, 'PDD1', 'COUNTING', (select min(id) from warehouses), 1, '', '', 1, 1, 0);
    insert into stocktake_lines (id, stocktake_id, product_id, location_id, book_qty, expected_qty, counted_qty, first_qty, counted_by, counted_at)
      values (7, 5, 1, ${place}, 80000, 80000, 70000, 60000, 1, 9)`)
  await writer.close()
  const engine = await openEngine(file, async () => undefined)
  const tell = (of: string, from: string) => engine.json(`select json_group_array(json_array(${of})) from ${from}`)
  expect(await tell('id, tracking, shelf_days, on_hand', 'products')).toEqual([[1, 'none', null, 80_000]])
  expect(await tell('id, lot_id, qty', 'stock_movements')).toEqual([[11, null, 80_000]])
  expect(
    await tell(
      'id, stocktake_id, lot_id, book_qty, expected_qty, counted_qty, first_qty, counted_by, counted_at',
      'stocktake_lines',
    ),
  ).toEqual([[7, 5, null, 80_000, 80_000, 70_000, 60_000, 1, 9]])
  expect(await tell('id', 'lots')).toEqual([])
  await engine.close()
})

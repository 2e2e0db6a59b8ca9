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

it('a shop of the version before keeps its receipts, the voided ones, and what they settled', async () => {
  const file = join(folder, 'shundan.db')
  const writer = await connect(file, 'write')
  await makeTables(writer, 8)
  await writer.exec(`insert into roles (id, code, name) values (1, 'owner', '店主');
    insert into users (id, name, name_key, password_hash, role_id, active, failed_tries, created_at)
      values (1, '老板', '老板', 'h', 1, 1, 0, 0);
    insert into customers (id, code, name, search_key, segment, contact, phone, country, region, province, city, address, tax_id,
      term_method, term_days, term_day, receivable, unallocated, note, active, version, created_at)
      values (1, 'K1', '晨光', '', '', '', '', '', '', '', '', '', '', 'cash', 0, 0, 60, 10, '', 1, 1, 0);
    insert into open_items values (1, 1, null, 'delivery', 1, 'CKD1', '2026-01-01', '2026-01-01', 100, 60, 0);
    insert into credits values (1, 1, null, 'receipt', 1, 'SKD1', '2026-01-02', null, 50, 10, 0),
      (2, 1, null, 'receipt', 2, 'SKD2', '2026-01-03', null, 70, 0, 0), (3, 1, null, 'receiptVoid', 2, 'SKD2', '2026-01-03', 2, -70, 0, 0);
    insert into allocations values (1, 1, 1, '2026-01-02', 40, 0);
    insert into imports (id, file_name, file_hash, sheet, "rows", added, unchanged, customers_added, products_added, amount, created_by, created_at)
      values (1, '旧.xls', '', '', 1, 1, 0, 0, 0, 0, 1, 0);
    insert into import_records (import_id, record, record_id) values (1, 'customer', 1)`)
  await writer.close()
  const engine = await openEngine(file, async () => undefined)
  expect(
    await engine.json(`select json_group_array(json_array(id, kind, reverses, amount, unallocated)) from credits`),
  ).toEqual([
    [1, 'receipt', null, 50, 10],
    [2, 'receipt', null, 70, 0],
    [3, 'receiptVoid', 2, -70, 0],
  ])
  expect(
    await engine.json('select json_group_array(json_array(import_id, record, record_id)) from import_records'),
  ).toEqual([[1, 'customer', 1]])
  expect(await engine.json('select count(*) from pragma_foreign_key_check')).toBe(0)
  expect(
    await engine.json(
      `select json_group_array(name) from (select name from pragma_table_list where name like 'kept%' and name <> 'kept_forms')`,
    ),
  ).toEqual([])
  await engine.close()
})

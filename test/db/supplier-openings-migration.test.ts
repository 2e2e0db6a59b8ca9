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

it('a shop of the version before keeps what it owes its suppliers, the voided payments, and what they settled', async () => {
  const file = join(folder, 'shundan.db')
  const writer = await connect(file, 'write')
  await makeTables(writer, 56)
  await writer.exec(`
    insert into suppliers (id, code, name, name_key, search_key, contact, phone, phone_key, email, address, tax_id, term_method, term_days, term_day,
      note, active, version, created_at, payable, unallocated) values (1, 'G1', '示例纸业', '', '', '', '', '', '', '', '', 'net', 30, 0, '', 1, 1, 0, 60, 10);
    insert into payable_items values (1, 1, null, 'goodsReceipt', 1, 'RKD1', '2026-01-01', '2026-01-31', 100, 60, 0);
    insert into payable_credits values (1, 1, null, 'payment', 1, 'FKD1', '2026-01-02', null, 50, 10, 0),
      (2, 1, null, 'payment', 2, 'FKD2', '2026-01-03', null, 70, 0, 0), (3, 1, null, 'paymentVoid', 2, 'FKD2', '2026-01-03', 2, -70, 0, 0);
    insert into payable_allocations values (1, 1, 1, '2026-01-02', 40, 0);`)
  await writer.close()
  const engine = await openEngine(file, async () => undefined)
  const tell = (of: string, from: string) =>
    engine.json(`select json_group_array(json_array(${of})) from (select * from ${from} order by id)`)
  expect(await tell('id, kind, document_no, due_on, amount, "open"', 'payable_items')).toEqual([
    [1, 'goodsReceipt', 'RKD1', '2026-01-31', 100, 60],
  ])
  expect(await tell('id, kind, reverses, amount, unallocated', 'payable_credits')).toEqual([
    [1, 'payment', null, 50, 10],
    [2, 'payment', null, 70, 0],
    [3, 'paymentVoid', 2, -70, 0],
  ])
  expect(await tell('credit_id, item_id, amount', 'payable_allocations')).toEqual([[1, 1, 40]])
  expect(await engine.json('select count(*) from pragma_foreign_key_check')).toBe(0)
  expect(
    await engine.json(
      `select json_group_array(name) from (select name from pragma_table_list where name like 'kept%' and name <> 'kept_forms')`,
    ),
  ).toEqual([])
  await engine.close()
})

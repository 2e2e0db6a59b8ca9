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

/** A receipt of three, of which so much was accepted. */
const receipt = (id: number, state: string, way: string, accepted: number | null) => `
  insert into purchase_receipts (id, no, purchase_id, warehouse_id, state, received_on, note, inspected_on, inspected_by, rejected_way, cost, reason,
    created_by, created_at, gross) values (${id}, 'RKD${id}', 5, 1, '${state}', '2026-01-05', '',
      ${accepted === null ? 'null, null' : `'2026-01-06', 1`}, '${way}', 0, '', 1, 7, 0);
  insert into purchase_receipt_lines (id, receipt_id, purchase_line_id, qty, accepted_qty, cost, gross)
    values (${id}, ${id}, 5, 30000, ${accepted}, 0, 0);`

it('a shop of the version before waits for what was to be replaced, and for nothing else', async () => {
  const file = join(folder, 'shundan.db')
  const writer = await connect(file, 'write')
  await makeTables(writer, 49)
  await writer.exec(`insert into roles (id, code, name) values (1, 'owner', 'o');
    insert into users (id, name, name_key, password_hash, role_id, active, failed_tries, created_at) values (1, '老板', '老板', 'h', 1, 1, 0, 0);
    insert into suppliers (id, code, name, name_key, search_key, contact, phone, phone_key, email, address, tax_id, term_method, term_days, term_day,
      note, active, version, created_at) values (1, 'G1', '示例纸业', '', '', '', '', '', '', '', '', 'net', 30, 0, '', 1, 1, 0);
    insert into products (id, code, name, spec, unit, kind, list_price, tax_kind, tax_rate, on_hand, reserved, search_key, active, version, created_at)
      values (1, 'P1', '货', '', '箱', 'goods', 0, 'taxed', 0, 0, 0, '', 1, 1, 0);
    insert into purchase_orders (id, no, state, supplier_id, supplier_code, supplier_name, contact, phone, address, ordered_on, supplier_no, note,
      tax_inclusive, gross, net, tax, search_key, reason, version, created_by, created_at)
      values (5, 'CGDD5', 'PART_RECEIVED', 1, 'G1', '示例纸业', '', '', '', '2026-01-01', '', '', 1, 0, 0, 0, '', '', 1, 1, 0);
    insert into purchase_order_lines (id, purchase_id, line_no, product_id, product_code, product_name, spec, unit, unit_ratio, qty, price, gross, net,
      tax, tax_kind, tax_rate, received_qty, accepted_qty, note)
      values (5, 5, 1, 1, 'P1', '货', '', '箱', 10000, 120000, 0, 0, 0, 0, 'taxed', 0, 80000, 50000, '');
    ${receipt(10, 'INSPECTED', 'replace', 20_000)} ${receipt(11, 'INSPECTED', 'return', 20_000)} ${receipt(12, 'INSPECTED', '', 30_000)}
    ${receipt(13, 'RECEIVED', '', null)}`)
  await writer.close()
  const engine = await openEngine(file, async () => undefined)
  expect(
    await engine.json(
      'select json_group_array(json_array(id, replaced_qty)) from (select * from purchase_receipt_lines order by id)',
    ),
  ).toEqual([
    [10, 10_000],
    [11, 0],
    [12, 0],
    [13, 0],
  ])
  await engine.close()
})

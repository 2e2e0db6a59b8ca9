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

/** A purchase with one line of three for 10.00 with tax. */
const purchase = (id: number, state: string, gross: number) => `
  insert into purchase_orders (id, no, state, supplier_id, supplier_code, supplier_name, contact, phone, address, ordered_on, supplier_no, note,
    tax_inclusive, gross, net, tax, search_key, reason, version, created_by, created_at)
    values (${id}, 'CGDD${id}', '${state}', 1, 'G1', '示例纸业', '', '', '', '2026-01-01', '', '', 1, ${gross}, ${gross}, 0, '', '', 1, 1, 0);
  insert into purchase_order_lines (id, purchase_id, line_no, product_id, product_code, product_name, spec, unit, unit_ratio, qty, price, gross, net,
    tax, tax_kind, tax_rate, received_qty, accepted_qty, note)
    values (${id}, ${id}, 1, 1, 'P1', '货', '', '箱', 10000, 30000, 0, ${gross}, ${gross}, 0, 'taxed', 0, 30000, 30000, '');`
const receipt = (id: number, purchaseId: number, state: string, qty: number) => `
  insert into purchase_receipts (id, no, purchase_id, warehouse_id, state, received_on, note, inspected_on, inspected_by, rejected_way, cost, reason,
    created_by, created_at) values (${id}, 'RKD${id}', ${purchaseId}, 1, '${state}', '2026-01-05', '', '2026-01-06', 1, '', 0, '', 1, 7);
  insert into purchase_receipt_lines (id, receipt_id, purchase_line_id, qty, accepted_qty, cost) values (${id}, ${id}, ${purchaseId}, ${qty}, ${qty}, 0);`

it('a shop of the version before owes what was accepted, to the fen, and what came to nothing is done', async () => {
  const file = join(folder, 'shundan.db')
  const writer = await connect(file, 'write')
  await makeTables(writer, 38)
  await writer.exec(`insert into roles (id, code, name) values (1, 'owner', 'o'), (2, 'buyer', 'b'), (3, 'accountant', 'a');
    insert into role_rights (role_id, "right") values (3, 'purchase.read');
    insert into users (id, name, name_key, password_hash, role_id, active, failed_tries, created_at) values (1, '老板', '老板', 'h', 1, 1, 0, 0);
    insert into suppliers (id, code, name, name_key, search_key, contact, phone, phone_key, email, address, tax_id, term_method, term_days, term_day,
      note, active, version, created_at) values (1, 'G1', '示例纸业', '', '', '', '', '', '', '', '', 'net', 30, 0, '', 1, 1, 0);
    insert into products (id, code, name, spec, unit, kind, list_price, tax_kind, tax_rate, on_hand, reserved, search_key, active, version, created_at)
      values (1, 'P1', '货', '', '箱', 'goods', 0, 'taxed', 0, 0, 0, '', 1, 1, 0);
    ${purchase(5, 'ACCEPTED', 1_000)} ${purchase(6, 'ACCEPTED', 0)}
    ${receipt(10, 5, 'INSPECTED', 10_000)} ${receipt(11, 5, 'VOIDED', 20_000)} ${receipt(12, 5, 'INSPECTED', 20_000)}
    ${receipt(13, 6, 'INSPECTED', 30_000)}`)
  await writer.close()
  const engine = await openEngine(file, async () => undefined)
  const tell = (of: string, from: string) =>
    engine.json(`select json_group_array(json_array(${of})) from (select * from ${from} order by id)`)
  expect(await tell('id, gross', 'purchase_receipt_lines')).toEqual([
    ...[
      [10, 333],
      [11, 0],
      [12, 667],
      [13, 0],
    ],
  ])
  expect(await tell('document_no, item_on, due_on, amount, "open"', 'payable_items')).toEqual([
    ['RKD10', '2026-01-06', '2026-01-06', 333, 333],
    ['RKD12', '2026-01-06', '2026-01-06', 667, 667],
  ])
  expect(await tell('payable, unallocated', 'suppliers')).toEqual([[1_000, 0]])
  expect(await tell('id, state', 'purchase_orders')).toEqual([
    [5, 'ACCEPTED'],
    [6, 'COMPLETED'],
  ])
  const rights = `select json_group_array("right") from (select "right" from role_rights where role_id = ? order by "right")`
  expect(await engine.json(rights, [3])).toEqual([
    ...['payable.export', 'payable.read', 'payment.confirm', 'payment.create', 'purchase.read', 'supplier.read'],
  ])
  await engine.close()
})

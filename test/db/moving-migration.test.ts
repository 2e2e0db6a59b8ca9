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

it('a shop of the version before: what came back is a completed return, found by its number; one warehouse; rights follow', async () => {
  const file = join(folder, 'shundan.db')
  const writer = await connect(file, 'write')
  await makeTables(writer, 20)
  await writer.exec(`insert into roles (id, code, name) values (1, 'owner', 'o'), (2, 'sales', 's'), (3, 'own', '自己的');
    insert into role_rights (role_id, "right") values (2, 'order.read'), (3, 'return.create');
    insert into users (id, name, name_key, password_hash, role_id, active, failed_tries, created_at)
      values (1, '老板', '老板', 'h', 1, 1, 0, 0);
    insert into customers (id, code, name, search_key, segment, contact, phone, country, region, province, city, address, tax_id,
      term_method, term_days, term_day, receivable, unallocated, note, active, version, created_at)
      values (1, 'K1', '晨光', '', '', '', '', '', '', '', '', '', '', 'cash', 0, 0, 0, 0, '', 1, 1, 0);
    insert into products (id, code, name, spec, unit, kind, list_price, tax_kind, tax_rate, on_hand, reserved, search_key, active, version, created_at)
      values (1, 'P1', '纸', '', '箱', 'goods', 0, 'taxed', 1300, 0, 0, '', 1, 1, 0);
    insert into sales_orders (id, no, external_no, state, historical, order_on, customer_id, customer_code, customer_name, contact, phone,
      address, search_key, tax_inclusive, discount_mode, discount_pay, product_total, order_amount, gross, net, tax, delivered, returned,
      received, invoice_pending, invoiced, note, version, created_by, created_at)
      values (1, 'XSDD1', '', 'SHIPPED', 0, '2026-01-01', 1, 'K1', '晨光', '', '', '', '晨光 cg', 1, 'none', 10000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '', 1, 1, 0);
    insert into sales_order_lines (id, order_id, line_no, product_id, product_code, product_name, spec, unit, qty, list_price, pay, deal_price, amount,
      discount_share, gross, net, tax, tax_kind, tax_rate, delivered_qty, delivered_gross, note)
      values (1, 1, 1, 1, 'P1', '纸', '', '箱', 20000, 0, 10000, 0, 200, 0, 200, 177, 23, 'taxed', 1300, 20000, 200, '');
    insert into deliveries (id, no, order_id, customer_id, state, delivered_on, amount, carrier, tracking_no, created_by, created_at)
      values (1, 'CKD1', 1, 1, 'SHIPPED', '2026-01-02', 200, '', '', 1, 0);
    insert into delivery_lines (id, delivery_id, order_line_id, product_id, qty, gross, returned_qty, returned_gross)
      values (1, 1, 1, 1, 20000, 200, 10000, 100);
    insert into sales_returns (id, no, order_id, delivery_id, customer_id, returned_on, amount, reason, created_by, created_at)
      values (5, 'XSTH1', 1, 1, 1, '2026-01-03', 100, '受潮', 1, 7);
    insert into sales_return_lines (id, return_id, delivery_line_id, product_id, qty, gross, net, tax) values (6, 5, 1, 1, 10000, 100, 88, 12);
    insert into search_docs (doc, kind, record_id) values (3, 'customer', 1)`)
  await writer.close()
  const engine = await openEngine(file, async () => undefined)
  expect(
    await engine.json(`select json_group_array(json_array(id, no, state, wish, cause, reason, requested_on, returned_on, settled_on, settled_by,
      amount, search_key, version, created_at)) from sales_returns`),
  ).toEqual([
    [
      ...[5, 'XSTH1', 'COMPLETED', 'credit', '', '受潮', '2026-01-03', '2026-01-03', '2026-01-03', 'credit', 100],
      ...['xsth1 ckd1 xsdd1 晨光 cg', 1, 7],
    ],
  ])
  expect(
    await engine.json(
      `select json_group_array(json_array(id, return_id, qty, received_qty, bad_qty, gross, net, tax)) from sales_return_lines`,
    ),
  ).toEqual([[6, 5, 10_000, 10_000, 0, 100, 88, 12]])
  expect(await engine.json('select json_group_array(json_array(code, name, active)) from warehouses')).toEqual([
    ['01', '主仓', 1],
  ])
  expect(
    await engine.json(
      `select json_group_array(json_array(role_id, "right")) from (select * from role_rights where "right" like 'return.%' or "right" like 'service.%' order by role_id, "right")`,
    ),
  ).toEqual([
    [2, 'return.request'],
    [2, 'service.edit'],
    [2, 'service.read'],
    [3, 'return.create'],
    [3, 'return.request'],
  ])
  expect(await engine.json('select json_group_array(json_array(doc, kind, record_id)) from search_docs')).toEqual([
    [3, 'customer', 1],
  ])
  expect(await engine.json('select count(*) from pragma_foreign_key_check')).toBe(0)
  expect(
    await engine.json(`select json_group_array(name) from pragma_table_list where name like '%\\_new' escape '\\'`),
  ).toEqual([])
  await engine.close()
})

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

it('a shop of the version before keeps its returns with what refers to them; who approves returns may take goods without an order', async () => {
  const file = join(folder, 'shundan.db')
  const writer = await connect(file, 'write')
  await makeTables(writer, 49)
  const order = (
    id: number,
    exchangeOf: number | null,
  ) => `insert into sales_orders (id, no, external_no, state, historical, order_on,
      customer_id, customer_code, customer_name, contact, phone, address, search_key, tax_inclusive, discount_mode, discount_pay,
      product_total, order_amount, gross, net, tax, delivered, returned, received, invoice_pending, invoiced, note, version, created_at, exchange_of)
    values (${id}, 'XSDD-${id}', '', 'SHIPPED', 0, '2026-03-05', 1, 'K1', '晨光', '', '', '', '', 1, 'none', 10000,
      200, 200, 200, 177, 23, 200, 100, 0, 0, 0, '', 1, 0, ${exchangeOf})`
  await writer.exec(`pragma foreign_keys = on;
    insert into roles (id, code, name) values (1, 'owner', 'o'), (2, 'sales', 's'), (3, 'salesManager', 'm');
    insert into role_rights (role_id, "right") values (2, 'return.request'), (3, 'return.approve');
    insert into users (id, name, name_key, password_hash, role_id, active, failed_tries, created_at) values (1, '老板', '老板', 'h', 1, 1, 0, 0);
    insert into customers (id, code, name, search_key, segment, contact, phone, country, region, province, city, address, tax_id,
      term_method, term_days, term_day, receivable, unallocated, note, active, version, created_at)
      values (1, 'K1', '晨光', '', '', '', '', '', '', '', '', '', '', 'cash', 0, 0, 0, 0, '', 1, 1, 0);
    insert into products (id, code, name, spec, unit, kind, list_price, tax_kind, tax_rate, on_hand, reserved, search_key, active, version, created_at)
      values (1, 'P1', '纸', '', '箱', 'goods', 0, 'taxed', 1300, 0, 0, '', 1, 1, 0);
    ${order(1, null)};
    insert into sales_order_lines (id, order_id, line_no, product_id, product_code, product_name, spec, unit, qty, list_price, pay, deal_price, amount,
      discount_share, gross, net, tax, tax_kind, tax_rate, delivered_qty, delivered_gross, note)
      values (1, 1, 1, 1, 'P1', '纸', '', '箱', 20000, 0, 10000, 0, 200, 0, 200, 177, 23, 'taxed', 1300, 20000, 200, '');
    insert into deliveries (id, no, order_id, customer_id, state, delivered_on, amount, carrier, tracking_no, warehouse_id, created_by, created_at)
      values (1, 'CKD1', 1, 1, 'SHIPPED', '2026-03-05', 200, '', '', (select min(id) from warehouses), 1, 0);
    insert into delivery_lines (id, delivery_id, order_line_id, product_id, qty, gross, returned_qty, returned_gross)
      values (1, 1, 1, 1, 20000, 200, 10000, 100);
    insert into sales_returns (id, no, state, order_id, delivery_id, customer_id, wish, cause, reason, requested_on, returned_on, settled_on,
      settled_by, amount, search_key, version, created_by, created_at, submitted_at, settled_at)
      values (5, 'XSTH1', 'COMPLETED', 1, 1, 1, 'refund', 'quality', '受潮', '2026-03-05', '2026-03-05', '2026-03-06', 'refund', 100, 'xsth1', 4, 1, 7, 8, 9);
    insert into sales_return_lines (id, return_id, delivery_line_id, product_id, qty, received_qty, bad_qty, gross, net, tax)
      values (6, 5, 1, 1, 10000, 10000, 5000, 100, 88, 12);
    insert into refunds (id, no, customer_id, return_id, state, paid_on, method, amount, payee, bank_reference, note, created_by, created_at)
      values (7, 'TKD1', 1, 5, 'PENDING', '2026-03-06', 'cash', 100, '', '', '', 1, 0);
    ${order(2, 5)}`)
  await writer.close()
  const engine = await openEngine(file, async () => undefined)
  const rows = (columns: string, from: string) =>
    engine.json(`select json_group_array(json_array(${columns})) from ${from}`)
  expect(
    await rows('id, no, order_id, delivery_id, reason, amount, submitted_at, settled_at', 'sales_returns'),
  ).toEqual([[5, 'XSTH1', 1, 1, '受潮', 100, 8, 9]])
  expect(
    await rows('id, return_id, delivery_line_id, received_qty, bad_qty, gross, price', 'sales_return_lines'),
  ).toEqual([[6, 5, 1, 10_000, 5000, 100, null]])
  expect(await rows('r.id, s.no', 'refunds r join sales_returns s on s.id = r.return_id')).toEqual([[7, 'XSTH1']])
  expect(await rows('o.id, s.no', 'sales_orders o join sales_returns s on s.id = o.exchange_of')).toEqual([
    [2, 'XSTH1'],
  ])
  expect(await engine.json('select json_group_array("table") from pragma_foreign_key_check')).toEqual([])
  expect(await rows('role_id, "right"', `(select * from role_rights where "right" = 'return.free')`)).toEqual([
    [3, 'return.free'],
  ])
  await engine.close()
})

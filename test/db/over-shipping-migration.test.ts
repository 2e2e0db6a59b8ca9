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

it('a shop of the version before keeps what was delivered of each line and what settled it; nothing was shipped beyond an order', async () => {
  const file = join(folder, 'shundan.db')
  const writer = await connect(file, 'write')
  await makeTables(writer, 38)
  await writer.exec(`insert into roles (id, code, name) values (1, 'owner', 'o');
    insert into users (id, name, name_key, password_hash, role_id, active, failed_tries, created_at) values (1, '老板', '老板', 'h', 1, 1, 0, 0);
    insert into customers (id, code, name, search_key, segment, contact, phone, country, region, province, city, address, tax_id,
      term_method, term_days, term_day, receivable, unallocated, note, active, version, created_at)
      values (1, 'K1', '晨光', '', '', '', '', '', '', '', '', '', '', 'cash', 0, 0, 60, 0, '', 1, 1, 0);
    insert into products (id, code, name, spec, unit, kind, list_price, tax_kind, tax_rate, on_hand, reserved, search_key, active, version, created_at)
      values (1, 'P1', '货', '', '箱', 'goods', 0, 'taxed', 1300, 0, 0, '', 1, 1, 0);
    insert into sales_orders (id, no, external_no, state, historical, order_on, customer_id, customer_code, customer_name, contact, phone,
      address, search_key, tax_inclusive, discount_mode, discount_pay, product_total, order_amount, gross, net, tax, delivered, returned,
      received, invoice_pending, invoiced, note, version, created_by, created_at)
      values (1, 'XSDD1', '', 'PART_SHIPPED', 0, '2026-01-01', 1, 'K1', '晨光', '', '', '', '', 1, 'none', 10000, 200, 200, 200, 200, 0, 100, 40, 0, 0, 0, '', 1, 1, 0);
    insert into sales_order_lines (id, order_id, line_no, product_id, product_code, product_name, spec, unit, qty, list_price, pay, deal_price, amount,
      discount_share, gross, net, tax, tax_kind, tax_rate, delivered_qty, delivered_gross, note)
      values (1, 1, 1, 1, 'P1', '货', '', '箱', 40000, 0, 10000, 0, 200, 0, 200, 200, 0, 'exempt', 0, 20000, 100, ''),
        (2, 1, 2, 1, 'P1', '货', '', '箱', 5, 0, 10000, 0, 0, 0, 0, 0, 0, 'exempt', 0, 0, 0, '');
    insert into deliveries (id, no, order_id, customer_id, state, delivered_on, amount, carrier, tracking_no, created_by, created_at)
      values (7, 'CKD1', 1, 1, 'SHIPPED', '2026-01-02', 100, '', '', 1, 0);
    insert into delivery_lines (id, delivery_id, order_line_id, product_id, qty, gross, returned_qty, returned_gross) values (1, 7, 1, 1, 20000, 100, 0, 0);
    insert into open_items values (1, 1, 1, 'delivery', 7, 'CKD1', '2026-01-02', '2026-01-02', 100, 60, 0);
    insert into credits values (5, 1, 1, 'return', 8, 'XSTH1', '2026-01-03', null, 40, 0, 0), (6, 1, null, 'receipt', 2, 'SKD2', '2026-01-03', null, 70, 0, 0),
      (9, 1, null, 'receiptVoid', 2, 'SKD2', '2026-01-03', 6, -70, 0, 0);
    insert into allocations values (1, 5, 1, '2026-01-03', 40, 0)`)
  await writer.close()
  const engine = await openEngine(file, async () => undefined)
  const tell = (of: string, from: string) => engine.json(`select json_group_array(json_array(${of})) from ${from}`)
  expect(await tell('id, qty, delivered_qty, delivered_gross, unit_ratio', 'sales_order_lines')).toEqual([
    [1, 40_000, 20_000, 100, 10_000],
    [2, 5, 0, 0, 10_000],
  ])
  expect(await tell('id, gross, delivered, over_shipped', 'sales_orders')).toEqual([[1, 200, 100, 0]])
  expect(await tell('id, kind, reverses, amount, unallocated', 'credits')).toEqual([
    [5, 'return', null, 40, 0],
    [6, 'receipt', null, 70, 0],
    [9, 'receiptVoid', 6, -70, 0],
  ])
  expect(await tell('credit_id, open_item_id, amount', 'allocations')).toEqual([[5, 1, 40]])
  expect(await tell('over_ship', 'company')).toEqual([])
  expect(await engine.json('select count(*) from pragma_foreign_key_check')).toBe(0)
  const named = `(select name from sqlite_master where type = 'index' and tbl_name in ('credits', 'sales_order_lines') and sql is not null order by name)`
  expect(await tell('name', named)).toEqual(
    [
      ...[
        'credits_customer',
        'credits_document',
        'credits_in_hand',
        'credits_opening',
        'credits_order',
        'credits_received',
      ],
      ...['credits_unallocated', 'sales_order_lines_amount', 'sales_order_lines_product'],
    ].map((name) => [name]),
  )
  await engine.close()
})

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

const order = (id: number, customer: number, historical: number, by: number | null) =>
  `(${id}, 'D${id}', '', 'CONFIRMED', ${historical}, '2026-01-01', ${customer}, 'K', 'x', '', '', '', '', 1, 'none', 10000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '', 1, ${by}, 0)`

it('a shop of the version before: orders belong to who took them down, past ones to their customer’s owner; roles see what theirs sees', async () => {
  const file = join(folder, 'shundan.db')
  const writer = await connect(file, 'write')
  await makeTables(writer, 13)
  await writer.exec(`insert into roles (id, code, name) values (1, 'owner', 'o'), (2, 'sales', 's'), (3, 'salesManager', 'm'), (4, 'own', '自己的');
    insert into users (id, name, name_key, password_hash, role_id, active, failed_tries, created_at)
      values (1, '老板', '老板', 'h', 1, 1, 0, 0), (2, '甲', '甲', 'h', 2, 1, 0, 0);
    insert into customers (id, code, name, search_key, segment, contact, phone, country, region, province, city, address, tax_id,
      term_method, term_days, term_day, receivable, unallocated, note, active, version, created_at, owner_id)
      values (1, 'K1', '有人管', '', '', '', '', '', '', '', '', '', '', 'cash', 0, 0, 0, 0, '', 1, 1, 0, 2),
        (2, 'K2', '没人管', '', '', '', '', '', '', '', '', '', '', 'cash', 0, 0, 0, 0, '', 1, 1, 0, null);
    insert into sales_orders (id, no, external_no, state, historical, order_on, customer_id, customer_code, customer_name, contact, phone,
      address, search_key, tax_inclusive, discount_mode, discount_pay, product_total, order_amount, gross, net, tax, delivered, returned,
      received, invoice_pending, invoiced, note, version, created_by, created_at) values
      ${[order(1, 1, 0, 1), order(2, 1, 1, null), order(3, 2, 1, null), order(4, 2, 0, 2)].join(', ')}`)
  await writer.close()
  const engine = await openEngine(file, async () => undefined)
  expect(
    await engine.json(
      'select json_group_array(json_array(id, owner_id)) from (select * from sales_orders order by id)',
    ),
  ).toEqual([
    ...[
      [1, 1],
      [2, 2],
      [3, null],
      [4, 2],
    ],
  ])
  expect(
    await engine.json('select json_group_array(json_array(code, scope)) from (select * from roles order by id)'),
  ).toEqual([
    ...[
      ['owner', 'all'],
      ['sales', 'own'],
      ['salesManager', 'team'],
      ['own', 'all'],
    ],
  ])
  expect(
    await engine.json(
      `select json_group_array(json_array(role_id, "right")) from role_rights where "right" like 'order.%'`,
    ),
  ).toEqual([[3, 'order.assign']])
  await engine.close()
})

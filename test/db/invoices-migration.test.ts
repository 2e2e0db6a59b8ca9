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

it('an invoice of before holds its one order whole, and its remark names it', async () => {
  const file = join(folder, 'shundan.db')
  const writer = await connect(file, 'write')
  await makeTables(writer, 67)
  await writer.exec(`insert into roles (id, code, name) values (1, 'owner', 'o');
    insert into users (id, name, name_key, password_hash, role_id, active, failed_tries, created_at) values (1, '老板', '老板', 'h', 1, 1, 0, 0);
    insert into customers (id, code, name, search_key, segment, contact, phone, country, region, province, city, address, tax_id,
      term_method, term_days, term_day, receivable, unallocated, note, active, version, created_at)
      values (1, 'K1', '晨光', '', '', '', '', '', '', '', '', '', '', 'cash', 0, 0, 60, 0, '', 1, 1, 0);
    insert into sales_orders (id, no, external_no, state, historical, order_on, customer_id, customer_code, customer_name, contact, phone,
      address, search_key, tax_inclusive, discount_mode, discount_pay, product_total, order_amount, gross, net, tax, delivered, returned,
      received, invoice_pending, invoiced, note, version, created_by, created_at)
      values (1, 'XSDD1', '', 'CONFIRMED', 0, '2026-01-01', 1, 'K1', '晨光', '', '', '', '', 1, 'none', 10000, 900, 900, 900, 900, 0, 0, 0, 0, 0, 900, '', 1, 1, 0),
        (2, 'XSDD2', '', 'CONFIRMED', 0, '2026-01-01', 1, 'K1', '晨光', '', '', '', '', 1, 'none', 10000, 100, 100, 100, 100, 0, 0, 0, 0, 0, 100, '', 1, 1, 0)`)
  const row = (id: number, no: string, gross: number) =>
    `insert into invoice_requests (id, no, customer_id, order_id, delivery_id, state, kind, title, tax_id, natural_person, requested_on, gross, net,
      tax, invoice_code, invoice_no, issued_on, reason, created_by, created_at) values (${id}, '${no}', 1, ${id}, null, 'ISSUED', 'ordinary', 't',
      '', 1, '2026-03-05', ${gross}, ${gross}, 0, '', null, null, '', 1, 0)`
  await writer.exec(`${row(1, 'KPSQ-1', 900)};${row(2, 'KPSQ-2', 100)}`)
  await writer.exec(
    `insert into comments (id, record, record_id, text, created_by, created_at) values (5, 'customerStatement', 9, '好', 1, 7)`,
  )
  await writer.close()
  const engine = await openEngine(file, async () => undefined)
  const rows = (columns: string, from: string) =>
    engine.json(`select json_group_array(json_array(${columns})) from ${from}`)
  expect(await rows('request_id, order_id, gross, red', 'invoice_request_orders')).toEqual([
    [1, 1, 900, 0],
    [2, 2, 100, 0],
  ])
  expect(await rows('id, remark, over_asked, red_gross', 'invoice_requests')).toEqual([
    [1, 'XSDD1', 0, 0],
    [2, 'XSDD2', 0, 0],
  ])
  expect(await rows('id, record, text', 'comments')).toEqual([[5, 'customerStatement', '好']])
  await engine.close()
})

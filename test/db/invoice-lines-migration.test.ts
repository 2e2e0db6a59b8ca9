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

it('invoices of before count line by line, and their lines and red letters stay as they are', async () => {
  const file = join(folder, 'shundan.db')
  const writer = await connect(file, 'write')
  await makeTables(writer, 92)
  // Rows as the program writes them, but only what this is about: nothing is asked of what they refer to.
  await writer.exec('pragma foreign_keys = off')
  await writer.exec(`insert into users (id, name, name_key, password_hash, role_id, active, failed_tries, created_at) values (1, '老板', '老板', 'h', 1, 1, 0, 0);
    insert into roles (id, code, name) values (1, 'owner', 'o');
    insert into customers (id, code, name, search_key, segment, contact, phone, country, region, province, city, address, tax_id,
      term_method, term_days, term_day, receivable, unallocated, note, active, version, created_at)
      values (1, 'K1', '晨光', '', '', '', '', '', '', '', '', '', '', 'cash', 0, 0, 60, 0, '', 1, 1, 0);
    insert into sales_orders (id, no, external_no, state, historical, order_on, customer_id, customer_code, customer_name, contact, phone,
      address, search_key, tax_inclusive, discount_mode, discount_pay, product_total, order_amount, gross, net, tax, delivered, returned,
      received, invoice_pending, invoiced, note, version, created_by, created_at)
      values (1, 'XSDD1', '', 'SHIPPED', 0, '2026-01-01', 1, 'K1', '晨光', '', '', '', '', 1, 'none', 10000, 2000, 2000, 2000, 2000, 0,
        2000, 1000, 0, 200, 900, '', 1, 1, 0)`)
  const line = (
    id: number,
  ) => `insert into sales_order_lines (id, order_id, line_no, product_id, product_code, product_name, spec, unit, qty,
      list_price, pay, typed_amount, deal_price, amount, discount_share, gross, net, tax, tax_kind, tax_rate, delivered_qty, delivered_gross, note)
      values (${id}, 1, ${id}, 1, 'P', 'p', '', '箱', 100000, 0, 10000, null, 0, 1000, 0, 1000, 1000, 0, 'taxed', 0, 100000, 1000, '')`
  const request = (id: number, state: string, gross: number) =>
    `insert into invoice_requests (id, no, customer_id, order_id, delivery_id, state, kind, title, tax_id, natural_person, requested_on, gross, net,
      tax, invoice_code, invoice_no, issued_on, reason, mail_to, created_by, created_at) values (${id}, 'KPSQ-${id}', 1, 1, null, '${state}', 'ordinary', 't',
      '', 1, '2026-03-05', ${gross}, ${gross}, 0, '', null, null, '', '', 1, 0);
    insert into invoice_request_lines (id, request_id, order_line_id, name, spec, unit, qty, gross, net, tax, tax_kind, tax_rate)
      values (${id}, ${id}, ${id}, 'p', '', '箱', 20000, ${gross}, ${gross}, 0, 'taxed', 0)`
  await writer.exec(`${line(1)};${line(2)};${request(1, 'PART_RED', 1000)};${request(2, 'PENDING', 200)};
    insert into deliveries (id, no, order_id, customer_id, state, delivered_on, amount, carrier, tracking_no, created_by, created_at)
      values (1, 'CKD1', 1, 1, 'SHIPPED', '2026-01-02', 2000, '', '', 1, 0);
    insert into delivery_lines (id, delivery_id, order_line_id, product_id, qty, gross, returned_qty, returned_gross)
      values (1, 1, 1, 1, 100000, 1000, 100000, 1000), (2, 1, 2, 1, 100000, 1000, 0, 0);
    insert into invoice_reds (id, no, request_id, state, reason, confirmation_no, started_by, started_at, gross, net, tax, red_no, issued_on, note,
      created_by, created_at) values (1, 'HZFP1', 1, 'ISSUED', 'goodsReturned', '', 'seller', 0, -100, -100, 0, '1', '2026-03-06', '', 1, 0);
    insert into invoice_red_lines (id, red_id, request_line_id, qty, gross, net, tax) values (1, 1, 1, -10000, -100, -100, 0)`)
  await writer.close()
  const engine = await openEngine(file, async () => undefined)
  const rows = (columns: string, from: string) =>
    engine.json(`select json_group_array(json_array(${columns})) from ${from}`)
  expect(await rows('red_due, invoice_beyond, invoice_ahead', 'sales_orders')).toEqual([[900, 900, 900]])
  expect(await rows('id, request_id, qty, gross, discount', 'invoice_request_lines')).toEqual([
    [1, 1, 20_000, 1000, 0],
    [2, 2, 20_000, 200, 0],
  ])
  expect(await rows('request_line_id, gross', 'invoice_red_lines')).toEqual([[1, -100]])
  await engine.close()
})

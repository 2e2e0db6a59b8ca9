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

/** An order with nothing but what its table asks for. */
const order = (
  id: number,
  received: number,
) => `insert into sales_orders (id, no, external_no, state, historical, order_on,
    customer_id, customer_code, customer_name, contact, phone, address, search_key, tax_inclusive, discount_mode, discount_pay,
    product_total, order_amount, gross, net, tax, delivered, returned, received, invoice_pending, invoiced, note, version, created_at)
  values (${id}, 'XSDD-${id}', '', 'SHIPPED', 0, '2026-03-05', 1, 'K1', '晨光', '', '', '', '', 1, 'none', 10000,
    10000, 10000, 10000, 10000, 0, 10000, 0, ${received}, 0, 0, '', 1, 0)`

it('what a return of one order had settled of another counts as received there, and everything else stays', async () => {
  const file = join(folder, 'shundan.db')
  const writer = await connect(file, 'write')
  await makeTables(writer, 38)
  await writer.exec(`insert into customers (id, code, name, search_key, segment, contact, phone, country, region, province, city, address, tax_id,
      term_method, term_days, term_day, receivable, unallocated, note, active, version, created_at)
      values (1, 'K1', '晨光', '', '', '', '', '', '', '', '', '', '', 'cash', 0, 0, 0, 0, '', 1, 1, 0); ${order(1, 10_000)}; ${order(2, 0)};
    insert into open_items (id, customer_id, order_id, kind, document_id, document_no, item_on, due_on, amount, "open", created_at) values
      (1, 1, 1, 'delivery', 1, 'CKD-1', '2026-03-05', '2026-03-05', 10000, 0, 0), (2, 1, 2, 'delivery', 2, 'CKD-2', '2026-03-05', '2026-03-05', 10000, 7000, 0);
    insert into credits (id, customer_id, order_id, kind, document_id, document_no, credit_on, amount, unallocated, created_at) values
      (1, 1, 1, 'receipt', 1, 'SKD-1', '2026-03-05', 10000, 0, 0), (2, 1, 1, 'return', 1, 'XSTH-1', '2026-03-06', 4000, 1000, 0);
    insert into allocations (id, credit_id, open_item_id, allocated_on, amount, created_at) values
      (1, 1, 1, '2026-03-05', 10000, 0), (2, 2, 2, '2026-03-06', 3000, 0)`)
  await writer.close()
  const engine = await openEngine(file, async () => undefined)
  const rows = (columns: string, from: string) =>
    engine.json(`select json_group_array(json_array(${columns})) from ${from}`)
  expect(await rows('id, received', '(select * from sales_orders order by id)')).toEqual([
    [1, 7000],
    [2, 3000],
  ])
  expect(await rows('id, kind, "open"', '(select * from open_items order by id)')).toEqual([
    [1, 'delivery', 0],
    [2, 'delivery', 7000],
  ])
  expect(await rows('kind, unallocated', '(select * from credits order by id)')).toEqual([
    ['receipt', 0],
    ['return', 1000],
  ])
  await engine.close()
})

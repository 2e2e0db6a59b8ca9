import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../../../db/connection'
import { identities } from '../../../main/book/prove-books'
import { databaseName, openShop } from '../../../main/shop'
import { parsePrice } from '../../../main/value/price'
import { openReadyShop, type TestShop } from '../../shop'
import { excelWorker } from '../../worker'

let test: TestShop
beforeEach(async () => {
  test = await openReadyShop('2026-03-05')
})
afterEach(() => test.close())

const made = 5000

/** So many orders of two lines, as an import of past orders leaves them. */
async function importOrders(): Promise<void> {
  const { id: customer } = await test.ask('customer.create', { name: '晨光' })
  const { id: product } = await test.ask('product.create', { name: '纸', listPrice: parsePrice('11.3'), taxRate: 1300 })
  await test.shop.engine().tx(async (tx) => {
    await tx.run(
      `insert into sales_orders (id, no, external_no, state, historical, order_on, customer_id, customer_code, customer_name, contact, phone,
        address, search_key, tax_inclusive, discount_mode, discount_pay, product_total, order_amount, gross, net, tax, delivered, returned,
        received, invoice_pending, invoiced, note, version, created_at, confirmed_at)
      with recursive n (n) as (select 1 union all select n + 1 from n where n < ?1)
      select n, 'XS' || n, '', 'COMPLETED', 1, '2025-01-01', ?2, '', '晨光', '', '', '', '', 1, 'none', 10000, 2260, 2260, 2260, 2000, 260,
        0, 0, 0, 0, 0, '', 1, 1, 1 from n`,
      [made, customer],
    )
    await tx.run(
      `insert into sales_order_lines (id, order_id, line_no, product_id, product_code, product_name, spec, unit, qty, list_price, pay,
        deal_price, amount, discount_share, gross, net, tax, tax_kind, tax_rate, delivered_qty, delivered_gross, note)
      select o.id * 2 + k.value, o.id, k.value + 1, ?1, '', '纸', '', '', 10000, 1130000000, 10000, 1130000000, 1130, 0, 1130, 1000, 130,
        'taxed', 1300, 0, 0, '' from sales_orders o join json_each('[0,1]') k`,
      [product],
    )
  })
}

const counted = () =>
  test.shop
    .engine()
    .json<Record<string, number>>(
      `select json_group_object(tbl, rows) from (select tbl, max(cast(stat as integer)) as rows from sqlite_stat1 group by tbl)`,
    )

describe('the check of the books ends', () => {
  it('in a shop that was counted while it was nearly empty and has grown since', async () => {
    await importOrders()
    // What a first close leaves behind: everything holds two rows.
    await test.shop.engine().tx(async (tx) => {
      await tx.run('delete from sqlite_stat1')
      await tx.run(
        `insert into sqlite_stat1 select m.tbl_name, m.name, '2' || replace(hex(zeroblob(
          (select count(*) from pragma_index_xinfo(m.name) x where x.key))), '00', ' 1') from sqlite_schema m where m.type = 'index'`,
      )
    })
    const again = await openShop({ folder: test.folder, version: 'test', excelWorker: await excelWorker(), node: 1 })
    test.session.shop = again
    // Every connection was opened after it was forgotten.
    expect(Object.values(await counted()).filter((rows) => rows < 1000)).toEqual([])
    const { results } = await test.ask('book.prove', {})
    expect(results.flatMap((result) => result.disagreements)).toEqual([])
    expect(results.find(({ proof }) => proof === 'orderTotals')?.records).toBeGreaterThan(made)
    await again.close()
  })

  it('because nothing is known of small tables, and large ones are counted with the work that filled them', async () => {
    await importOrders()
    expect(await counted()).toEqual({ sales_orders: made, sales_order_lines: 2 * made })
  })

  it('since no identity reads a whole table once for each record of another', async () => {
    const connection = await connect(join(test.folder, databaseName), 'read')
    for (const [proof, sql] of Object.entries(identities)) {
      // What a period kept is compared with sums by day, which are few.
      if (proof === 'periods') continue
      const plan = (await connection.all(`explain query plan ${sql}`)) as unknown as Step[]
      expect({ proof, again: readAgain(plan, 0, false) }).toEqual({ proof, again: [] })
    }
    await connection.close()
  })
})

interface Step {
  id: number
  parent: number
  detail: string
}

/** The tables that a plan reads whole inside a loop: after another one on the same level, or in what is asked for each row. */
function readAgain(plan: Step[], parent: number, inLoop: boolean): string[] {
  let loops = 0
  return plan
    .filter((step) => step.parent === parent)
    .flatMap(({ id, detail }) => {
      const table = /^(SCAN|SEARCH) /.test(detail)
      const whole = detail.startsWith('SCAN ') && !/CONSTANT|VIRTUAL/.test(detail) && (inLoop || loops > 0)
      if (table) loops += 1
      const inner = readAgain(
        plan,
        id,
        detail.startsWith('CORRELATED') || (inLoop && !detail.startsWith('MATERIALIZE')),
      )
      return whole ? [detail, ...inner] : inner
    })
}

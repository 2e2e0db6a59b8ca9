import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sent } from '../../preload/contract'
import { openReadyShop, type TestShop } from '../shop'

const workbook = resolve(import.meta.dirname, '../../../shared/data/superstore-zh.xls')
const there = existsSync(workbook)

// A real Excel 97 workbook of 10,000 lines; a clone without it says that this was skipped.
describe.skipIf(!there)('the shop brings its old workbook', () => {
  let test: TestShop
  let plan: Sent<'import.check'>
  let draft: number

  beforeAll(async () => {
    test = await openReadyShop('2026-03-01')
  })
  afterAll(() => test.close())

  it('the sheet, the header and every column are found without help', async () => {
    const look = await test.ask('import.look', { path: workbook })
    expect(look.sheets.map((sheet) => sheet.name)).toEqual(['订单', '退货', '销售人员'])
    expect(look).toMatchObject({ sheet: '订单', headerRow: 1, keys: ['orderNo', 'customerCode', 'orderOn'] })
    expect(look.mapping).toEqual({
      orderNo: 1,
      orderOn: 2,
      promisedOn: 3,
      customerCode: 5,
      customerName: 6,
      segment: 7,
      city: 8,
      province: 9,
      country: 10,
      region: 11,
      productCode: 12,
      category: 13,
      subcategory: 14,
      productName: 15,
      amount: 16,
      quantity: 17,
      discountOff: 18,
    })
    plan = {
      path: workbook,
      sheet: look.sheet,
      headerRow: look.headerRow,
      mapping: look.mapping,
      keys: look.keys,
    }
  })

  it('the preview knows every figure before anything is written', async () => {
    const checked = await test.ask('import.check', plan)
    draft = checked.id
    expect(checked.counts).toMatchObject({
      rows: 10_000,
      added: 4985,
      unchanged: 0,
      customersAdded: 790,
      productsAdded: 1977,
      suffixed: 2212 + 22,
      amount: 1_611_754_840,
      refused: 0,
      held: 0,
    })
    expect(await test.ask('order.totals', {})).toMatchObject({ count: 0 })
  })

  it('everything arrives: 10,000 lines, 790 customers, 1,977 products, 4,985 orders, 16,117,548.40', async () => {
    expect(await test.ask('import.run', { draft })).toMatchObject({
      rows: 10_000,
      added: 4985,
      customersAdded: 790,
      productsAdded: 1977,
      amount: 1_611_754_840,
    })
    expect(await test.ask('order.totals', {})).toMatchObject({
      count: 4985,
      sums: { gross: 1_611_754_840, outstanding: 0 },
    })
    expect(await test.ask('customer.totals', {})).toMatchObject({ count: 790 })
    expect(await test.ask('product.totals', {})).toMatchObject({ count: 1977 })
    const lines = await test.shop.engine().json<number>('select count(*) from sales_order_lines')
    expect(lines).toBe(10_000)
  })

  it('numbers that clash get a suffix one can see; none is merged', async () => {
    const numbers = await test.shop
      .engine()
      .json<[number, number]>(`select json_array(count(distinct no), count(distinct external_no)) from sales_orders`)
    expect(numbers).toEqual([4985, 2773])
    const codes = await test.shop.engine().json<number>(`select count(*) from products where code like '%-2'`)
    expect(codes).toBe(22)
  })

  it('the same file again adds nothing', async () => {
    const { id, counts } = await test.ask('import.check', plan)
    expect(counts).toMatchObject({ added: 0, unchanged: 4985 })
    expect(await test.ask('import.run', { draft: id })).toMatchObject({
      rows: 0,
      added: 0,
      unchanged: 4985,
      customersAdded: 0,
      productsAdded: 0,
    })
    expect(await test.ask('order.totals', {})).toMatchObject({ count: 4985, sums: { gross: 1_611_754_840 } })
  })

  it('price times quantity gives the amount of every line back, to the fen', async () => {
    const worst = await test.shop
      .engine()
      .json<number>(
        `select max(abs(round(cast(qty as real) * deal_price / 10000 / 1000000) - amount)) from sales_order_lines`,
      )
    expect(worst).toBeLessThanOrEqual(1)
  })

  it('and the books agree', async () => {
    const { results } = await test.ask('book.prove', {})
    expect(results.filter((result) => result.disagreements.length > 0)).toEqual([])
  })
})

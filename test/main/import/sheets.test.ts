import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parsePrice } from '../../../main/value/price'
import { openReadyShop, type TestShop } from '../../shop'
import { importing, writeSheet } from './sheet'

const header = ['单号', '日期', '客户', '品名', '数量', '金额']
const line = (no: string, ...more: unknown[]) => [no, '2026-01-05', '晨光', '纸', 1, 10, ...more]

describe('a workbook as shops really have them', () => {
  let test: TestShop
  beforeEach(async () => {
    test = await openReadyShop('2026-03-01')
  })
  afterEach(() => test.close())
  const check = (rows: unknown[][]) => importing(test, 'orders').check(rows)

  it('rows of formats only, totals and subtotals are passed over and counted (17, 18)', async () => {
    const { counts } = await check([
      ['一月销售明细'],
      ['制表：李四'],
      header,
      line('A1'),
      ['小计', '', '', '', 1, 10],
      Array(6).fill(''),
      [null, ' ', '\t'],
      line('A2'),
      [' 合 计：', '', '', '', 2, 20],
      ...Array(500).fill(Array(6).fill('')),
    ])
    expect(counts).toMatchObject({ rows: 2, ready: 2, refused: 0 })
    expect(counts.blank).toBeGreaterThanOrEqual(3)
  })

  it('of several sheets the largest is offered, and any other can be chosen (20)', async () => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([header, line('A1')]), '一月')
    utils.book_append_sheet(book, utils.aoa_to_sheet([header, line('B1'), line('B2')]), '二月')
    const path = join(test.folder, 'sheets.xlsx')
    await writeFile(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
    const look = await test.ask('import.look', { path })
    expect([look.sheet, look.sheets.map(({ name }) => name)]).toEqual(['二月', ['一月', '二月']])
    expect(await test.ask('import.look', { path, sheet: '一月' })).toMatchObject({
      sheet: '一月',
      sample: { length: 2 },
    })
    expect(await test.reply('import.look', { path, sheet: '三月' })).toMatchObject({ code: 'workbook.sheetMissing' })
  })

  it('columns in another order or with other names, and two of one name: the first of them counts until the user says otherwise (25)', async () => {
    const path = await writeSheet(test, [['金额', '数量', '品名', '客户名称', '下单日期', '数量', '单据编号']], 'order')
    const { mapping } = await test.ask('import.look', { path })
    const found = { amount: 0, quantity: 1, productName: 2, customerName: 3, orderOn: 4, orderNo: 6 }
    expect(mapping).toEqual(found)
  })

  it('text in the code of Chinese Windows under a wrong name is read for what it is (22)', async () => {
    const csv = Buffer.from('d0d5c3fb2cb5e7bbb00d0acdf5ceb52c31333930303030313131310d0a', 'hex')
    const path = join(test.folder, 'names.xlsx')
    await writeFile(path, csv)
    const look = await test.ask('import.look', { path, kind: 'customers' })
    expect(look.sample).toEqual([
      ['姓名', '电话'],
      ['王蔚', '13900001111'],
    ])
    expect((await readFile(path)).equals(csv)).toBe(true)
  })

  it('history names stopped customers and products all the same (42), one product twice at two prices (44), and 500 lines (47)', async () => {
    const { id: customer } = await test.ask('customer.create', { name: '晨光', active: false })
    const goods = { name: '纸', listPrice: parsePrice('10'), taxRate: 1300, active: false }
    const { id: product } = await test.ask('product.create', goods)
    const { id: draft, counts } = await check([
      header,
      line('A1'),
      ['A1', '2026-01-05', '晨光', '纸', 2, 30],
      ...Array.from({ length: 500 }, (_, i) => ['A2', '2026-01-06', '晨光', `货${i}`, 1, 1]),
    ])
    expect(counts).toMatchObject({ refused: 0, added: 2, ready: 502, customersAdded: 0, productsAdded: 500 })
    await test.ask('import.run', { draft })
    const [first] = await test.ask('order.list', { search: 'A1' })
    const { lines, customerId } = await test.ask('order.read', { id: first?.id ?? 0 })
    expect(customerId).toBe(customer)
    expect(lines.map(({ productId, dealPrice }) => [productId, dealPrice])).toEqual([
      [product, parsePrice('10')],
      [product, parsePrice('15')],
    ])
  })

  it('a quantity of five decimals is refused, one of four comes in (7); none, nought and less are refused (8, 9)', async () => {
    const { refused } = importing(test, 'orders')
    const amounts = [0.1234, 1 / 3, '0.12345', '', 0, -1].map((qty, i) => [
      `Q${i}`,
      '2026-01-05',
      '晨光',
      '纸',
      qty,
      10,
    ])
    const { id, counts } = await check([header, ...amounts])
    expect(counts).toMatchObject({ added: 1, refused: 5 })
    expect((await refused(id)).map(([row, field]) => [row, field])).toEqual(
      [3, 4, 5, 6, 7].map((row) => [row, 'quantity']),
    )
    expect((await refused(id))[4]?.[2]).toContain('退货')
  })
})

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { read, utils, type WorkBook, write } from '@e965/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { customerList } from '../../../main/customer/list-customers'
import { suggestMapping } from '../../../main/import/field'
import { kinds } from '../../../main/import/kind'
import { type Language, translator } from '../../../main/language/language'
import { productList } from '../../../main/product/list-products'
import type { Day } from '../../../main/value/day'
import { parsePrice } from '../../../main/value/price'
import { parseQty } from '../../../main/value/qty'
import { openReadyShop, type TestShop } from '../../shop'
import { disagreements, importing } from './sheet'

const lists = {
  customers: {
    columns: Object.keys(customerList('2026-03-01' as Day).columns),
    titleOf: (key: string) => `customer.${key === 'ownerName' ? 'owner' : key}`,
    /** What follows from documents, or is nobody's to type in a sheet. */
    told: ['id', 'balance', 'overdue', 'creditUsed', 'creditAvailable', 'lastOrderOn'],
  },
  products: {
    columns: Object.keys(productList(null).columns).filter((key) => key !== 'picture'),
    titleOf: (key: string) => `product.${key === 'barcode' ? 'barcodes' : key}`,
    told: ['id', 'kind', 'onHand', 'reserved', 'available', 'inTransit', 'projected', 'lacking'],
  },
} as const
type Listed = keyof typeof lists
const languages: Language[] = ['zh', 'en']

/** The columns of a list with the headings that an export gives them. */
const headed = (kind: Listed, language: Language) => {
  const word = translator(language)
  return lists[kind].columns
    .filter((key) => key !== 'id')
    .map((key) => ({ key, title: word(lists[kind].titleOf(key) as 'customer.code') }))
}

describe.each(languages)('the headings of an export in %s', (language) => {
  it.each(Object.keys(lists) as Listed[])('are known to the import of %s, each as what it is', (kind) => {
    const columns = headed(kind, language)
    const mapping: Record<string, number | undefined> = suggestMapping<string>(
      kinds[kind].fields,
      columns.map(({ title }) => title),
    )
    const told: readonly string[] = lists[kind].told
    for (const [at, { key }] of columns.entries())
      if (!told.includes(key)) expect([key, mapping[key]]).toEqual([key, at])
    const taken = Object.entries(mapping).filter(([field]) => !columns.some(({ key }) => key === field))
    // The stock that is here may be read as the opening stock of new products; who is here keeps its own.
    expect(taken.map(([field]) => field).filter((field) => field !== 'openingStock')).toEqual([])
  })
})

describe('what was exported, changed in Excel and imported again', () => {
  let test: TestShop
  beforeEach(async () => {
    test = await openReadyShop('2026-03-01')
  })
  afterEach(() => test.close())

  const exported = async (kind: Listed): Promise<{ path: string; book: WorkBook; titles: string[] }> => {
    const path = join(test.folder, `${kind}.xlsx`)
    const columns = headed(kind, 'zh')
    const list = kind === 'customers' ? 'customer.export' : 'product.export'
    await test.ask(list, { columns, sheet: kind, path, sort: [{ column: 'code', descending: false }] })
    return { path, book: read(await readFile(path)), titles: columns.map(({ title }) => title) }
  }
  const checkFile = async (kind: Listed, path: string) => {
    const { sheet, headerRow, mapping, keys } = await test.ask('import.look', { path, kind })
    return test.ask('import.check', { path, kind, sheet, headerRow, mapping, keys })
  }
  /** Writes other values into cells of the exported file, as Excel would; row 1 is the first under the header. */
  const edit = async (
    { path, book, titles }: Awaited<ReturnType<typeof exported>>,
    cells: [row: number, title: string, value: unknown][],
  ) => {
    const sheet = book.Sheets[book.SheetNames[0] ?? '']
    if (!sheet) throw new Error('no sheet')
    for (const [row, title, value] of cells)
      utils.sheet_add_aoa(sheet, [[value]], { origin: { r: row, c: titles.indexOf(title) } })
    await writeFile(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
  }

  it('customers: exactly the 50 rows that were changed, cell by cell, and back again', async () => {
    const header = [
      '客户编码',
      '客户名称',
      '联系人',
      '电话',
      '邮箱',
      '等级',
      '地区',
      '省份',
      '城市',
      '信用额度',
      '账期',
      '启用',
      '期初余额',
    ]
    const many = Array.from({ length: 300 }, (_, i) => [
      ...[
        String(i).padStart(5, '0'),
        `往返${i}（杭州）有限公司`,
        `联系人${i}`,
        i % 3 ? `1390000${String(i).padStart(4, '0')}` : '',
      ],
      ...[
        i % 2 ? `kehu${i}@example.com` : '',
        'A',
        '华东',
        '浙江',
        '杭州',
        i % 4 ? i * 100.5 : '',
        30,
        i % 7 ? '是' : '否',
        i % 5 ? '' : i + 0.25,
      ],
    ])
    await importing(test, 'customers').bring([header, ...many])
    const file = await exported('customers')
    expect((await checkFile('customers', file.path)).counts).toMatchObject({
      unchanged: 300,
      changed: 0,
      added: 0,
      refused: 0,
    })
    const rows = Array.from({ length: 50 }, (_, i) => i * 6 + 1)
    await edit(
      file,
      rows.map((row) => [row, row % 2 ? '联系人' : '信用额度', row % 2 ? `新人${row}` : row]),
    )
    const { id: draft, counts } = await checkFile('customers', file.path)
    expect(counts).toMatchObject({ changed: 50, unchanged: 250, added: 0, refused: 0 })
    const changed = await test.ask('import.rows', { draft, states: ['changed'] })
    expect(changed.map(({ row }) => row)).toEqual(rows.map((row) => row + 1))
    for (const { row, changes } of changed)
      expect(changes).toEqual([
        row % 2 === 0
          ? { field: 'contact', before: `联系人${row - 2}`, after: `新人${row - 1}` }
          : { field: 'creditLimit', before: expect.anything(), after: (row - 1) * 100 },
      ])
    const before = await test.ask('customer.list', { end: 1000 })
    const { id } = await test.ask('import.run', { draft })
    const after = await test.ask('customer.list', { end: 1000 })
    expect(after.filter((row, i) => JSON.stringify(row) !== JSON.stringify(before[i]))).toHaveLength(50)
    await test.ask('import.undo', { id })
    expect(await test.ask('customer.list', { end: 1000 })).toEqual(before)
    expect(await disagreements(test)).toEqual([])
  })

  it('products: exactly the 20 rows that were changed, and back again', async () => {
    const header = [
      '货号',
      '品名',
      '规格',
      '单位',
      '类别',
      '品牌',
      '标价',
      '底价',
      '最低库存',
      '税率',
      '启用',
      '期初库存',
    ]
    const many = Array.from({ length: 120 }, (_, i) => [
      ...[
        String(i).padStart(5, '0'),
        `商品${i}`,
        `${i}g`,
        '包',
        `办公/第${i % 5}类`,
        i % 2 ? '示例牌' : '',
        i + 0.12345678,
      ],
      ...[i % 3 ? i : '', i % 4 ? i : '', i % 2 ? '13%' : 0.06, '是', i],
    ])
    await importing(test, 'products').bring([header, ...many])
    const file = await exported('products')
    expect((await checkFile('products', file.path)).counts).toMatchObject({
      unchanged: 120,
      changed: 0,
      added: 0,
      refused: 0,
    })
    const rows = Array.from({ length: 20 }, (_, i) => i * 6 + 1)
    await edit(
      file,
      rows.map((row) => [row, row % 4 === 1 ? '标准单价' : '规格', row % 4 === 1 ? row + 0.5 : `新规格${row}`]),
    )
    const { id: draft, counts } = await checkFile('products', file.path)
    expect(counts).toMatchObject({ changed: 20, unchanged: 100, added: 0, refused: 0 })
    const changed = await test.ask('import.rows', { draft, states: ['changed'] })
    expect(changed.map(({ row, changes }) => [row, changes.map(({ field }) => field)])).toEqual(
      rows.map((row) => [row + 1, [row % 4 === 1 ? 'listPrice' : 'spec']]),
    )
    const before = await test.ask('product.list', { end: 1000 })
    const { id } = await test.ask('import.run', { draft })
    const [first] = await test.ask('product.list', { search: '商品0' })
    expect(first).toMatchObject({ listPrice: parsePrice('1.5'), onHand: parseQty('0') })
    await test.ask('import.undo', { id })
    expect(await test.ask('product.list', { end: 1000 })).toEqual(before)
    expect(await disagreements(test)).toEqual([])
  })
})

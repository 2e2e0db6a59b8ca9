import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fieldKey } from '../../../main/value/fieldkey'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import { openReadyShop, type TestShop } from '../../shop'
import { writeSheet } from './sheet'

describe('own fields come in from a workbook', () => {
  let test: TestShop
  const keys: Record<string, `field:${number}`> = {}
  const key = (name: string) => keys[name] ?? 'field:0'
  beforeAll(async () => {
    test = await openReadyShop('2026-03-01')
    const defined = [
      { name: '店面面积', kind: 'number', decimals: 1 },
      { name: '押金', kind: 'money' },
      { name: '开店日期', kind: 'day' },
      { name: '会员', kind: 'flag' },
      { name: '结款方式', kind: 'choice', needed: true },
      { name: "老板's 微信", kind: 'text' },
    ] as const
    for (const input of defined) {
      const words = input.kind === 'choice' ? ['现款', '月结'] : []
      const { id } = await test.ask('field.create', { record: 'customer', ...input, words })
      keys[input.name] = fieldKey(id)
    }
  })
  afterAll(() => test.close())

  const header = ['编码', '名称', '店面面积', '押金', '开店日期', '会员', '结款方式', "老板's 微信"]
  const look = async (name: string, rows: unknown[][], kind: 'customers' | 'products' = 'customers') => {
    const path = await writeSheet(test, rows, name)
    return { path, ...(await test.ask('import.look', { path, kind })) }
  }
  const check = async (name: string, rows: unknown[][]) => {
    const { path, kind, sheet, headerRow, mapping, keys: usual } = await look(name, [header, ...rows])
    return test.ask('import.check', { path, kind, sheet, headerRow, mapping, keys: usual })
  }
  const valuesOf = async (search: string) => {
    const [row] = await test.ask('customer.list', { search })
    const page = await test.ask('customer.read', { id: row?.id ?? (0 as Id) })
    return { page, values: Object.values(keys).map((one) => page.fields[one]) }
  }
  const chenguang = ['A1', '晨光商行', 120.5, '1,000', '2019/5/1', '是', '月结', '=cg']
  const kept = [1_205_000, 100_000, '2019-05-01', 1, '月结', '=cg']

  it('suggested by their names, read as the form reads them', async () => {
    const { mapping, own } = await look('look', [header, chenguang])
    expect(Object.values(keys).map((one) => mapping[one])).toEqual([2, 3, 4, 5, 6, 7])
    expect(own.map(({ name }) => name)).toEqual(Object.keys(keys))
    const { id: draft, counts } = await check('new', [chenguang])
    expect(counts).toMatchObject({ added: 1, refused: 0 })
    await test.ask('import.run', { draft })
    expect((await valuesOf('晨光商行')).values).toEqual(kept)
  })

  it('the same file twice changes nothing', async () => {
    expect((await check('again', [chenguang])).counts).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
  })

  it('every cell that cannot be read is named in its place, and mended there', async () => {
    const bad = ['A2', '永盛茶庄', 1.25, '三元', '3/5/26', '也许', '赊账', '好']
    const { id: draft, counts } = await check('bad', [bad])
    expect(counts).toMatchObject({ refused: 1 })
    const [row] = await test.ask('import.rows', { draft })
    expect(row?.problems.map(({ field, column }) => [field, column])).toEqual(
      ['店面面积', '押金', '开店日期', '会员', '结款方式'].map((name, at) => [key(name), at + 2]),
    )
    const mends = { 店面面积: '1.2', 押金: '3', 开店日期: '2026-05-03', 会员: '否', 结款方式: '现款' }
    for (const [name, text] of Object.entries(mends))
      await test.ask('import.mend', { draft, row: 2, field: key(name), text })
    await test.ask('import.run', { draft })
    expect((await valuesOf('永盛茶庄')).values).toEqual([12_000, 300, '2026-05-03', 0, '现款', '好'])
  })

  it('a new customer without what the shop needs is refused; one that is here keeps what it has (SEC-08)', async () => {
    const { id: draft, counts } = await check('needed', [
      ['A3', '和顺文具', 5, '', '', '', '', ''],
      ['A1', '晨光商行', 121, '', '', '', '', ''],
    ])
    expect(counts).toMatchObject({ refused: 1, changed: 1 })
    const [refused] = await test.ask('import.rows', { draft, states: ['refused'] })
    expect(refused?.problems).toMatchObject([{ field: key('结款方式'), message: '「结款方式」必须填写。' }])
  })

  it('a change is shown from old to new, written with the customer, and taken back as one', async () => {
    const { page: before } = await valuesOf('晨光商行')
    const changed = ['A1', '晨光商行', 130, '', '', '否', '月结', '']
    const { id: draft, counts } = await check('change', [changed])
    expect(counts).toMatchObject({ changed: 1 })
    const [row] = await test.ask('import.rows', { draft })
    expect(row?.changes).toEqual([
      { field: key('店面面积'), before: 1_205_000, after: 1_300_000 },
      { field: key('会员'), before: 1, after: 0 },
    ])
    const { id } = await test.ask('import.run', { draft })
    const { page: after, values } = await valuesOf('晨光商行')
    expect(values).toEqual([1_300_000, 100_000, '2019-05-01', 0, '月结', '=cg'])
    expect(after.version).toBe(before.version + 1)
    await test.ask('import.undo', { id })
    expect((await valuesOf('晨光商行')).values).toEqual(kept)
  })

  it('is not taken back when somebody has changed the value since; customers it brought go with their values', async () => {
    const { id: draft } = await check('then', [
      ['A1', '晨光商行', 140, '', '', '', '', ''],
      ['A9', '新来的店', 9, 1, '', '', '现款', 'x'],
    ])
    const { id } = await test.ask('import.run', { draft })
    const { page } = await valuesOf('晨光商行')
    const set = async (value: number) => {
      const { version } = await test.ask('customer.read', { id: page.id })
      await test.ask('customer.change', { ...page, fields: { [key('店面面积')]: value }, version })
    }
    await set(1_500_000)
    expect(await test.reply('import.undo', { id })).toMatchObject({ ok: false, code: 'import.changedSince' })
    await set(1_400_000)
    await test.ask('import.undo', { id })
    expect((await valuesOf('晨光商行')).values).toEqual(kept)
    expect(await test.ask('customer.totals', { search: '新来的店' })).toMatchObject({ count: 0 })
  })

  it('the text of before a change of kind goes when a workbook brings a value, and comes back with the undo', async () => {
    const { id: fieldId } = await test.ask('field.create', { record: 'customer', name: '层数', kind: 'text' })
    const layers = fieldKey(fieldId)
    const { page } = await valuesOf('晨光商行')
    await test.ask('customer.change', { ...page, fields: { [layers]: '两层' } })
    await test.ask('field.convert', { id: fieldId, kind: 'number' })
    const {
      path,
      kind,
      sheet,
      headerRow,
      mapping,
      keys: usual,
    } = await look('layers', [
      ['编码', '名称', '层数'],
      ['A1', '晨光商行', 2],
    ])
    const { id: draft } = await test.ask('import.check', { path, kind, sheet, headerRow, mapping, keys: usual })
    const { id } = await test.ask('import.run', { draft })
    const read = async () => {
      const { fields, copies } = await test.ask('customer.read', { id: page.id })
      return [fields[layers], copies[layers] ?? null]
    }
    expect(await read()).toEqual([20_000, null])
    await test.ask('import.undo', { id })
    expect(await read()).toEqual([null, '两层'])
  })

  it('what a list exports comes back and changes nothing', async () => {
    const path = join(test.folder, 'export.xlsx')
    const columns = [
      { key: 'code', title: '编码' },
      { key: 'name', title: '名称' },
    ]
    const own = Object.entries(keys).map(([title, one]) => ({ key: one, title }))
    await test.ask('customer.export', { path, columns: [...columns, ...own] })
    const found = await test.ask('import.look', { path, kind: 'customers' })
    const { sheet, headerRow, mapping, keys: usual } = found
    const plan = { path, kind: 'customers' as const, sheet, headerRow, mapping, keys: usual }
    expect((await test.ask('import.check', plan)).counts).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 2,
      refused: 0,
    })
  })

  it('products bring theirs too, and an undone import leaves none behind', async () => {
    const { id: fieldId } = await test.ask('field.create', { record: 'product', name: '保质期', kind: 'number' })
    const shelf = fieldKey(fieldId)
    const tea = { code: 'T1', name: '绿茶', listPrice: parsePrice('12'), taxRate: 1300 }
    const { id: teaId } = await test.ask('product.create', tea)
    const rows = [
      ['编码', '名称', '保质期'],
      ['T1', '绿茶', 365],
      ['T2', '红茶', '730'],
    ]
    const { path, kind, sheet, headerRow, mapping, keys: usual } = await look('tea', rows, 'products')
    const { id: draft } = await test.ask('import.check', { path, kind, sheet, headerRow, mapping, keys: usual })
    const { id } = await test.ask('import.run', { draft })
    const sorted = await test.ask('product.list', { sort: [{ column: shelf, descending: true }] })
    expect(sorted.map((row) => [row.name, row[shelf]])).toEqual([
      ['红茶', 7_300_000],
      ['绿茶', 3_650_000],
    ])
    await test.ask('import.undo', { id })
    expect((await test.ask('product.read', { id: teaId })).fields[shelf]).toBeNull()
    expect(await test.shop.engine().json<number>('select count(*) from product_field_values')).toBe(0)
  })
})

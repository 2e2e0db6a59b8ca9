import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openReadyShop, type TestShop } from '../../shop'
import { writeSheet } from './sheet'

describe('products come in from a workbook', () => {
  let test: TestShop
  beforeAll(async () => {
    test = await openReadyShop('2026-03-01')
  })
  afterAll(() => test.close())

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
    '条码',
    '期初库存',
  ]
  const paper = ['00123', 'A4复印纸', '70g', '包', '办公/纸张', '示例牌', 25.5, 20, 10, '13%', '6901234567892', 100]
  const pen = ['P-2', '中性笔', '0.5mm', '支', '办公 > 笔', '', 1.2, '', '', 0.13, '', '']
  const check = async (name: string, rows: unknown[][], keys?: string[]) => {
    const path = await writeSheet(test, [header, ...rows], name)
    const look = await test.ask('import.look', { path, kind: 'products' })
    const { sheet, headerRow, mapping } = look
    return test.ask('import.check', { path, kind: 'products', sheet, headerRow, mapping, keys: keys ?? look.keys })
  }
  const find = async (search: string) => {
    const [row] = await test.ask('product.list', { search })
    return test.ask('product.read', { id: row?.id ?? 0 })
  }
  const booksAgree = async () => {
    const { results } = await test.ask('book.prove', {})
    expect(results.filter((result) => result.disagreements.length > 0)).toEqual([])
  }

  it('with category, brand, prices, barcode, and the opening stock as a movement; the code keeps its zeros (PRD-01, PRD-02)', async () => {
    const { id: draft, counts } = await check('new', [paper, pen])
    expect(counts).toMatchObject({ added: 2, refused: 0 })
    await test.ask('import.run', { draft })
    const [row] = await test.ask('product.list', { search: '6901234567892' })
    expect(row).toMatchObject({
      code: '00123',
      category: '办公 / 纸张',
      brand: '示例牌',
      listPrice: 2_550_000_000,
      floorPrice: 2_000_000_000,
      minStock: 100_000,
      taxRate: 1300,
      onHand: 1_000_000,
      unit: '包',
    })
    expect(await test.ask('product.list', { search: '中性笔' })).toMatchObject([{ category: '办公 / 笔', onHand: 0 }])
    await booksAgree()
  })

  it('the same file twice adds and changes nothing, and no stock a second time', async () => {
    const { id: draft, counts } = await check('again', [paper, pen])
    expect(counts).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
    await test.ask('import.run', { draft })
    expect(await find('A4复印纸')).toMatchObject({ onHand: 1_000_000 })
  })

  it('a new price and a new category are shown, kept in the history, and taken back as one', async () => {
    const before = await find('A4复印纸')
    const { id: draft, counts } = await check('changed', [
      ['00123', 'A4复印纸', '80g', '', '文具', '', 27, '', '', '', '', ''],
    ])
    expect(counts).toMatchObject({ added: 0, changed: 1 })
    const [row] = await test.ask('import.rows', { draft })
    expect(row?.changes).toEqual([
      { field: 'spec', before: '70g', after: '80g' },
      { field: 'category', before: '办公 / 纸张', after: '文具' },
      { field: 'listPrice', before: 2_550_000_000, after: 2_700_000_000 },
    ])
    const { id } = await test.ask('import.run', { draft })
    expect(await find('80g')).toMatchObject({ listPrice: 2_700_000_000, spec: '80g' })
    await test.ask('import.undo', { id })
    const after = await find('A4复印纸')
    expect(after).toEqual({ ...before, version: before.version + 2 })
    await booksAgree()
  })

  it('a barcode of another product, a code twice and an odd tax rate are refused, each on its row', async () => {
    const { id: draft, counts } = await check('refused', [
      ['X1', '甲', '', '', '', '', 1, '', '', '', '6901234567892', ''],
      ['X2', '乙', '', '', '', '', 1, '', '', '', '', ''],
      ['X2', '丙', '', '', '', '', 1, '', '', '', '', ''],
      ['X3', '丁', '', '', '', '', 1, '', '', '百分之九', '', ''],
      ['X4', '戊', '', '', '', '', 1, '', '', '', '6900000000007', ''],
      ['X5', '己', '', '', '', '', 1, '', '', '', '6900000000007', '-2'],
    ])
    expect(counts).toMatchObject({ added: 2, refused: 4 })
    const refused = await test.ask('import.rows', { draft, states: ['refused'] })
    expect(refused.map(({ row, problems: [p] }) => [row, p?.field])).toEqual([
      [2, 'barcode'],
      [4, 'code'],
      [5, 'taxRate'],
      [7, 'openingStock'],
    ])
    expect(refused[0]?.problems[0]?.message).toBe('条码「6901234567892」已经是「A4复印纸」的了。')
  })

  it('1,000 rows come in and go again without a trace', async () => {
    const rows = Array.from({ length: 1000 }, (_, i) => [
      ...[`M${i}`, `商品${i}`, '', '个', `大类${i % 5}/小类${i % 20}`, '', i, '', '', '', '', 10],
    ])
    const { id: draft, counts } = await check('thousand', rows)
    expect(counts).toMatchObject({ added: 1000 })
    const { id } = await test.ask('import.run', { draft })
    expect(await test.ask('product.totals', {})).toMatchObject({ count: 1002 })
    await booksAgree()
    await test.ask('import.undo', { id })
    expect(await test.ask('product.totals', {})).toMatchObject({ count: 2 })
    await booksAgree()
  })

  it('an import that was stopped while it was written can be begun again', async () => {
    const rows = Array.from({ length: 1200 }, (_, i) => [
      ...[`S${i}`, `商品${i}`, '', '个', '大类', '示例牌'],
      ...Array(6).fill(''),
    ])
    const { id: draft } = await check('stopped', rows)
    test.session.onProgress = (id, done) => {
      if (done > 20) test.shop.running.get(id)?.abort()
    }
    expect(await test.reply('import.run', { draft })).toMatchObject({ code: 'command.cancelled' })
    delete test.session.onProgress
    expect(await test.ask('import.run', { draft })).toMatchObject({ added: 1200 })
    await booksAgree()
  })
})

import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Agreed, type Entry, placeRow } from '../../../main/import/agreed'
import { nearestAmong } from '../../../main/import/nearest'
import { overlap } from '../../../main/pricing/choice'
import { addDays, type Day } from '../../../main/value/day'
import type { Id } from '../../../main/value/id'
import { type Price, parsePrice } from '../../../main/value/price'
import { parseQty, type Qty } from '../../../main/value/qty'
import { Refusal } from '../../../main/value/refusal'
import { openReadyShop, type TestShop } from '../../shop'
import { disagreements, importing, writeSheet } from './sheet'

const today = '2026-03-01' as Day
const yuan = (text: string) => parsePrice(text)

describe('price lists come in from a workbook', () => {
  let test: TestShop
  let paper: Id
  let pen: Id
  let customer: Id
  let wholesale: Id
  beforeEach(async () => {
    test = await openReadyShop(today)
    const units = [{ name: '箱', ratio: 120_000, listPrice: null }] as never
    const goods = { taxRate: 1300, listPrice: yuan('25') }
    paper = (
      await test.ask('product.create', {
        ...goods,
        code: '00123',
        name: 'A4复印纸',
        spec: '70g',
        unit: '包',
        units,
        barcodes: ['6901234567892'],
      })
    ).id
    pen = (await test.ask('product.create', { ...goods, code: 'PEN-05', name: '中性笔', spec: '0.5mm' })).id
    await test.ask('product.create', { ...goods, code: 'PEN-07', name: '中性笔', spec: '0.7mm' })
    customer = (await test.ask('customer.create', { code: 'C1', name: '晨光' })).id
    wholesale = (await test.ask('priceLevel.create', { name: '批发' })).id
  })
  afterEach(() => test.close())

  const header = [
    '货号',
    '商品名称',
    '规格',
    '条码',
    '价格等级',
    '客户',
    '价格',
    '单位',
    '起订量',
    '生效日期',
    '截止日期',
  ]
  const rows = [
    header,
    ['00123', '', '', '', '批发', '', 22, '', '', '', ''],
    ['PEN-05', '', '', '', '', '晨光', 1.5, '', 100, '2026-01-01', ''],
  ]
  const levelPrice = async (id: Id) =>
    (await test.ask('price.read', { id })).levels.find(({ levelId }) => levelId === wholesale)?.price ?? null
  const agreed = async () =>
    (
      await test.ask('customerPrice.list', { customerId: customer, sort: [{ column: 'validFrom', descending: false }] })
    ).map(({ price, fromQty, validFrom, validTo }) => [price, fromQty, validFrom, validTo])

  it('for a level and for a customer, each with its history', async () => {
    const { check } = importing(test, 'prices')
    const { id: draft, counts } = await check(rows)
    expect(counts).toMatchObject({ rows: 2, added: 2, refused: 0 })
    await test.ask('import.run', { draft })
    expect(await levelPrice(paper)).toBe(yuan('22'))
    expect(await agreed()).toEqual([[yuan('1.5'), parseQty('100'), '2026-01-01', null]])
    expect((await test.ask('price.read', { id: paper })).changes[0]).toMatchObject({
      kind: 'level',
      name: '批发',
      oldPrice: null,
      newPrice: yuan('22'),
      changedBy: '老板',
    })
    expect((await test.ask('price.read', { id: pen })).changes[0]).toMatchObject({ kind: 'customer', name: '晨光' })
    expect(await disagreements(test)).toEqual([])
  })

  it('the same file twice changes nothing; another price is shown old and new, and is taken back as one', async () => {
    const { bring, check } = importing(test, 'prices')
    await bring(rows)
    expect((await check(rows)).counts).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
    const dearer = rows.map((row, i) => (i === 0 ? row : row.map((cell, c) => (c === 6 ? Number(cell) + 1 : cell))))
    const { id: draft, counts } = await check(dearer)
    expect(counts).toMatchObject({ added: 0, changed: 2 })
    const shown = await test.ask('import.rows', { draft })
    expect(shown.map(({ changes }) => changes)).toEqual([
      [{ field: 'price', before: yuan('22'), after: yuan('23') }],
      [{ field: 'price', before: yuan('1.5'), after: yuan('2.5') }],
    ])
    const { id } = await test.ask('import.run', { draft })
    expect(await levelPrice(paper)).toBe(yuan('23'))
    await test.ask('import.undo', { id })
    expect(await levelPrice(paper)).toBe(yuan('22'))
    expect(await agreed()).toEqual([[yuan('1.5'), parseQty('100'), '2026-01-01', null]])
    expect((await test.ask('price.read', { id: paper })).changes[0]).toMatchObject({ newPrice: yuan('22') })
  })

  it('what an import added goes again, and is gone from the level', async () => {
    const { id } = await importing(test, 'prices').bring(rows)
    await test.ask('import.undo', { id })
    expect(await levelPrice(paper)).toBeNull()
    expect(await agreed()).toEqual([])
    await test.ask('priceLevel.delete', { id: wholesale })
  })

  it('but not when a price was changed since: the product is named', async () => {
    const { id } = await importing(test, 'prices').bring(rows)
    await test.ask('price.setLevels', { productId: paper, prices: [{ levelId: wholesale, price: yuan('21') }] })
    const reply = await test.reply('import.undo', { id })
    expect(reply).toMatchObject({ code: 'import.changedSince', message: expect.stringContaining('A4复印纸') })
    expect(await agreed()).toHaveLength(1)
  })

  it('a new price ends the one that goes on the day before, and gives it back when it is taken back', async () => {
    const { bring, check } = importing(test, 'prices')
    await bring(rows)
    const spring = ['PEN-05', '', '', '', '', '晨光', 1.4, '', 100, '2026-04-01', '']
    const { id: draft } = await check([header, spring])
    expect(await test.ask('import.rows', { draft, hinted: true })).toMatchObject([
      { state: 'new', hints: [{ code: 'priceEnds', values: { price: '1.50', day: '2026-03-31' } }] },
    ])
    const { id } = await test.ask('import.run', { draft })
    expect(await agreed()).toEqual([
      [yuan('1.5'), parseQty('100'), '2026-01-01', '2026-03-31'],
      [yuan('1.4'), parseQty('100'), '2026-04-01', null],
    ])
    expect((await check([header, spring])).counts).toMatchObject({ unchanged: 1 })
    await test.ask('import.undo', { id })
    expect(await agreed()).toEqual([[yuan('1.5'), parseQty('100'), '2026-01-01', null]])
  })

  it('without a price, a product or somebody to give it to, a sheet is not checked at all', async () => {
    for (const [missing, columns] of [
      ['价格', ['货号', '价格等级']],
      ['商品编号', ['价格', '价格等级']],
      ['价格等级', ['货号', '价格']],
    ] as const) {
      const path = await writeSheet(test, [columns, ['00123', '9']], `lacks ${columns.join('')}`)
      const { sheet, headerRow, mapping } = await test.ask('import.look', { path, kind: 'prices' })
      const plan = { path, kind: 'prices', sheet, headerRow, mapping, keys: ['productCode'] }
      const reply = await test.reply('import.check', plan)
      expect(reply).toMatchObject({ code: 'import.columnMissing', message: expect.stringContaining(`「${missing}」`) })
    }
  })

  it('a product that went with its own import takes its prices along; the price list can still be taken back', async () => {
    const goods = await importing(test, 'products').bring([
      ['货号', '品名', '标价'],
      ['NEW-1', '新货', 9],
    ])
    const { id } = await importing(test, 'prices').bring([header, ['NEW-1', '', '', '', '批发', '', 8, '', '', '', '']])
    await test.ask('import.undo', { id: goods.id })
    await test.ask('import.undo', { id })
    expect(await disagreements(test)).toEqual([])
  })

  it('prices by quantity of one product stand beside each other, however often the file comes', async () => {
    const { bring, check } = importing(test, 'prices')
    const byQuantity = [
      header,
      ...[1, 10, 100].map((qty) => ['PEN-05', '', '', '', '', '晨光', 2 - qty / 100, '', qty, '2026-01-01', '']),
    ]
    await bring(byQuantity)
    expect((await check(byQuantity)).counts).toMatchObject({ unchanged: 3, changed: 0, added: 0, refused: 0 })
    const cheaper = byQuantity.map((row) => (row[8] === 10 ? row.map((cell, c) => (c === 6 ? 1.8 : cell)) : row))
    expect((await check(cheaper)).counts).toMatchObject({ unchanged: 2, changed: 1, refused: 0 })
  })

  it('a price for a box is kept for one of the base unit, and says so', async () => {
    const { check } = importing(test, 'prices')
    const { id: draft } = await check([header, ['00123', '', '', '', '批发', '', 240, '箱', '', '', '']])
    const [row] = await test.ask('import.rows', { draft })
    expect(row?.hints).toMatchObject([
      { code: 'priceConverted', values: { price: '240.00', unit: '箱', base: '20.00' } },
    ])
    await test.ask('import.run', { draft })
    expect(await levelPrice(paper)).toBe(yuan('20'))
  })

  it.each<[string, string[], string]>([
    ['by code', ['productCode'], 'PEN-05'],
    ['by barcode', ['barcode'], 'A4'],
    ['by name and spec', ['productName'], 'PEN-05'],
  ])('the product is found %s', async (_, keys) => {
    const row = ['PEN-05', '中性笔', '0.5mm', '6901234567892', '批发', '', 9, '', '', '', '']
    const { id: draft, counts } = await importing(test, 'prices').check([header, row], { keys })
    expect(counts).toMatchObject({ added: 1 })
    await test.ask('import.run', { draft })
    expect(await levelPrice(keys[0] === 'barcode' ? paper : pen)).toBe(yuan('9'))
  })

  it('what cannot be placed is refused where it is wrong, with what was perhaps meant', async () => {
    const { check, refused } = importing(test, 'prices')
    const price = (code: string, level: string, who: string, ...more: unknown[]) => [
      code,
      '',
      '',
      '',
      level,
      who,
      9,
      ...more,
    ]
    const { id: draft } = await check(
      [
        header,
        price('PEN-5', '批发', ''),
        price('123', '批发', ''),
        price('PEN-05', '零售', ''),
        price('PEN-05', '', '永盛'),
        price('PEN-05', '', ''),
        price('PEN-05', '批发', '晨光'),
        price('PEN-05', '批发', '', '', '', '2026-04-01'),
        price('00123', '批发', '', '盒'),
        price('00123', '批发', ''),
        price('00123', '批发', ''),
        price('PEN-05', '', '晨光', '', '', '2026-04-01', '2026-03-01'),
        ['', '中性笔', '', '', '批发', '', 9],
      ],
      { keys: ['productCode', 'productName'] },
    )
    expect(await refused(draft)).toEqual([
      [2, 'productCode', expect.stringContaining('相近的编码：PEN-05、PEN-07')],
      [3, 'productCode', expect.stringContaining('00123')],
      [4, 'priceLevel', expect.stringContaining('现有：批发')],
      [5, 'customerName', expect.stringContaining('没有客户「永盛」')],
      [6, 'priceLevel', expect.any(String)],
      [7, 'priceLevel', expect.any(String)],
      [8, 'priceLevel', expect.any(String)],
      [9, 'unit', expect.stringMatching('「A4复印纸」按「包」计数，没有单位「盒」')],
      [11, 'price', expect.stringContaining('第 10 行')],
      [12, 'validTo', expect.any(String)],
      [13, 'productCode', expect.stringContaining('PEN-05、PEN-07')],
    ])
  })
})

describe('the prices of a customer for a product', () => {
  const days = fc.integer({ min: 0, max: 30 }).map((n) => addDays(today, n))
  const row = fc.record({
    price: fc.constantFrom(...(['1', '2', '3'].map(parsePrice) as [Price])),
    fromQty: fc.constantFrom(null, 10_000 as Qty),
    validFrom: fc.option(days),
    length: fc.option(fc.integer({ min: 0, max: 12 })),
  })
  const sheet = fc.array(row, { maxLength: 8 })

  /** Places rows one after the other; gives the prices there are then and the rows that were refused. */
  const place = (list: Entry[], rows: typeof sheet extends fc.Arbitrary<infer Rows> ? Rows : never, from = 2) =>
    rows.map(({ length, validFrom, ...said }, i) => {
      const validTo = length === null || validFrom === null ? null : addDays(validFrom, length)
      try {
        placeRow(list, { kind: 'customer' }, { ...said, validFrom, validTo, row: i + from }, today)
        return true
      } catch {
        return false
      }
    })
  const written = (list: Entry[]): Entry[] =>
    list.map(({ is }, i) => ({ row: null, was: { ...is, id: (i + 1) as Id }, is: { ...is, id: (i + 1) as Id } }))

  it('whatever comes in, no day has two answers for one quantity', () => {
    fc.assert(
      fc.property(sheet, sheet, (first, second) => {
        const list: Entry[] = []
        place(list, first)
        const later = written(list)
        place(later, second)
        for (const prices of [list, later].map((all) => all.map(({ is }) => is)))
          for (const one of prices)
            expect(prices.filter((other: Agreed) => other.fromQty === one.fromQty && overlap(other, one))).toEqual([
              one,
            ])
      }),
    )
  })

  it('a level or customer is never given a price that ends before it begins', () => {
    fc.assert(
      fc.property(sheet, (rows) => {
        const list: Entry[] = []
        place(list, rows)
        expect(list.every(({ is }) => is.validTo === null || is.validTo >= is.validFrom)).toBe(true)
      }),
    )
  })
})

describe('codes that are nearly right', () => {
  const near = nearestAmong(['00123', 'PEN-05', 'PEN-07', 'PAPER', 'A-1', '4711'])
  it.each([
    ['123', ['00123']],
    ['pen-05', ['PEN-05', 'PEN-07']],
    ['PEN5', ['PEN-05', 'PEN-07']],
    ['4117', ['4711']],
    ['完全不同', []],
  ])('%s', (code, codes) => {
    expect(near(code)).toEqual(codes)
  })

  it('are never more than three', () => {
    expect(nearestAmong(['A1', 'A2', 'A3', 'A4', 'A5'].map((code) => `XXXX${code}`))('XXXXA')).toHaveLength(3)
    expect(() => nearestAmong([])('A')).not.toThrow(Refusal)
  })
})

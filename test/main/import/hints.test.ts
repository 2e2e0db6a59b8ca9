import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openReadyShop, type TestShop } from '../../shop'
import { importing } from './sheet'

describe('what is odd in a sheet is said before it is imported, and holds up nothing', () => {
  let test: TestShop
  beforeEach(async () => {
    test = await openReadyShop('2026-03-01')
    await test.ask('customer.create', {
      code: '00123',
      name: '北京晨光商贸有限公司',
      phone: '13900001111',
      taxId: '91330106MA2H0DEM0E',
    })
  })
  afterEach(() => test.close())

  const header = ['客户编码', '客户名称', '电话', '税号']
  const hintsOf = async (rows: unknown[][], kind: 'customers' | 'products' = 'customers', end = 100) => {
    const { id: draft, counts } = await importing(test, kind).check(rows)
    expect(counts.refused).toBe(0)
    const listed = await test.ask('import.rows', { draft, hinted: true, end })
    expect(counts.hinted).toBe(listed.length)
    return listed.flatMap(({ row, state, hints }) =>
      hints.map(({ code, values }): Record<string, unknown> => ({ ...values, row, state, hint: code })),
    )
  }

  it.each([
    ['a name that is loosely the same', ['9', '晨光（北京）', '', ''], 'similarName', '北京晨光商贸有限公司'],
    ['a phone of somebody here', ['9', '永盛', '139 0000 1111', ''], 'samePhone', '北京晨光商贸有限公司'],
    ['a tax number of somebody here', ['9', '永盛', '', '91330106ma2h0dem0e'], 'sameTaxId', '北京晨光商贸有限公司'],
    ['a code that lost its zeros', ['123', '永盛', '', ''], 'codeZeros', '北京晨光商贸有限公司'],
  ])('%s', async (_, row, code, name) => {
    expect(await hintsOf([header, row])).toMatchObject([{ row: 2, state: 'new', hint: code, name }])
  })

  it('two new rows of one firm, by name or by tax number, both names beside each other', async () => {
    const rows = [
      ['1', '杭州永盛', '', '91330106MA2H0DEM0E'],
      ['2', '杭州永盛有限公司', '', ''],
      ['3', '街角小店', '', '91330106MA2H0DEM0E'],
    ]
    expect(await hintsOf([header, ...rows])).toMatchObject([
      { row: 2, hint: 'sameTaxId', own: '杭州永盛', name: '北京晨光商贸有限公司' },
      { row: 3, hint: 'similarRow', name: '杭州永盛' },
      { row: 4, hint: 'sameTaxId', own: '街角小店' },
      { row: 4, hint: 'sameTaxIdRow', own: '街角小店', name: '杭州永盛' },
    ])
  })

  it('a customer who is found is not like itself; who takes the tax number of another is', async () => {
    const same = ['00123', '北京晨光商贸有限公司', '13900001111', '91330106MA2H0DEM0E']
    expect(await hintsOf([header, same])).toEqual([])
    await test.ask('customer.create', { code: 'C2', name: '永盛' })
    expect(await hintsOf([header, ['C2', '永盛', '', '91330106MA2H0DEM0E']])).toMatchObject([
      { state: 'changed', hint: 'sameTaxId', own: '永盛', name: '北京晨光商贸有限公司' },
    ])
  })

  it('tax rates that no longer are, and no others', async () => {
    const rows = ['17%', '0.16', '13', '6%'].map((rate, i) => [`P${i}`, `货${i}`, rate])
    expect(await hintsOf([['货号', '品名', '税率'], ...rows], 'products')).toMatchObject([
      { row: 2, hint: 'retiredRate', rate: 17 },
      { row: 3, hint: 'retiredRate', rate: 16 },
    ])
  })

  it('a new product whose code lost its zeros', async () => {
    await test.ask('product.create', { code: '00123', name: '纸', listPrice: 100_000_000, taxRate: 1300 })
    const values = { code: '00123', name: '纸' }
    expect(
      await hintsOf(
        [
          ['货号', '品名'],
          [123, '笔'],
        ],
        'products',
      ),
    ).toEqual([{ row: 2, state: 'new', hint: 'codeZeros', ...values }])
  })

  it('tax numbers whose check digit does not fit, however many rows there are (bad-input 32)', async () => {
    const many = Array.from({ length: 4100 }, (_, i) => {
      const taxId = i % 2050 === 2049 ? '91350211M0000XUF46' : '91350100M000100Y43'
      return [`T${i}`, `客户${i}`, '', taxId]
    })
    const odd = (await hintsOf([header, ...many], 'customers', 5000)).filter(({ hint }) => hint === 'oddTaxId')
    expect(odd.map(({ row, taxId }) => [row, taxId])).toEqual([2051, 4101].map((row) => [row, '91350211M0000XUF46']))
  })

  it('a day of an own field more than five years away, and no earlier one', async () => {
    await test.ask('field.create', { record: 'customer', name: '合同到期', kind: 'day' })
    const days = ['2031-03-01', '2031-03-02', '2062-01-01', '2024-01-01']
    const rows = days.map((day, i) => [`D${i}`, `客户${i}`, day])
    expect(await hintsOf([['客户编码', '客户名称', '合同到期'], ...rows])).toMatchObject([
      { row: 3, hint: 'dayFarOff', day: '2031-03-02' },
      { row: 4, hint: 'dayFarOff', day: '2062-01-01' },
    ])
  })
})

describe('what is odd in past orders is said too', () => {
  let test: TestShop
  beforeEach(async () => {
    test = await openReadyShop('2026-03-01')
  })
  afterEach(() => test.close())

  const header = ['单号', '日期', '交货日期', '客户编号', '客户', '货号', '品名', '数量', '金额']
  const hintsOf = async (rows: unknown[][]) => {
    const { id: draft, counts } = await importing(test, 'orders').check([header, ...rows])
    expect(counts).toMatchObject({ refused: 0, ready: rows.length })
    const listed = await test.ask('import.rows', { draft, hinted: true })
    expect(counts.hinted).toBe(listed.length)
    return listed.flatMap(({ row, hints }) => hints.map(({ field, code, values }) => [row, field, code, values]))
  }

  it('a year that is far off, a delivery before its order (bad-input 13, 15)', async () => {
    const rows = [
      ['A1', '2026-01-05', '2026-01-04', 'C1', '晨光', 'P1', '纸', 1, 10],
      ['A2', '2062-01-05', '2062-01-05', 'C1', '晨光', 'P1', '纸', 1, 10],
      ['A3', '2026-01-05', '2026-01-05', 'C1', '晨光', 'P1', '纸', 1, 10],
      ['A4', '2026-01-05', '', 'C1', '晨光', 'P1', '纸', 1, 10],
    ]
    const far = { day: '2062-01-05' }
    expect(await hintsOf(rows)).toEqual([
      [2, 'promisedOn', 'deliveryEarly', { day: '2026-01-04', orderOn: '2026-01-05' }],
      [3, 'orderOn', 'dayFarOff', far],
      [3, 'promisedOn', 'dayFarOff', far],
    ])
  })

  it('new customers like one here, however many there are', async () => {
    await test.ask('customer.create', { code: 'C9', name: '北京晨光商贸有限公司' })
    const many = Array.from({ length: 2100 }, (_, i) => [
      `A${i}`,
      '2026-01-05',
      '',
      `N${i}`,
      `客户${i}`,
      '',
      '纸',
      1,
      10,
    ])
    const like = many.map((row, i) =>
      i % 700 === 699 ? row.map((cell, at) => (at === 4 ? '晨光（北京）' : cell)) : row,
    )
    const hints = await hintsOf(like)
    expect(hints.map(([row, field, code]) => [row, field, code])).toEqual(
      [701, 1401, 2101].map((row) => [row, 'customerName', 'similarName']),
    )
  })

  it('codes that lost their zeros, once for each customer and product; the same code is no other (bad-input 3)', async () => {
    await test.ask('customer.create', { code: '00123', name: '晨光' })
    await test.ask('product.create', { code: '0077', name: '纸', listPrice: 100_000_000, taxRate: 1300 })
    const day = ['2026-01-05', '']
    const rows = [
      ['A1', ...day, 123, '晨光商店', 77, '纸', 1, 10],
      ['A2', ...day, 123, '晨光商店', 77, '纸', 1, 10],
      ['A3', ...day, '00123', '晨光', '0077', '笔', 1, 10],
    ]
    expect(await hintsOf(rows)).toEqual([
      [2, 'customerName', 'similarName', { name: '晨光', own: '晨光商店' }],
      [2, 'customerCode', 'codeZeros', { code: '00123', name: '晨光' }],
      [2, 'productCode', 'codeZeros', { code: '0077', name: '纸' }],
    ])
  })
})

describe('what is odd in a price list is said too', () => {
  it('a price more than half above or below the one before: of a product, a level, a customer (bad-input 45)', async () => {
    const test = await openReadyShop('2026-03-01')
    await test.ask('customer.create', { code: 'C1', name: '晨光' })
    await test.ask('priceLevel.create', { name: '批发' })
    const goods = [0, 1, 2].map((i) => [`P${i}`, `货${i}`, 10])
    await importing(test, 'products').bring([['货号', '品名', '标价'], ...goods])
    const hintsOf = async (kind: 'products' | 'prices', rows: unknown[][]) => {
      const { id: draft } = await importing(test, kind).check(rows)
      const listed = await test.ask('import.rows', { draft, hinted: true })
      return listed.flatMap(({ row, hints }) => hints.map(({ field, code, values }) => [row, field, code, values]))
    }
    const dearer = [
      ['P0', '货0', 15],
      ['P1', '货1', 15.01],
      ['P2', '货2', 0.1],
    ]
    expect(await hintsOf('products', [['货号', '品名', '标价'], ...dearer])).toEqual([
      [3, 'listPrice', 'priceJump', { before: 10, after: 15.01 }],
      [4, 'listPrice', 'priceJump', { before: 10, after: 0.1 }],
    ])
    const list = (wholesale: number, agreed: number) => [
      ['货号', '批发', '客户', '价格'],
      ['P0', wholesale, '晨光', agreed],
    ]
    await importing(test, 'prices').bring(list(8, 7))
    expect(await hintsOf('prices', list(800, 6))).toEqual([
      [2, expect.stringMatching(/^level:/), 'priceJump', { before: 8, after: 800 }],
    ])
    expect(await hintsOf('prices', list(8, 700))).toEqual([[2, 'price', 'priceJump', { before: 7, after: 700 }]])
    await test.close()
  })

  it('days that are far off, but not for ever', async () => {
    const test = await openReadyShop('2026-03-01')
    await test.ask('customer.create', { code: 'C1', name: '晨光' })
    for (const code of ['P1', 'P2'])
      await test.ask('product.create', { code, name: code, listPrice: 100_000_000, taxRate: 1300 })
    const { id: draft } = await importing(test, 'prices').check([
      ['货号', '客户编码', '价格', '生效日期', '截止日期'],
      ['P1', 'C1', 9, '2026-03-01', '2062-03-01'],
      ['P2', 'C1', 9, '2026-03-01', '2099-12-31'],
    ])
    expect(await test.ask('import.rows', { draft, hinted: true })).toMatchObject([
      { row: 2, hints: [{ field: 'validTo', code: 'dayFarOff', values: { day: '2062-03-01' } }] },
    ])
    await test.close()
  })
})

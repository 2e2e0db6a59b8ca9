import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openReadyShop, type TestShop } from '../../shop'
import { disagreements, importing } from './sheet'

describe('two rows of one record that say different things (bad-input 29)', () => {
  let test: TestShop
  beforeEach(async () => {
    test = await openReadyShop('2026-03-01')
  })
  afterEach(() => test.close())

  const goods = ['货号', '品名', '规格', '标价']
  const paper = [
    ['P1', '纸', '70g', 25],
    ['P2', '笔', '', 2],
    ['P1', '纸', '', 26],
    ['P1', '纸', '80g', ''],
  ]
  const productOf = async (code: string) => {
    const [found] = await test.ask('product.list', { search: code })
    return test.ask('product.read', { id: found?.id ?? 0 })
  }
  const customerOf = async (code: string) => {
    const [found] = await test.ask('customer.list', { search: code })
    return test.ask('customer.read', { id: found?.id ?? 0 })
  }

  it('are refused and counted until somebody says which one counts', async () => {
    const { id: draft, counts } = await importing(test, 'products').check([goods, ...paper])
    expect(counts).toMatchObject({ added: 2, refused: 2, twice: 2 })
    const first = await test.ask('import.settleTwice', { draft, keep: 'first' })
    expect(first.counts).toMatchObject({ added: 2, refused: 0, twice: 0, skipped: 2 })
    await test.ask('import.run', { draft })
    expect(await productOf('P1')).toMatchObject({ spec: '70g', listPrice: 2_500_000_000 })
  })

  it('the later ones update the first, as if they had come one after the other: empty cells change nothing', async () => {
    const { id: draft } = await importing(test, 'products').check([goods, ...paper])
    const last = await test.ask('import.settleTwice', { draft, keep: 'last' })
    expect(last.counts).toMatchObject({ added: 2, refused: 0, twice: 0, skipped: 2 })
    await test.ask('import.run', { draft })
    expect(await productOf('P1')).toMatchObject({ name: '纸', spec: '80g', listPrice: 2_600_000_000 })
    expect(await test.ask('product.list', { search: '80g' })).toHaveLength(1)
    expect(await disagreements(test)).toEqual([])
  })

  it('two products that only share a barcode stay two, and refused', async () => {
    const rows = [
      ['B1', '甲', '6900000000007'],
      ['B2', '乙', '6900000000007'],
    ]
    const { id: draft, counts } = await importing(test, 'products').check([['货号', '品名', '条码'], ...rows])
    expect(counts).toMatchObject({ refused: 1, twice: 0 })
    const settled = await test.ask('import.settleTwice', { draft, keep: 'last' })
    expect(settled.counts).toMatchObject({ added: 1, refused: 1 })
  })

  const people = ['客户编码', '客户名称', '联系人', '电话', '邮箱', '行业']
  const wang = ['C1', '晨光', '王经理', '13900001111', '', '文具']
  const li = ['C1', '', '李会计', '13900002222', '', '']

  it.each([
    ['first', '13900001111', '文具', '13900002222'],
    ['last', '13900004444', '礼品', '13900005555'],
  ] as const)(
    'of a customer the %s phone of each contact and the %s line of trade stay; its other contacts are not mixed up',
    async (keep, phone, industry, other) => {
      const { id: draft, counts } = await importing(test, 'customers').check([
        people,
        wang,
        li,
        ['C1', '', '王经理', '13900003333', '', ''],
        ['C1', '', '王经理', '13900004444', '', ''],
        ['C1', '', '李会计', '13900005555', 'li@example.com', ''],
        ['C1', '', '', '', '', '礼品'],
      ])
      expect(counts.twice).toBeGreaterThan(0)
      const settled = await test.ask('import.settleTwice', { draft, keep })
      expect(settled.counts).toMatchObject({ added: 1, refused: 0, twice: 0 })
      await test.ask('import.run', { draft })
      const page = await customerOf('C1')
      expect(page).toMatchObject({ contact: '王经理', phone, industry })
      expect(page.contacts).toMatchObject([{ name: '李会计', phone: other }])
      expect(await test.ask('customer.list', { search: phone })).toHaveLength(1)
    },
  )

  it('of a price list the later price counts', async () => {
    await test.ask('product.create', { code: 'P1', name: '纸', unit: '包', listPrice: 2_500_000_000, taxRate: 1300 })
    await test.ask('priceLevel.create', { name: '批发' })
    const rows = [
      ['P1', '批发', 22],
      ['P1', '批发', 23],
    ]
    const { id: draft, counts } = await importing(test, 'prices').check([['货号', '价格等级', '价格'], ...rows])
    expect(counts).toMatchObject({ added: 1, twice: 1 })
    await test.ask('import.settleTwice', { draft, keep: 'last' })
    await test.ask('import.run', { draft })
    const [found] = await test.ask('product.list', { search: 'P1' })
    const { levels } = await test.ask('price.read', { id: found?.id ?? 0 })
    expect(levels).toMatchObject([{ price: 2_300_000_000 }])
  })
})

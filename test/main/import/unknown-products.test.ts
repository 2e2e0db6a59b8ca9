import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openReadyShop, type TestShop, without } from '../../shop'
import { importing } from './sheet'

describe('a product that a past order names and nobody knows here (bad-input 41)', () => {
  let test: TestShop
  beforeEach(async () => {
    test = await openReadyShop('2026-03-01')
    for (const code of ['PAPER-70', 'PAPER-80', 'PEN-1'])
      await test.ask('product.create', { code, name: `货品 ${code}`, unit: '包', listPrice: 0, taxRate: 1300 })
  })
  afterEach(() => test.close())

  const header = ['单号', '日期', '客户', '货号', '品名', '数量', '金额']
  const rows = [
    ['S1', '2026-01-05', '晨光', 'PAPER-70', '货品 PAPER-70', 1, 10],
    ['S1', '2026-01-05', '晨光', 'PAPER70', '纸', 1, 10],
    ['S2', '2026-01-06', '晨光', '', '没见过的', 1, 10],
    ['S3', '2026-01-06', '晨光', '', '货品 PEN-1', 1, 10],
  ]

  it('is refused with the nearest codes, and its order waits', async () => {
    const { check, refused } = importing(test, 'orders')
    const { id: draft, counts } = await check([header, ...rows], { unknownProducts: 'refuse' })
    expect(counts).toMatchObject({ refused: 2, held: 1, added: 1, productsAdded: 0 })
    expect(await refused(draft)).toEqual([
      [3, 'productCode', expect.stringMatching(/「PAPER70」.*PAPER-70/)],
      [4, 'productName', expect.stringContaining('「没见过的」')],
    ])
    const mended = await test.ask('import.mend', { draft, row: 3, field: 'productCode', text: 'PAPER-70' })
    // The code alone is not enough: the name says another product, as it does in old workbooks.
    expect(mended.counts).toMatchObject({ refused: 2 })
    const named = await test.ask('import.mend', { draft, row: 3, field: 'productName', text: '货品 PAPER-70' })
    expect(named.counts).toMatchObject({ refused: 1, held: 0, added: 2 })
  })

  it('or made, when that is chosen', async () => {
    const { counts } = await importing(test, 'orders').check([header, ...rows], { unknownProducts: 'create' })
    expect(counts).toMatchObject({ refused: 0, added: 3, productsAdded: 2 })
  })

  it('but not by who may not add products', async () => {
    const made = await importing(test, 'orders').check([header, ...rows], { unknownProducts: 'create' })
    await without(test, 'product.edit', async () => {
      const { counts } = await importing(test, 'orders').check([header, ...rows], { unknownProducts: 'create' })
      expect(counts).toMatchObject({ refused: 2, productsAdded: 0 })
      expect(await test.reply('import.run', { draft: made.id })).toMatchObject({ code: 'right.missing' })
    })
  })

  it('a shop without any product begins with those of its past orders', async () => {
    const empty = await openReadyShop('2026-03-01')
    const lookOf = async (shop: TestShop) => {
      const { check } = importing(shop, 'orders')
      const { plan } = await check([header, ...rows])
      return shop.ask('import.look', { path: plan.path })
    }
    expect([await lookOf(empty), await lookOf(test)].map(({ hasProducts }) => hasProducts)).toEqual([false, true])
    await empty.close()
  })
})

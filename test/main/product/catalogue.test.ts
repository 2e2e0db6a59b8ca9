import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { categoryIds } from '../../../db/category'
import { categoryWay } from '../../../main/product/category'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import { parseQty } from '../../../main/value/qty'
import { openReadyShop, type TestShop } from '../../shop'

let test: TestShop
beforeEach(async () => {
  test = await openReadyShop('2026-03-05')
})
afterEach(() => test.close())

const category = async (name: string, parentId: Id | null = null) =>
  (await test.ask('category.create', { name, parentId })).id
const paths = async () => (await test.ask('category.tree', {})).map(({ path }) => path)
const product = async (name: string, more: object = {}) =>
  (await test.ask('product.create', { name, listPrice: parsePrice('10'), taxRate: 1300, ...more })).id
const refusal = async (asked: Promise<unknown>) => asked.then(() => 'no refusal').catch(({ code }) => code)

describe('the category tree', () => {
  it('is renamed and moved with all that is in it, and the products show the new way', async () => {
    const office = await category('办公')
    const paper = await category('纸', office)
    const white = await category('白纸', paper)
    const id = await product('A4复印纸', { categoryId: white })
    await test.ask('category.rename', { id: office, name: '办公用品' })
    expect(await test.ask('product.read', { id })).toMatchObject({
      category: '办公用品 / 纸 / 白纸',
      categoryId: white,
    })
    await test.ask('category.move', { id: paper, parentId: null })
    expect(await paths()).toEqual(['办公用品', '纸', '纸 / 白纸'])
    expect((await test.ask('product.list', {})).map((row) => row.category)).toEqual(['纸 / 白纸'])
  })

  it('is never a circle: a category does not go under itself or one of its own', async () => {
    const top = await category('办公')
    const under = await category('纸', await category('耗材', top))
    expect(await refusal(test.ask('category.move', { id: top, parentId: under }))).toBe('category.cycle')
    expect(await refusal(test.ask('category.move', { id: top, parentId: top }))).toBe('category.cycle')
  })

  it('has no two of one name side by side, however wide they are written', async () => {
    await category('A4')
    expect(await refusal(category('Ａ４'))).toBe('name.taken')
    const other = await category('办公')
    const same = await category('a4', other)
    expect(await refusal(test.ask('category.move', { id: same, parentId: null }))).toBe('name.taken')
  })

  it('loses only empty ones', async () => {
    const top = await category('办公')
    const under = await category('纸', top)
    const id = await product('A4复印纸', { categoryId: under })
    expect(await refusal(test.ask('category.delete', { id: top }))).toBe('category.notEmpty')
    expect(await refusal(test.ask('category.delete', { id: under }))).toBe('category.notEmpty')
    const { version, ...fields } = await test.ask('product.read', { id })
    await test.ask('product.change', { ...fields, categoryId: null, version })
    await test.ask('category.delete', { id: under })
    await test.ask('category.delete', { id: top })
    expect(await paths()).toEqual([])
  })

  it('narrows the list to a category and all that lies under it', async () => {
    const office = await category('办公')
    const paper = await category('纸', office)
    await product('A4复印纸', { categoryId: paper })
    await product('订书机', { categoryId: office })
    await product('茶叶')
    const names = async (categoryId: Id | null) =>
      (await test.ask('product.list', { categoryId })).map(({ name }) => name).sort()
    expect(await names(office)).toEqual(['A4复印纸', '订书机'].sort())
    expect(await names(paper)).toEqual(['A4复印纸'])
    expect(await names(null)).toHaveLength(3)
    expect(await test.ask('product.totals', { categoryId: office })).toMatchObject({ count: 2 })
  })

  it('is fed by the import: what is there is found, what is missing is added once', async () => {
    const office = await category('办公')
    const ways = [
      ['办公', '纸'],
      ['家具', ''],
      ['', '杂项'],
      ['', ''],
      [' 办公 ', '纸'],
    ].map(categoryWay)
    const engine = test.shop.engine()
    const feed = () => engine.tx((tx) => categoryIds(tx, { newId: test.shop.newId }, ways))
    const ids = await feed()
    expect(await paths()).toEqual(['办公', '办公 / 纸', '家具', '杂项'])
    expect(ids[4]).toBe(ids[0])
    expect(ids[3]).toBeNull()
    expect(await feed()).toEqual(ids)
    expect((await test.ask('category.tree', {})).find(({ id }) => id === ids[0])?.parentId).toBe(office)
  })

  it('whatever is moved where: every way ends at the top and is the way of its parent and its own name', async () => {
    const ids = [await category('甲'), await category('乙'), await category('丙'), await category('丁')]
    const move = fc.record({ id: fc.constantFrom(...ids), parentId: fc.constantFrom(null, ...ids) })
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 6 }), async (moves) => {
        for (const one of moves) await test.reply('category.move', one)
        const tree = await test.ask('category.tree', {})
        for (const { path, name, parentId } of tree) {
          const parent = tree.find(({ id }) => id === parentId)
          expect(path).toBe(parent ? `${parent.path} / ${name}` : name)
        }
      }),
      { numRuns: 15 },
    )
  })
})

describe('brands', () => {
  it('are renamed everywhere at once, and stay while a product bears them', async () => {
    const { id } = await test.ask('brand.create', { name: '晨光' })
    await product('中性笔', { brandId: id })
    await test.ask('brand.rename', { id, name: '晨光文具' })
    expect((await test.ask('product.list', {}))[0]?.brand).toBe('晨光文具')
    expect(await refusal(test.ask('brand.delete', { id }))).toBe('record.inUse')
    expect(await refusal(test.ask('brand.create', { name: '晨光文具 ' }))).toBe('name.taken')
    const { id: other } = await test.ask('brand.create', { name: '得力' })
    await test.ask('brand.delete', { id: other })
    expect((await test.ask('brand.all', {})).map(({ name, products }) => [name, products])).toEqual([['晨光文具', 1]])
  })
})

describe('products', () => {
  it('are narrowed by category and brand together (PRD-03)', async () => {
    const office = await category('办公')
    const paper = await category('纸', office)
    const { id: brandId } = await test.ask('brand.create', { name: '晨光' })
    await product('晨光复印纸', { categoryId: paper, brandId })
    await product('无牌复印纸', { categoryId: paper })
    await product('晨光中性笔', { brandId })
    const both = { categoryId: office, filters: { brand: { kind: 'contains' as const, text: '晨光' } } }
    expect((await test.ask('product.list', both)).map(({ name }) => name)).toEqual(['晨光复印纸'])
  })
})

describe('barcodes', () => {
  it('a scanned barcode finds its product first, also the second one', async () => {
    await product('纸 6901234567892 旧')
    const id = await product('A4复印纸', { barcodes: ['6901234567892', '6901234567893'] })
    for (const text of ['6901234567892', '6901234567893']) {
      const [first] = await test.ask('product.pick', { text })
      expect(first).toMatchObject({ id, barcode: text })
    }
    expect((await test.ask('product.pick', { text: '复印' }))[0]?.barcode).toBeNull()
  })

  it('a code nobody bears finds nothing, and names the nearest codes (PRD-08)', async () => {
    for (const code of ['CG-05', 'CG-07', 'ZZ-99', '00123']) await product(`商品 ${code}`, { code })
    await product('停用的', { code: 'CG-50', active: false })
    expect(await test.ask('product.pick', { text: 'CG-O5' })).toEqual([])
    const near = async (text: string) => (await test.ask('product.near', { text })).map(({ code }) => code)
    expect((await near('CG-O5')).slice(0, 1)).toEqual(['CG-05'])
    expect(await near('cg05')).toContain('CG-05')
    expect(await near('10123')).toEqual(['00123'])
    expect(await near('没有这样的')).toEqual([])
    expect(await near('%')).toEqual([])
    expect(await near('%%_%')).toEqual([])
    expect((await test.ask('product.near', { text: 'ZZ-98' }))[0]).toMatchObject({
      code: 'ZZ-99',
      barcode: null,
      available: 0,
    })
  })

  it('belong to one product only, and are free again when it gives them up', async () => {
    const first = await product('甲', { barcodes: ['6901234567892'] })
    expect(await refusal(product('乙', { barcodes: ['６９０１２３４５６７８９２'] }))).toBe('barcode.taken')
    const { version, ...fields } = await test.ask('product.read', { id: first })
    await test.ask('product.change', { ...fields, barcodes: ['ABCD'], version })
    await product('乙', { barcodes: ['6901234567892'] })
    expect((await test.ask('product.read', { id: first })).barcodes).toEqual(['ABCD'])
  })
})

describe('the minimum stock', () => {
  it('lists what is below it with what is missing; services and stopped products are not watched', async () => {
    const low = { minStock: parseQty('20'), openingStock: parseQty('19') }
    await product('纸', low)
    await product('笔', { ...low, openingStock: parseQty('20') })
    await product('停', { ...low, active: false })
    await product('安装', { kind: 'service', minStock: parseQty('5') })
    const filters = { lacking: { kind: 'range' as const, from: 1, to: null } }
    const rows = await test.ask('product.list', { filters })
    expect(rows.map(({ name, lacking }) => [name, lacking])).toEqual([['纸', 10_000]])
  })
})

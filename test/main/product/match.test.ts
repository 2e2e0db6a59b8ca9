import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Sent } from '../../../preload/contract'
import { openReadyShop, type TestShop } from '../../shop'

let shop: TestShop
const goods = (fields: Partial<Sent<'product.create'>>): Sent<'product.create'> => ({
  name: '',
  unit: '盒',
  listPrice: 2_400_000_000,
  taxRate: 1300,
  ...fields,
})

beforeAll(async () => {
  shop = await openReadyShop()
  const box = [{ name: '箱', ratio: 120_000, listPrice: null }]
  for (const product of [
    goods({ code: 'ZX-01', name: '中性笔', units: box, barcodes: ['6901234567892'] }),
    goods({ code: '1001', name: '回形针' }),
    goods({ code: 'G-1', name: '胶水' }),
    goods({ code: 'G-2', name: '胶水' }),
    goods({ code: 'OLD', name: '旧墨水', active: false }),
  ])
    await shop.ask('product.create', product)
})
afterAll(() => shop.close())

const meant = async (...texts: string[]) =>
  (await shop.ask('product.match', { texts })).map(({ place, pick }) => [place, pick.code])

test.each([
  ['a code in full', 'ZX-01', 'ZX-01'],
  ['a code in small letters', 'zx-01', 'ZX-01'],
  ['a code of digits', '1001', '1001'],
  ['a barcode', '6901234567892', 'ZX-01'],
  ['a name only one product bears', '中性笔', 'ZX-01'],
])('%s means its product', async (_, text, code) => expect(await meant(text)).toEqual([[0, code]]))

test.each([
  ['part of a name', '中性'],
  ['a name two products bear', '胶水'],
  ['a product no longer sold', 'OLD'],
  ['nothing', ''],
  ['a wildcard', '%'],
])('%s means none', async (_, text) => expect(await meant(text)).toEqual([]))

test('every text keeps its place, also when several mean the same', async () => {
  expect((await meant('品名', 'zx-01', '数量', '中性笔', '1001')).sort()).toEqual([
    [1, 'ZX-01'],
    [3, 'ZX-01'],
    [4, '1001'],
  ])
})

test('the units come along', async () => {
  const [match] = await shop.ask('product.match', { texts: ['ZX-01'] })
  expect(match?.units).toEqual([{ name: '箱', ratio: 120_000, listPrice: null }])
})

test('what a scanner may say of products: their codes, and their barcodes in their order', async () => {
  const ids = (await shop.ask('product.list', {})).map(({ id }) => id)
  const said = await shop.ask('product.codes', { productIds: ids })
  expect(said.find(({ code }) => code === 'ZX-01')).toMatchObject({ barcodes: ['6901234567892'], kind: 'goods' })
  expect(said.find(({ code }) => code === '1001')).toMatchObject({ name: '回形针', barcodes: [] })
  expect(await shop.ask('product.codes', { productIds: [] })).toEqual([])
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { missingFromSearch } from '../../../db/search'
import { openReadyShop, type TestShop } from '../../shop'
import { disagreements, writeSheet } from './sheet'

const header = ['单号', '日期', '客户', '品名', '数量', '金额']

/** Two orders of two customers, as a workbook in the shop's folder. */
const writeBook = (test: TestShop) =>
  writeSheet(test, [header, ['A1', '2026-01-05', '晨光', '纸', 2, 20], ['A2', '2026-01-06', '永盛', '笔', 3, 9]], 'old')

/** Imports a workbook of past orders as the program suggests it, and counts what the shop holds then. */
const handsOf = (test: TestShop, path: string) => ({
  bring: async () => {
    const { sheet, headerRow, mapping, keys } = await test.ask('import.look', { path })
    const { id: draft } = await test.ask('import.check', { path, sheet, headerRow, mapping, keys })
    return test.ask('import.run', { draft })
  },
  counts: async () => [
    (await test.ask('order.totals', {})).count,
    (await test.ask('customer.totals', {})).count,
    (await test.ask('product.totals', {})).count,
  ],
  booksAgree: async () => expect(await disagreements(test)).toEqual([]),
})

describe('an import is taken back', () => {
  let test: TestShop
  let path: string
  beforeAll(async () => {
    test = await openReadyShop('2026-03-01')
    path = await writeBook(test)
  })
  afterAll(() => test.close())

  const bring = () => handsOf(test, path).bring()
  const counts = () => handsOf(test, path).counts()
  const found = async (text: string) => (await test.ask('search.everything', { text })).map(({ kind }) => kind)
  const booksAgree = () => handsOf(test, path).booksAgree()

  it('as one: its orders, customers and products go, and those who were here before are as they were', async () => {
    const { id: old } = await test.ask('customer.create', { name: '晨光' })
    const done = await bring()
    expect(await counts()).toEqual([2, 2, 2])
    expect(await found('永盛')).toEqual(['customer', 'order'])
    await test.ask('import.undo', { id: done.id })
    expect(await counts()).toEqual([0, 1, 0])
    expect(await found('永盛')).toEqual([])
    expect(await missingFromSearch(test.shop.engine())).toEqual([])
    const [left] = await test.ask('customer.list', {})
    expect(left).toMatchObject({ id: old, lastOrderOn: null })
    expect(await test.ask('import.list', {})).toMatchObject([{ id: done.id, undoneAt: expect.any(Number) }])
    await booksAgree()
  })

  it('only once', async () => {
    const [record] = await test.ask('import.list', {})
    expect(await test.reply('import.undo', { id: record?.id })).toMatchObject({ code: 'import.undone' })
  })

  it('and may be brought again afterwards', async () => {
    expect(await bring()).toMatchObject({ added: 2, customersAdded: 1, productsAdded: 2 })
  })

  it('with what was entered about its products and customers since: barcodes, units, prices', async () => {
    const [record] = await test.ask('import.list', {})
    const [product] = await test.ask('product.list', { search: '笔' })
    const [customer] = await test.ask('customer.list', { search: '永盛' })
    const productId = product?.id ?? (0 as never)
    const { version, ...fields } = await test.ask('product.read', { id: productId })
    const more = { barcodes: ['69012345'], units: [{ name: '箱', ratio: 120_000 }], listPrice: 500 }
    await test.ask('product.change', { ...fields, ...more, version })
    const agreed = { customerId: customer?.id ?? 0, productId, validFrom: '2026-03-01', price: 400 }
    await test.ask('customerPrice.create', agreed)
    const { id: levelId } = await test.ask('priceLevel.create', { name: '批发' })
    await test.ask('price.setLevels', { productId, prices: [{ levelId, price: 450 as never }] })
    await test.ask('import.undo', { id: record?.id ?? 0 })
    expect(await counts()).toEqual([0, 1, 0])
    await bring()
  })

  it('but not while a later order leans on one of its customers or products: the order is named', async () => {
    const [record] = await test.ask('import.list', {})
    const [customer] = await test.ask('customer.list', { search: '永盛' })
    const [product] = await test.ask('product.list', { search: '笔' })
    await test.ask('product.adjustStock', { id: product?.id ?? 0, qty: 100_000, movedOn: '2026-03-01', note: '盘点' })
    const lines = [{ productId: product?.id ?? 0, qty: 10_000, listPrice: 300_000_000 }]
    const draft = { customerId: customer?.id ?? 0, orderOn: '2026-03-01', lines }
    const { id, version } = await test.ask('order.save', { id: null, draft })
    const { no } = await test.ask('order.confirm', { id, version })
    const reply = await test.reply('import.undo', { id: record?.id })
    expect(reply).toMatchObject({ code: 'import.leanedOn', message: expect.stringContaining(no) })
    expect(await counts()).toEqual([3, 2, 2])
    await booksAgree()
  })
})

describe('what was added to an import by hand', () => {
  let test: TestShop
  let path: string
  beforeAll(async () => {
    test = await openReadyShop('2026-03-01')
    path = await writeBook(test)
  })
  afterAll(() => test.close())

  const bring = () => handsOf(test, path).bring()
  const counts = () => handsOf(test, path).counts()
  const booksAgree = () => handsOf(test, path).booksAgree()

  it('with the contacts that were added to its customers, but not while something was noted for one', async () => {
    await bring()
    const [record] = await test.ask('import.list', {})
    const [customer] = await test.ask('customer.list', { search: '永盛' })
    const id = customer?.id ?? 0
    const page = await test.ask('customer.read', { id })
    await test.ask('customer.change', {
      ...page,
      contacts: [{ name: '李会计' }],
      titles: [{ title: '李', naturalPerson: true }],
    })
    await test.ask('import.undo', { id: record?.id ?? 0 })
    expect(await counts()).toEqual([0, 0, 0])
    await bring()
    const [again] = await test.ask('customer.list', { search: '永盛' })
    await test.ask('followUp.create', { customerId: again?.id ?? 0, channel: 'phone', content: '问过价' })
    const [latest] = await test.ask('import.list', {})
    expect(await test.reply('import.undo', { id: latest?.id })).toMatchObject({
      message: expect.stringContaining('问过价'),
    })
  })

  it('an old workbook finds the customer that its own was merged into', async () => {
    const [gone] = await test.ask('customer.list', { search: '永盛' })
    const { id: keptId } = await test.ask('customer.create', { name: '永盛总店' })
    const versions = { keptVersion: 1, goneVersion: (await test.ask('customer.read', { id: gone?.id ?? 0 })).version }
    const merged = await test.ask('customer.merge', { keptId, goneId: gone?.id ?? 0, ...versions })
    await test.shop.engine().tx((tx) => tx.run(`update sales_orders set import_key = null`))
    await bring()
    expect(await test.ask('customer.documents', { id: keptId })).toMatchObject({ orders: 2 })
    const [latest] = await test.ask('import.list', {})
    await test.ask('import.undo', { id: latest?.id ?? 0 })
    await test.ask('customer.undoMerge', { mergeId: merged.id })
    await booksAgree()
  })
})

describe('an import is not taken back', () => {
  it('while work at its customers or a transfer of its products leans on it', async () => {
    const test = await openReadyShop('2026-03-01')
    const done = await handsOf(test, await writeBook(test)).bring()
    const [customer] = await test.ask('customer.list', { search: '永盛' })
    const [product] = await test.ask('product.list', { search: '笔' })
    const need = { id: null, kind: 'install' as const, customerId: customer?.id ?? 0, need: '装货架' }
    const service = await test.ask('service.save', need)
    const leaning = { ok: false, code: 'import.leanedOn', message: expect.stringContaining(service.no) }
    expect(await test.reply('import.undo', { id: done.id })).toMatchObject(leaning)
    await test.ask('warehouse.create', { code: '02', name: '门店' })
    const [from, to] = await test.ask('warehouse.list', {})
    const lines = [{ productId: product?.id ?? 0, qty: 10_000 }]
    const places = { fromId: from?.id ?? 0, toId: to?.id ?? 0 }
    const { no } = await test.ask('transfer.save', { id: null, ...places, lines })
    expect(await test.reply('import.undo', { id: done.id })).toMatchObject({ code: 'import.leanedOn' })
    await test.shop.engine().tx((tx) => tx.run('delete from service_orders'))
    const held = { code: 'import.leanedOn', message: expect.stringContaining(no) }
    expect(await test.reply('import.undo', { id: done.id })).toMatchObject(held)
    await test.close()
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { openReadyShop, type TestShop, without } from '../shop'

// How suppliers do: whether goods come on the day, are right, and what they cost elsewhere.
describe('how a supplier does', () => {
  let test: TestShop
  const ids = { quick: 0 as Id, cheap: 0 as Id, paper: 0 as Id, pens: 0 as Id }
  beforeAll(async () => {
    test = await openReadyShop('2026-03-20')
    const goods = { unit: '包', listPrice: parsePrice('25'), taxRate: 1300 }
    const units = [{ name: '箱', ratio: parseQty('10'), listPrice: null }]
    ids.paper = (await test.ask('product.create', { ...goods, name: '示例纸', units })).id
    ids.pens = (await test.ask('product.create', { ...goods, name: '示例笔' })).id
    ids.quick = (await test.ask('supplier.create', { name: '示例快货' })).id
    ids.cheap = (await test.ask('supplier.create', { name: '示例便宜货' })).id
  })
  afterAll(() => test.close())

  interface Bought {
    productId: Id
    unit?: string
    qty: string
    price: string
  }

  async function ordered(supplierId: Id, bought: Bought, promisedOn: string | null, orderedOn = '2026-03-02') {
    const line = { unit: '', taxRate: 1300, ...bought, qty: parseQty(bought.qty), price: parsePrice(bought.price) }
    const { id } = await test.ask('purchase.save', {
      id: null,
      draft: { supplierId, orderedOn, promisedOn, lines: [line] },
    })
    await test.ask('purchase.submit', { id, version: 1 })
    return id
  }

  async function came(id: Id, receivedOn: string, qty: string, rejected = '0') {
    const { version, lines } = await test.ask('purchase.read', { id })
    const some = [{ lineId: lines[0]?.id ?? 0, qty: parseQty(qty) }]
    const { receiptId } = await test.ask('purchase.receive', { id, version, receivedOn, note: '', lines: some })
    const order = await test.ask('purchase.read', { id })
    const receipt = order.receipts.find((one) => one.id === receiptId)
    const bad = [{ lineId: receipt?.lines[0]?.id ?? 0, qty: parseQty(rejected) }]
    const looked = { id, version: order.version, goodsReceiptId: receiptId, inspectedOn: receivedOn, reason: '' }
    await test.ask('purchase.inspect', { ...looked, rejected: rejected === '0' ? [] : bad, rejectedWay: 'replace' })
    return receiptId
  }

  const score = async (id: Id) => (await test.ask('supplier.score', { id })).score

  it('of a supplier nothing was bought from nothing is said', async () => {
    expect(await test.ask('supplier.score', { id: ids.quick })).toEqual({
      score: { onTime: null, due: 0, accepted: null, priceIndex: null, compared: 0 },
      paid: [],
    })
  })

  it('on time is what is here whole by its day: late ones, parts and what never came are not; a day to come says nothing', async () => {
    const paper = { productId: ids.paper, qty: '10', price: '11.30' }
    const good = await ordered(ids.quick, paper, '2026-03-10')
    await came(good, '2026-03-09', '4')
    await came(good, '2026-03-10', '6')
    await came(await ordered(ids.quick, paper, '2026-03-10'), '2026-03-11', '10')
    await came(await ordered(ids.quick, paper, '2026-03-10'), '2026-03-10', '9')
    await ordered(ids.quick, paper, '2026-03-19')
    await ordered(ids.quick, paper, '2026-03-21')
    await ordered(ids.quick, paper, null)
    expect(await score(ids.quick)).toMatchObject({ onTime: 2_500, due: 4, accepted: 10_000 })
  })

  it('accepted is by amount: four of a hundred that were wrong are four percent, and a voided receipt never was', async () => {
    const id = await ordered(ids.cheap, { productId: ids.pens, qty: '100', price: '1.13' }, null)
    const wrong = await came(id, '2026-03-09', '50', '50')
    expect(await score(ids.cheap)).toMatchObject({ accepted: 0 })
    const { version } = await test.ask('purchase.read', { id })
    await test.ask('purchase.voidReceipt', { id, version, goodsReceiptId: wrong, reason: '记错' })
    expect(await score(ids.cheap)).toMatchObject({ accepted: null })
    await came(id, '2026-03-09', '100', '4')
    expect(await score(ids.cheap)).toMatchObject({ accepted: 9_600, priceIndex: null, compared: 0 })
  })

  it('the price index says what the same goods would have cost elsewhere, whatever unit they were bought in', async () => {
    await ordered(ids.cheap, { productId: ids.paper, unit: '箱', qty: '2', price: '90.40' }, null)
    expect(await score(ids.cheap)).toMatchObject({ priceIndex: 8_000, compared: 1 })
    expect(await score(ids.quick)).toMatchObject({ priceIndex: 12_500, compared: 1 })
    const { paid } = await test.ask('supplier.score', { id: ids.cheap })
    expect(paid.map(({ productName, baseUnit }) => `${productName} ${baseUnit}`)).toEqual(['示例纸 包', '示例笔 包'])
  })

  it('what was longer ago than a year does not count', async () => {
    test.onDay('2027-03-03')
    expect((await test.ask('supplier.score', { id: ids.quick })).paid).toEqual([])
    expect(await score(ids.quick)).toMatchObject({ onTime: null, accepted: null })
    test.onDay('2026-03-20')
  })

  it('all that came stands in one list, found by its own number and its supplier; who may not see purchases sees none', async () => {
    const all = await test.ask('goodsReceipt.list', { filters: { state: { kind: 'oneOf', values: ['INSPECTED'] } } })
    expect(all.map(({ supplierName, gross }) => [supplierName, gross])).toEqual([
      ...[['示例快货', 11_300]],
      ...[['示例快货', 10_170]],
      ...[['示例快货', 6_780]],
      ...[['示例便宜货', 10_848]],
      ...[['示例快货', 4_520]],
    ])
    expect(await test.ask('goodsReceipt.list', { search: '便宜货' })).toMatchObject([
      { state: 'INSPECTED', rejectedWay: 'replace' },
      { state: 'VOIDED', gross: 0 },
    ])
    const [one] = all
    expect(await test.ask('goodsReceipt.list', { search: one?.no.toLowerCase() ?? '' })).toHaveLength(1)
    await without(test, 'purchase.read', async () => {
      await expect(test.ask('goodsReceipt.list', {})).rejects.toMatchObject({ code: 'right.missing' })
      await expect(score(ids.quick)).rejects.toMatchObject({ code: 'right.missing' })
    })
  })
})

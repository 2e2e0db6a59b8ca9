import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import { parseQty } from '../../../main/value/qty'
import { openReadyShop, type TestShop } from '../../shop'

let test: TestShop
let customerId: Id
let productId: Id
beforeEach(async () => {
  test = await openReadyShop('2026-03-05')
  customerId = (await test.ask('customer.create', { name: '晨光' })).id
  productId = (await test.ask('product.create', { name: '纸', listPrice: parsePrice('10'), taxRate: 1300 })).id
})
afterEach(() => test.close())

const refusal = async (asked: Promise<unknown>) => asked.then(() => 'no refusal').catch(({ code }) => code)
const agreed = (price: string, validFrom: string, validTo: string | null = null, fromQty = '0') => ({
  customerId,
  productId,
  price: parsePrice(price),
  validFrom,
  validTo,
  fromQty: parseQty(fromQty),
})
const offers = async (whose: Id | null = customerId) =>
  (await test.ask('price.offers', { customerId: whose, productIds: [productId] }))[0]

describe('price levels', () => {
  it('a customer on a level gets its price; others get none of it', async () => {
    const { id: levelId } = await test.ask('priceLevel.create', { name: '批发' })
    await test.ask('price.setLevels', { productId, prices: [{ levelId, price: parsePrice('8') }] })
    expect((await offers())?.level).toBeNull()
    const { version, ...fields } = await test.ask('customer.read', { id: customerId })
    await test.ask('customer.change', { ...fields, priceLevelId: levelId, version })
    expect((await offers())?.level).toEqual({ name: '批发', price: parsePrice('8') })
    expect((await offers(null))?.level).toBeNull()
    expect(await test.ask('customer.read', { id: customerId })).toMatchObject({ priceLevelId: levelId })
  })

  it('stay while a customer or a price needs them, and no two have one name', async () => {
    const { id } = await test.ask('priceLevel.create', { name: 'VIP' })
    expect(await refusal(test.ask('priceLevel.create', { name: 'ｖｉｐ' }))).toBe('name.taken')
    await test.ask('price.setLevels', { productId, prices: [{ levelId: id, price: parsePrice('8') }] })
    expect(await refusal(test.ask('priceLevel.delete', { id }))).toBe('record.inUse')
    await test.ask('price.setLevels', { productId, prices: [{ levelId: id, price: null }] })
    await test.ask('priceLevel.delete', { id })
    expect(await test.ask('priceLevel.all', {})).toEqual([])
  })
})

describe('prices agreed with a customer', () => {
  it('are refused when a day would have two answers; another quantity is another price', async () => {
    await test.ask('customerPrice.create', agreed('9', '2026-01-01', '2026-03-31'))
    expect(await refusal(test.ask('customerPrice.create', agreed('8', '2026-03-31')))).toBe('price.overlap')
    await test.ask('customerPrice.create', agreed('8', '2026-04-01'))
    await test.ask('customerPrice.create', agreed('7', '2026-01-01', null, '10'))
    expect(await refusal(test.ask('customerPrice.create', agreed('7', '2026-05-01', '2026-04-30')))).toBe(
      'period.reversed',
    )
    expect((await offers())?.customer).toHaveLength(3)
  })

  it('may be moved over their own days, and are listed for the customer and for the product', async () => {
    const { id } = await test.ask('customerPrice.create', agreed('9', '2026-01-01', '2026-03-31'))
    await test.ask('customerPrice.change', { id, ...agreed('8.5', '2026-02-01') })
    const [row] = await test.ask('customerPrice.list', { customerId })
    expect(row).toMatchObject({ productName: '纸', customerName: '晨光', price: parsePrice('8.5'), validTo: null })
    expect(await test.ask('customerPrice.totals', { productId })).toMatchObject({ count: 1 })
    expect(await test.ask('customerPrice.totals', { productId: 1 })).toMatchObject({ count: 0 })
  })
})

describe('the history of prices', () => {
  it('says who changed what, from what to what; what stays the same is not written (PRD-07)', async () => {
    const { id: levelId } = await test.ask('priceLevel.create', { name: '批发' })
    const set = (price: string) =>
      test.ask('price.setLevels', { productId, prices: [{ levelId, price: parsePrice(price) }] })
    await set('8')
    await set('8')
    const { version, ...fields } = await test.ask('product.read', { id: productId })
    await test.ask('product.change', { ...fields, listPrice: parsePrice('12'), floorPrice: parsePrice('7'), version })
    await test.ask('product.change', { ...fields, listPrice: parsePrice('12'), floorPrice: null, version: version + 1 })
    const { id } = await test.ask('customerPrice.create', agreed('9', '2026-01-01'))
    await test.ask('customerPrice.delete', { id })
    const { changes } = await test.ask('price.read', { id: productId })
    const yuan = (price: number | null) => (price === null ? null : price / 100_000_000)
    expect(changes.map((c) => [c.kind, c.name, yuan(c.oldPrice), yuan(c.newPrice), c.changedBy])).toEqual([
      ['customer', '晨光', 9, null, '老板'],
      ['customer', '晨光', null, 9, '老板'],
      ['floor', '', 7, null, '老板'],
      ['floor', '', null, 7, '老板'],
      ['list', '', 10, 12, '老板'],
      ['level', '批发', null, 8, '老板'],
      ['list', '', null, 10, '老板'],
    ])
  })

  it('a new price leaves old orders as they are', async () => {
    const line = { productId, qty: parseQty('2'), listPrice: parsePrice('10') }
    const { id } = await test.ask('order.save', {
      id: null,
      draft: { customerId, orderOn: '2026-03-05', lines: [line] },
    })
    const { version, ...fields } = await test.ask('product.read', { id: productId })
    await test.ask('product.change', { ...fields, listPrice: parsePrice('99'), version })
    expect((await test.ask('order.read', { id })).lines[0]).toMatchObject({ listPrice: parsePrice('10'), amount: 2000 })
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import { parseQty } from '../../../main/value/qty'
import { openReadyShop, type TestShop } from '../../shop'

let test: TestShop
let customerId: Id
const products: Record<string, Id> = {}

const order = async (orderOn: string, names: string[], confirm = true) => {
  const lines = names.map((name) => ({
    productId: products[name] ?? (0 as Id),
    qty: parseQty('1'),
    listPrice: parsePrice('10'),
  }))
  const { id } = await test.ask('order.save', { id: null, draft: { customerId, orderOn, lines } })
  if (confirm) await test.ask('order.confirm', { id, version: 1 })
}
const usual = async () => (await test.ask('product.usual', { customerId })).map(({ name }) => name)

beforeAll(async () => {
  test = await openReadyShop('2026-03-05')
  customerId = (await test.ask('customer.create', { name: '晨光' })).id
  for (const name of ['纸', '笔', '夹', '胶', '尺']) {
    const fields = { name, listPrice: parsePrice('10'), taxRate: 1300, openingStock: parseQty('900') }
    products[name] = (await test.ask('product.create', fields)).id
  }
})
afterAll(() => test.close())

describe('what a customer usually buys (CUS-09)', () => {
  it('is nothing for a customer who never bought', async () => {
    expect(await usual()).toEqual([])
  })

  it('is what it bought last, of one day the most often bought first; drafts do not count', async () => {
    await order('2026-02-01', ['纸', '夹'])
    await order('2026-03-01', ['笔'])
    await order('2026-03-01', ['笔', '纸'])
    await order('2026-03-04', ['胶'], false)
    expect(await usual()).toEqual(['笔', '纸', '夹'])
  })

  it('is only what is still sold, and of the last fifty orders', async () => {
    const id = products.笔 ?? (0 as Id)
    const fields = { name: '笔', listPrice: parsePrice('10'), taxRate: 1300, active: false }
    await test.ask('product.change', { id, version: (await test.ask('product.read', { id })).version, ...fields })
    expect(await usual()).toEqual(['纸', '夹'])
    for (let i = 0; i < 50; i += 1) await order('2026-03-05', ['尺'])
    expect(await usual()).toEqual(['尺'])
  })
})

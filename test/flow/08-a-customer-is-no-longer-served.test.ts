import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { openReadyShop, type TestShop } from '../shop'

describe('a customer who is no longer served', () => {
  let test: TestShop
  let goods: Id
  beforeAll(async () => {
    test = await openReadyShop('2026-03-05')
    const opening = { name: '纸', listPrice: parsePrice('10'), taxRate: 1300, openingStock: parseQty('9') }
    goods = (await test.ask('product.create', opening)).id
  })
  afterAll(() => test.close())

  const order = async (customerId: Id) => {
    const lines = [{ productId: goods, qty: parseQty('1'), listPrice: parsePrice('10') }]
    return test.ask('order.save', { id: null, draft: { customerId, orderOn: '2026-03-05', lines } })
  }
  const rows = (table: string, id: Id) =>
    test.shop.engine().json<number>(`select count(*) from ${table} where customer_id = ${id}`)

  it('is deleted with all that was noted when there was no trade', async () => {
    const titles = [{ title: '某人', naturalPerson: true }]
    const fields = { name: '没做成生意', contacts: [{ name: '甲' }], addresses: [{ address: '某处' }], titles }
    const { id } = await test.ask('customer.create', fields)
    const reminder = { dueAt: Date.parse('2026-04-01T01:00:00Z'), about: '再问' }
    await test.ask('followUp.create', { customerId: id, channel: 'phone', content: '不要了', reminder })
    await test.ask('customerPrice.create', {
      customerId: id,
      productId: goods,
      validFrom: '2026-03-01',
      price: parsePrice('9'),
    })
    await test.ask('customer.delete', { id, version: 1 })
    expect(await test.ask('search.everything', { text: '没做成生意' })).toEqual([])
    expect(await test.reply('customer.read', { id })).toMatchObject({ code: 'record.notFound' })
    for (const table of [
      'customer_contacts',
      'customer_addresses',
      'invoice_titles',
      'follow_ups',
      'reminders',
      'customer_prices',
    ])
      expect(await rows(table, id), table).toBe(0)
    const [entry] = await test.ask('activity.list', { record: 'customer', recordId: id })
    expect(entry).toMatchObject({ command: 'customer.delete', before: { name: '没做成生意' }, after: null })
  })

  it('stays when there is a document, even a draft, and the refusal says what there is', async () => {
    const { id } = await test.ask('customer.create', { name: '有草稿' })
    await order(id)
    expect(await test.reply('customer.delete', { id, version: 1 })).toMatchObject({
      code: 'customer.inUse',
      message: expect.stringContaining('订单 1'),
    })
    expect(await test.ask('customer.read', { id })).toMatchObject({ name: '有草稿' })
  })

  it('stays when it was part of a merge, and when somebody has just changed it', async () => {
    const [kept, gone] = [
      (await test.ask('customer.create', { name: '甲' })).id,
      (await test.ask('customer.create', { name: '乙' })).id,
    ]
    expect(await test.reply('customer.delete', { id: kept, version: 9 })).toMatchObject({ code: 'record.changed' })
    await test.ask('customer.merge', { keptId: kept, keptVersion: 1, goneId: gone, goneVersion: 1 })
    for (const id of [kept, gone])
      expect(await test.reply('customer.delete', { id, version: 2 })).toMatchObject({ code: 'customer.hasMerges' })
  })

  it('put out of use it leaves the pickers, takes no new order, and its old orders open as before', async () => {
    const { id } = await test.ask('customer.create', { name: '停用的客户', phone: '13900001111' })
    const old = await order(id)
    await test.ask('order.confirm', { id: old.id, version: 1 })
    await test.ask('customer.change', { ...(await test.ask('customer.read', { id })), active: false })
    expect(await test.ask('customer.pick', { text: '停用的客户' })).toEqual([])
    const draft = { customerId: id, orderOn: '2026-03-05', lines: [] }
    expect(await test.reply('order.save', { id: null, draft })).toMatchObject({ code: 'record.inactive' })
    expect(await test.ask('order.read', { id: old.id })).toMatchObject({
      customerName: '停用的客户',
      state: 'CONFIRMED',
    })
    await test.ask('order.ship', { id: old.id, version: 2, deliveredOn: '2026-03-05' })
    expect(await test.ask('customer.read', { id })).toMatchObject({ receivable: 1000 })
  })
})

import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../../../db/connection'
import { creditUsedSql } from '../../../db/customer'
import { databaseName } from '../../../main/shop'
import type { Fen } from '../../../main/value/fen'
import { parseFen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import { parseQty } from '../../../main/value/qty'
import { openReadyShop, type TestShop } from '../../shop'

describe('the credit of a customer (CUS-10, R-CRD)', () => {
  let test: TestShop
  let goods: Id
  let customer: Id
  beforeAll(async () => {
    test = await openReadyShop('2026-03-05')
    const opening = { name: '纸', listPrice: parsePrice('10'), taxRate: 1300, openingStock: parseQty('1000') }
    goods = (await test.ask('product.create', opening)).id
    customer = (await test.ask('customer.create', { name: '示例商行', rating: '良', creditLimit: parseFen('500') })).id
  })
  afterAll(() => test.close())

  const order = async (pieces: string, confirmed = true) => {
    const lines = [{ productId: goods, qty: parseQty(pieces), listPrice: parsePrice('10') }]
    const draft = { customerId: customer, orderOn: '2026-03-05', lines }
    const { id } = await test.ask('order.save', { id: null, draft })
    if (confirmed) await test.ask('order.confirm', { id, version: 1 })
    return id
  }
  const pay = async (amount: number, orderId: Id | null = null) => {
    const receipt = { customerId: customer, receivedOn: '2026-03-05', method: 'bank' as const, amount: amount as Fen }
    const { id } = await test.ask('receipt.create', { ...receipt, orderId })
    return () => test.ask('receipt.confirm', { id })
  }
  const used = async () => (await test.ask('customer.read', { id: customer })).creditUsed
  const row = async () => (await test.ask('customer.list', {}))[0]

  it('is used by what is confirmed, not by a draft, a cancelled order or money finance has not confirmed', async () => {
    await order('5', false)
    expect(await used()).toBe(0)
    const cancelled = await order('7')
    expect(await used()).toBe(7000)
    await test.ask('order.cancel', { id: cancelled, version: 2, reason: '不要了' })
    expect(await used()).toBe(0)
  })

  it('stays the same when goods are delivered, for they are owed instead', async () => {
    const id = await order('20')
    expect(await row()).toMatchObject({ balance: 0, creditUsed: 20_000, creditAvailable: 30_000 })
    await test.ask('order.ship', { id, version: 2, deliveredOn: '2026-03-05' })
    expect(await row()).toMatchObject({ balance: 20_000, creditUsed: 20_000, creditAvailable: 30_000 })
  })

  it('comes back with money that finance has confirmed, a deposit for an order too, and once only', async () => {
    const id = await order('40')
    expect(await row()).toMatchObject({ creditUsed: 60_000, creditAvailable: -10_000 })
    const confirm = await pay(15_000, id)
    expect(await used()).toBe(60_000)
    await confirm()
    expect(await used()).toBe(45_000)
    await test.ask('order.ship', { id, version: 2, deliveredOn: '2026-03-05' })
    expect(await row()).toMatchObject({ balance: 45_000, creditUsed: 45_000, creditAvailable: 5000 })
  })

  it('is rated in the shop’s own words, which can be renamed, sorted and exported', async () => {
    const { rating } = await test.ask('customer.options', {})
    expect(rating).toEqual([{ name: '良', count: 1 }])
    await test.ask('customer.changeOptions', {
      field: 'rating',
      options: [
        { was: '良', name: 'AA' },
        { was: '', name: 'A' },
      ],
    })
    expect(await row()).toMatchObject({ rating: 'AA' })
    expect(await test.reply('customer.changeOptions', { field: 'rating', options: [] })).toMatchObject({
      code: 'customer.optionInUse',
    })
    expect(await test.ask('customer.totals', { filters: { rating: { kind: 'contains', text: 'AA' } } })).toMatchObject({
      count: 1,
    })
  })

  it('has no end without a limit', async () => {
    const { id } = await test.ask('customer.create', { name: '没有额度的' })
    const found = (await test.ask('customer.list', {})).find((one) => one.id === id)
    expect(found).toMatchObject({ creditLimit: null, creditUsed: 0, creditAvailable: null, rating: '' })
  })

  it('is looked up in an index of what is not delivered, whatever the history', async () => {
    const connection = await connect(join(test.folder, databaseName), 'read')
    const steps = await connection.all(`explain query plan select ${creditUsedSql} from customers c`)
    await connection.close()
    expect(steps.map(({ detail }) => String(detail)).join('\n')).toContain('sales_orders_undelivered (customer_id=?)')
  })
})

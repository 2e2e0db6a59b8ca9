import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { openReadyShop, type TestShop } from '../shop'

describe('money before the goods, money taken back, orders called off', () => {
  let test: TestShop
  let customer: Id
  let other: Id
  let goods: Id

  beforeAll(async () => {
    test = await openReadyShop('2026-03-05')
    customer = (await test.ask('customer.create', { name: '晨光' })).id
    other = (await test.ask('customer.create', { name: '永盛', term: { method: 'net', days: 30 } })).id
    goods = (
      await test.ask('product.create', {
        name: '纸',
        listPrice: parsePrice('10'),
        taxRate: 1300,
        openingStock: parseQty('10'),
      })
    ).id
  })
  afterAll(() => test.close())

  const order = async (customerId: Id, qty: string) => {
    const lines = [{ productId: goods, qty: parseQty(qty), listPrice: parsePrice('10') }]
    const { id } = await test.ask('order.save', { id: null, draft: { customerId, orderOn: '2026-03-05', lines } })
    await test.ask('order.confirm', { id, version: 1 })
    return id
  }
  const receive = async (customerId: Id, amount: number, orderId: Id | null = null) => {
    const { id } = await test.ask('receipt.create', {
      customerId,
      orderId,
      receivedOn: '2026-03-05',
      method: 'cash',
      amount: amount as Fen,
    })
    await test.ask('receipt.confirm', { id })
    return id
  }
  const version = async (id: Id) => (await test.ask('order.read', { id })).version
  const balances = async (id: Id) => {
    const { receivable, unallocated } = await test.ask('customer.read', { id })
    return { receivable, unallocated }
  }
  const prove = async () => {
    const { results } = await test.ask('book.prove', {})
    expect(results.flatMap((result) => result.disagreements)).toEqual([])
  }

  it('money for an order that is not shipped counts for that order, and settles it when it ships', async () => {
    const id = await order(customer, '2')
    await receive(customer, 500, id)
    expect(await test.ask('order.read', { id })).toMatchObject({ received: 500, outstanding: 1500 })
    expect(await balances(customer)).toEqual({ receivable: 0, unallocated: 500 })
    await test.ask('order.ship', { id, version: await version(id), deliveredOn: '2026-03-05' })
    const page = await test.ask('order.read', { id })
    expect(page).toMatchObject({ state: 'SHIPPED', received: 500, outstanding: 1500 })
    expect(page.deliveries[0]).toMatchObject({ open: 1500 })
    expect(await balances(customer)).toEqual({ receivable: 1500, unallocated: 0 })
    await prove()
  })

  it('a voided receipt leaves every figure as if it had never been, and both rows on record', async () => {
    const before = await balances(customer)
    const receipt = await receive(customer, 1800)
    expect(await balances(customer)).toEqual({ receivable: 0, unallocated: 300 })
    await test.ask('receipt.void', { id: receipt, reason: '输错金额' })
    expect(await balances(customer)).toEqual(before)
    const rows = await test.shop.engine().json<number>(`select count(*) from credits where document_id = ${receipt}`)
    expect(rows).toBe(2)
    const statement = await test.ask('customer.statement', { id: customer, from: '2026-03-01', to: '2026-03-31' })
    expect(statement.closing).toBe(1500)
    expect(statement.lines.map((line) => line.kind)).toEqual(['receipt', 'delivery'])
    await prove()
  })

  it('an advance is used for what is open when the accountant says so', async () => {
    await receive(customer, 2000)
    expect(await balances(customer)).toEqual({ receivable: 0, unallocated: 500 })
    const id = await order(customer, '1')
    await test.ask('order.ship', { id, version: await version(id), deliveredOn: '2026-03-05' })
    expect(await balances(customer)).toEqual({ receivable: 1000, unallocated: 500 })
    expect(await test.ask('receivable.settleAdvance', { customerId: customer })).toEqual({ settled: 500 })
    expect(await balances(customer)).toEqual({ receivable: 500, unallocated: 0 })
    expect(await test.ask('order.read', { id })).toMatchObject({ received: 500, outstanding: 500 })
    await prove()
  })

  it('a cancelled order frees its goods, and the money for it is the customer’s advance', async () => {
    const id = await order(other, '3')
    await receive(other, 700, id)
    const reserved = (await test.ask('product.read', { id: goods })).reserved
    await test.ask('order.cancel', { id, version: await version(id), reason: '客户取消' })
    expect((await test.ask('product.read', { id: goods })).reserved).toBe(reserved - 30_000)
    expect(await test.ask('order.read', { id })).toMatchObject({ state: 'CANCELLED', received: 0, outstanding: 0 })
    expect(await balances(other)).toEqual({ receivable: 0, unallocated: 700 })
    await prove()
  })

  it('more than is available is refused with the figures, unless the clerk accepts it; more than is on hand never ships', async () => {
    const lines = [{ productId: goods, qty: parseQty('50'), listPrice: parsePrice('10') }]
    const { id } = await test.ask('order.save', {
      id: null,
      draft: { customerId: other, orderOn: '2026-03-05', lines },
    })
    expect(await test.reply('order.confirm', { id, version: 1 })).toMatchObject({
      ok: false,
      code: 'stock.short',
      message: expect.stringMatching(/50.*7|7.*50/),
    })
    expect(await test.ask('order.read', { id })).toMatchObject({ state: 'DRAFT', no: null })
    await test.ask('order.confirm', { id, version: 1, acceptShortage: true })
    expect(await test.reply('order.ship', { id, version: 2, deliveredOn: '2026-03-05' })).toMatchObject({
      code: 'stock.notThere',
    })
    expect(await test.ask('order.read', { id })).toMatchObject({ state: 'CONFIRMED', deliveries: [] })
    await prove()
  })

  it('a draft somebody else has changed is not overwritten', async () => {
    const draft = { customerId: other, orderOn: '2026-03-05', lines: [] }
    const { id } = await test.ask('order.save', { id: null, draft })
    await test.ask('order.save', { id, version: 1, draft: { ...draft, note: '先到' } })
    expect(await test.reply('order.save', { id, version: 1, draft: { ...draft, note: '后到' } })).toMatchObject({
      code: 'record.changed',
    })
    expect(await test.ask('order.read', { id })).toMatchObject({ note: '先到' })
  })

  it.each([
    [
      'a receipt of nothing',
      'receipt.create',
      { receivedOn: '2026-03-05', method: 'cash', amount: 0 },
      'receipt.amount',
    ],
    [
      'a receipt of next week',
      'receipt.create',
      { receivedOn: '2026-03-12', method: 'cash', amount: 100 },
      'day.future',
    ],
    [
      'a receipt of 30 February',
      'receipt.create',
      { receivedOn: '2026-02-30', method: 'cash', amount: 100 },
      'input.invalid',
    ],
  ] as const)('%s is refused', async (_, entry, input, code) => {
    expect(await test.reply(entry, { ...input, customerId: other })).toMatchObject({ ok: false, code })
  })

  it('an order of nothing, or of less than nothing, is refused', async () => {
    const draft = (qty: number) => ({
      customerId: other,
      orderOn: '2026-03-05',
      lines: [{ productId: goods, qty, listPrice: 0 }],
    })
    expect(await test.reply('order.save', { id: null, draft: draft(-10_000) })).toMatchObject({
      code: 'order.quantityNotPositive',
    })
    const { id } = await test.ask('order.save', {
      id: null,
      draft: { customerId: other, orderOn: '2026-03-05', lines: [] },
    })
    expect(await test.reply('order.confirm', { id, version: 1 })).toMatchObject({ code: 'order.noLines' })
  })
})

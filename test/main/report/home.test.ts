import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { monthsSql } from '../../../main/report/read-home'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import { parseQty } from '../../../main/value/qty'
import { openReadyShop, type TestShop } from '../../shop'

describe('the twelve months on the first screen', () => {
  let test: TestShop
  let customerId: Id
  let productId: Id

  beforeAll(async () => {
    test = await openReadyShop('2025-03-31')
    customerId = (await test.ask('customer.create', { name: '晨光商贸' })).id
    productId = (
      await test.ask('product.create', {
        code: 'A',
        name: '纸',
        listPrice: parsePrice('5'),
        taxRate: 1300,
        openingStock: parseQty('100'),
      })
    ).id
  })
  afterAll(() => test.close())

  const sell = async (orderOn: string, confirmed = true) => {
    test.onDay(orderOn)
    const lines = [{ productId, qty: parseQty('2'), listPrice: parsePrice('5') }]
    const { id } = await test.ask('order.save', { id: null, draft: { customerId, orderOn, lines } })
    if (confirmed) await test.ask('order.confirm', { id, version: 1 })
  }
  const months = async () => (await test.ask('home.figures', {})).money?.months ?? []

  it('end with this month, leave none out, and count what was agreed and what was received', async () => {
    await sell('2025-03-31')
    await sell('2025-04-01')
    await sell('2025-04-30')
    await sell('2026-01-15')
    await sell('2026-03-31', false)
    const { id } = await test.ask('receipt.create', {
      orderId: null,
      customerId,
      receivedOn: '2026-03-01',
      amount: 700,
      method: 'cash',
    })
    await test.ask('receipt.confirm', { id })
    const found = await months()
    expect(found.map(({ month }) => month)).toEqual([
      ...['2025-04', '2025-05', '2025-06', '2025-07', '2025-08', '2025-09'],
      ...['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03'],
    ])
    expect(found[0]).toEqual({ month: '2025-04', sales: 2000, received: 0 })
    expect(found[9]).toEqual({ month: '2026-01', sales: 1000, received: 0 })
    expect(found[11]).toEqual({ month: '2026-03', sales: 0, received: 700 })
    expect(found.filter(({ sales, received }) => sales + received === 0)).toHaveLength(9)
  })

  it('are added up from the indexes alone, however long the history is', async () => {
    const plan = await test.shop
      .engine()
      .db.all<unknown[]>(sql.raw(`explain query plan ${monthsSql.replace('?5', "'[]'")}`))
    const steps = plan.map((step) => step.map(String).join(' '))
    expect(steps.join('\n')).toMatch(/COVERING INDEX sales_orders_sold \(order_on>\? AND order_on<\?\)/)
    expect(steps.join('\n')).toMatch(/COVERING INDEX credits_received \(credit_on>\? AND credit_on<\?\)/)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { neededBefore } from '../../../main/delivery/gate'
import type { Day } from '../../../main/value/day'
import type { Fen } from '../../../main/value/fen'
import { noPay, type PayPercent } from '../../../main/value/percent'
import { parsePrice } from '../../../main/value/price'
import { parseQty } from '../../../main/value/qty'
import { openReadyShop, type TestShop } from '../../shop'

describe('the terms an order is printed with (R-PRN)', () => {
  let test: TestShop
  beforeAll(async () => {
    test = await openReadyShop('2026-03-05')
  })
  afterAll(() => test.close())

  it('are those of its customer today: what is paid before goods leave, and when the rest is due', async () => {
    const { id: customerId } = await test.ask('customer.create', { name: '示例纸业' })
    const goods = { name: '示例复印纸', unit: '包', listPrice: parsePrice('100'), taxRate: 1300 as never }
    const { id: productId } = await test.ask('product.create', goods)
    const lines = [{ productId, qty: parseQty('3'), listPrice: parsePrice('33.35') }]
    const draft = { customerId, orderOn: '2026-03-05' as Day, lines }
    const { id } = await test.ask('order.save', { id: null, draft })
    expect((await test.ask('order.read', { id })).terms).toEqual({
      term: { method: 'cash', days: 0, day: 0 },
      prepaidShare: noPay,
    })
    const customer = await test.ask('customer.read', { id: customerId })
    const term = { method: 'monthEnd', days: 30, day: 0 } as const
    await test.ask('customer.change', { ...customer, term, prepaidShare: 3000 as PayPercent })
    const { terms, gross } = await test.ask('order.read', { id })
    expect(terms).toEqual({ term, prepaidShare: 3000 })
    // 100.05 at 30 %, half a fen up.
    expect(neededBefore(gross as Fen, 3000 as PayPercent)).toBe(3002)
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { openReadyShop, type TestShop, without } from '../shop'

// Customers who pay before goods leave (款到发货), or a deposit (定金): nothing goes until enough is confirmed, or somebody says why.
describe('paid before it leaves', () => {
  let test: TestShop
  let paper: Id
  let customer: Id

  const refused = (code: string) => expect.objectContaining({ code })
  const newCustomer = async (prepaidShare: number) => {
    const name = `杭州晨光商贸有限公司 ${test.shop.newId()}`
    customer = (await test.ask('customer.create', { name, prepaidShare, term: { method: 'net', days: 30 } })).id
  }
  // Ten boxes for 1,000.00, confirmed.
  const newOrder = async () => {
    const lines = [{ productId: paper, qty: parseQty('10'), listPrice: parsePrice('100') }]
    const draft = { customerId: customer, orderOn: '2026-03-05', lines }
    const { id } = await test.ask('order.save', { id: null, draft })
    await test.ask('order.confirm', { id, version: 1 })
    return id
  }
  const ship = async (id: Id, more: { overrideReason?: string; qty?: string } = {}) => {
    const { version, lines } = await test.ask('order.read', { id })
    const part = more.qty ? [{ lineId: lines[0]?.id ?? 0, qty: parseQty(more.qty) }] : null
    const reason = more.overrideReason ? { overrideReason: more.overrideReason } : {}
    return test.ask('order.ship', { id, version, deliveredOn: '2026-03-06', lines: part, ...reason })
  }
  const pay = async (amount: number, orderId: Id | null, confirmed = true) => {
    const money = { customerId: customer, orderId, receivedOn: '2026-03-06', method: 'bank' as const }
    const { id } = await test.ask('receipt.create', { ...money, amount: amount as Fen })
    if (confirmed) await test.ask('receipt.confirm', { id })
  }
  const waits = async (id: Id) => (await test.ask('toShip.list', {})).find((row) => row.id === id)?.waits
  const agree = async () => {
    const { results } = await test.ask('book.prove', {})
    expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([])
  }

  beforeAll(async () => {
    test = await openReadyShop('2026-03-06')
    const goods = { name: 'A4复印纸', unit: '箱', listPrice: parsePrice('100'), openingStock: parseQty('1000') }
    paper = (await test.ask('product.create', { ...goods, taxRate: 1300 })).id
  })
  afterAll(() => test.close())
  beforeEach(() => newCustomer(10_000))

  it('in advance: refused with what is missing until all is confirmed; only confirmed money counts', async () => {
    const id = await newOrder()
    await expect(ship(id)).rejects.toThrow(/先付 1,?000\.00.*已收 0\.00.*还差 1,?000\.00/)
    await pay(60_000, id)
    await pay(40_000, id, false)
    await expect(ship(id)).rejects.toThrow(/还差 400\.00/)
    expect(await waits(id)).toBe(true)
    expect(await test.ask('delivery.gate', { orderId: id })).toEqual({
      waits: true,
      figures: { needed: 100_000, paid: 60_000, missing: 40_000 },
      beyond: false,
      credit: null,
    })
    await pay(40_000, id)
    expect(await waits(id)).toBe(false)
    await ship(id)
    const { deliveries, outstanding } = await test.ask('order.read', { id })
    expect([outstanding, deliveries[0]?.open, deliveries[0]?.dueOn]).toEqual([0, 0, '2026-03-05'])
    await agree()
  })

  it('a deposit of 30 %: part of the goods goes on it, and the rest too; what is left is due by the term', async () => {
    await newCustomer(3000)
    const id = await newOrder()
    await expect(ship(id, { qty: '2' })).rejects.toEqual(refused('delivery.unpaid'))
    await pay(30_000, id)
    await ship(id, { qty: '2' })
    await ship(id)
    const { deliveries } = await test.ask('order.read', { id })
    expect(deliveries.map(({ open, dueOn }) => [open, dueOn])).toEqual([
      [0, '2026-04-05'],
      [70_000, '2026-04-05'],
    ])
    await agree()
  })

  it('what the customer has in hand counts once: not again for a second order', async () => {
    const [first, second] = [await newOrder(), await newOrder()]
    await pay(100_000, null)
    expect([await waits(first), await waits(second)]).toEqual([false, false])
    await ship(first)
    expect(await waits(second)).toBe(true)
    await expect(ship(second)).rejects.toThrow(/还差 1,?000\.00/)
    // What is paid for one order is kept for it, whatever else is owed.
    const other = await newOrder()
    await pay(100_000, other)
    expect([await waits(second), await waits(other)]).toEqual([true, false])
    await expect(ship(second)).rejects.toEqual(refused('delivery.unpaid'))
    await ship(other)
    await agree()
  })

  it('goods leave before enough is paid for a reason, by who may; it stands in the history of the order', async () => {
    const id = await newOrder()
    await without(test, 'delivery.override', async () => {
      await expect(ship(id, { overrideReason: '老客户' })).rejects.toEqual(refused('right.missing'))
    })
    await without(test, 'receivable.read', async () => {
      await expect(ship(id)).rejects.toEqual(refused('delivery.waitsForMoney'))
      expect(await test.ask('delivery.gate', { orderId: id })).toEqual({
        waits: true,
        figures: null,
        beyond: false,
        credit: null,
      })
    })
    await ship(id, { overrideReason: '老板同意，明天到账' })
    const [entry] = await test.ask('order.history', { id })
    expect(entry?.changes).toContainEqual({ field: 'reason', before: null, after: '老板同意，明天到账' })
    await agree()
  })

  it('who may not trust customers with more takes no share off, and may ask for more', async () => {
    const page = await test.ask('customer.read', { id: customer })
    expect(page.prepaidShare).toBe(10_000)
    await without(test, 'customer.credit', async () => {
      const less = { ...page, prepaidShare: 5000 as never }
      await expect(test.ask('customer.change', less)).rejects.toEqual(refused('customer.credit'))
    })
    await test.ask('customer.change', { ...page, prepaidShare: 5000 as never })
    expect((await test.ask('customer.read', { id: customer })).prepaidShare).toBe(5000)
  })
})

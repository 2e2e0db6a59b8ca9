import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addDays, type Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { openReadyShop, type TestShop, without } from '../shop'

// A purchase is written days late. What was sold meanwhile keeps what it cost until somebody recomputes, and says so in a report.
const first = '2026-03-02' as Day
const on = (days: number) => addDays(first, days)

let test: TestShop
let paper: Id
let customer: Id
beforeEach(async () => {
  test = await openReadyShop(first)
  customer = (await test.ask('customer.create', { name: '晨光' })).id
  const goods = { name: '纸', listPrice: parsePrice('20'), costPrice: parsePrice('10'), taxRate: 1300 }
  paper = (await test.ask('product.create', { ...goods, openingStock: parseQty('100') })).id
  test.onDay(on(9))
})
afterEach(async () => {
  await agree()
  await test.close()
})

const agree = async () => {
  const { results } = await test.ask('book.prove', {})
  expect(results.filter((result) => result.disagreements.length > 0)).toEqual([])
}
const value = async () => (await test.ask('product.read', { id: paper })).stockValue
const move = (qty: string, movedOn: Day, cost?: string) => {
  const unitCost = cost === undefined ? {} : { unitCost: parsePrice(cost) }
  return test.ask('product.adjustStock', { id: paper, qty: parseQty(qty), movedOn, note: '', ...unitCost })
}
const sell = async (qty: string, day: Day) => {
  const lines = [{ productId: paper, qty: parseQty(qty), listPrice: parsePrice('20') }]
  const draft = { customerId: customer, orderOn: day, lines }
  const { id } = await test.ask('order.save', { id: null, draft })
  await test.ask('order.confirm', { id, version: 1 })
  const { deliveryId, no } = await test.ask('order.ship', { id, version: 2, deliveredOn: day })
  return { id, deliveryId, no }
}
const report = (from = first) => test.ask('cost.report', { from })
const psi = async (from: Day, to: Day) => (await test.ask('psi.list', { from, to })).find(({ id }) => id === paper)

describe('recomputing costs (R-STK)', () => {
  it('where everything was written on its day, nothing differs, whatever was sold, returned, voided and moved', async () => {
    await move('50', on(1), '11.5')
    const { deliveryId, id } = await sell('60', on(2))
    const line = (await test.ask('order.read', { id })).deliveries[0]?.lines[0]?.id ?? (0 as Id)
    const lines = [{ deliveryLineId: line, qty: parseQty('7') }]
    await test.ask('salesReturn.create', { deliveryId, returnedOn: on(3), reason: '多了', lines })
    await move('-13', on(4))
    const voided = await sell('5', on(5))
    await test.ask('delivery.void', { id: voided.id, version: 3, deliveryId: voided.deliveryId, reason: '没装车' })
    expect(await report()).toMatchObject({ documents: 0, booked: 0, cost: 0, rows: [], stopped: [] })
    await expect(test.ask('cost.correct', { from: first })).rejects.toMatchObject({ code: 'cost.nothing' })
  })

  it('a purchase written late changes no cost by itself; recomputed, what left after it costs what it would have', async () => {
    const before = await sell('10', on(1))
    const after = await sell('20', on(5))
    await move('90', on(3), '20')
    // 10 and 20 left at 10.00; with the purchase between them the second would have cost 15.00 each.
    expect([await value(), (await psi(first, on(9)))?.outValue]).toEqual([70_000 + 180_000, 30_000])
    expect(await report()).toEqual({
      documents: 1,
      booked: 20_000,
      cost: 30_000,
      stopped: [],
      rows: [
        {
          product: '纸',
          documentId: after.deliveryId,
          documentNo: after.no,
          kind: 'delivery',
          movedOn: on(5),
          booked: 20_000,
          cost: 30_000,
        },
      ],
    })
    const past = await psi(first, on(8))
    expect(await test.ask('cost.correct', { from: first })).toEqual({ documents: 1, difference: 10_000 })
    expect(await value()).toBe(160 * 1500)
    expect(await psi(first, on(8))).toEqual(past)
    expect((await test.ask('order.read', { id: before.id })).margin).toMatchObject({ cost: 10_000 })
    expect((await test.ask('order.read', { id: after.id })).margin).toMatchObject({ cost: 30_000 })
    expect(await report()).toMatchObject({ documents: 0 })
    expect(await report(on(6))).toMatchObject({ documents: 0 })
  })

  it('what came back and what was lost go with what left; corrected once more after another late purchase', async () => {
    const { deliveryId, id } = await sell('40', on(2))
    const line = (await test.ask('order.read', { id })).deliveries[0]?.lines[0]?.id ?? (0 as Id)
    const lines = [{ deliveryLineId: line, qty: parseQty('10') }]
    await test.ask('salesReturn.create', { deliveryId, returnedOn: on(4), reason: '多了', lines })
    await move('100', on(1), '20')
    await test.ask('cost.correct', { from: first })
    // 40 left at 15.00, 10 of them came back at it.
    expect(await value()).toBe(170 * 1500)
    await move('100', on(1), '30')
    await test.ask('cost.correct', { from: first })
    expect(await value()).toBe(270 * 2000)
    expect(await report()).toMatchObject({ documents: 0, stopped: [] })
  })

  it('a delivery that is voided after it was corrected leaves nothing behind, and an order that ended counts what stayed', async () => {
    const { deliveryId, id } = await sell('40', on(2))
    const kept = await sell('10', on(2))
    const line = (await test.ask('order.read', { id: kept.id })).deliveries[0]?.lines[0]?.id ?? (0 as Id)
    const lines = [{ deliveryLineId: line, qty: parseQty('4') }]
    await test.ask('salesReturn.create', { deliveryId: kept.deliveryId, returnedOn: on(3), reason: '多了', lines })
    await move('100', on(1), '20')
    await test.ask('cost.correct', { from: first })
    await test.ask('delivery.void', { id, version: 3, deliveryId, reason: '没装车' })
    expect(await value()).toBe(194 * 1500)
    const version = (await test.ask('order.read', { id: kept.id })).version
    await test.ask('delivery.receive', { id: kept.id, version, receivedOn: on(9) })
    await test.ask('order.complete', { id: kept.id, version: version + 1 })
    expect((await test.ask('order.read', { id: kept.id })).margin).toMatchObject({ cost: 6 * 1500, unknown: 0 })
  })

  it('from a later day on, what left before it stays as it is', async () => {
    await sell('10', on(1))
    await move('100', first, '20')
    await sell('10', on(5))
    expect((await report()).rows.map(({ movedOn }) => movedOn)).toContain(on(1))
    expect((await report(on(2))).rows.map(({ movedOn }) => movedOn)).not.toContain(on(1))
  })

  it('where more left on a day than there was, the product is named and nothing of it is corrected', async () => {
    await move('100', on(5), '20')
    const { no } = await sell('150', on(3))
    const was = await value()
    expect(await report()).toMatchObject({ documents: 0, stopped: [{ product: '纸', no, on: on(3) }] })
    await expect(test.ask('cost.correct', { from: first })).rejects.toMatchObject({ code: 'cost.nothing' })
    expect(await value()).toBe(was)
  })

  it('who may not see costs, or not adjust stock, does not recompute', async () => {
    for (const right of ['cost.read', 'stock.adjust'] as const)
      await without(test, right, async () => {
        await expect(test.ask('cost.correct', { from: first })).rejects.toMatchObject({ code: 'right.missing' })
      })
    await without(test, 'cost.read', async () => {
      await expect(report()).rejects.toMatchObject({ code: 'right.missing' })
    })
  })
})

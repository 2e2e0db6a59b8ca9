import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { openReadyShop, type TestShop } from '../shop'

// What a driver takes along: which deliveries in which order (DLV-07), and what is picked for them from which place.
describe('a day of deliveries', () => {
  let test: TestShop
  let paper: Id
  let kit: Id
  const orders: Id[] = []
  const sent: Id[] = []
  const day = '2026-03-06'
  const refused = (code: string) => expect.objectContaining({ code })
  const planned = () => test.ask('deliveryPlan.find', { day })
  const about = { id: null, plannedOn: day, driver: '李师傅', vehicle: '浙A·示例1', note: '上午' }

  beforeAll(async () => {
    test = await openReadyShop(day)
    const goods = { unit: '箱', listPrice: parsePrice('100'), taxRate: 1300, openingStock: parseQty('100') }
    paper = (await test.ask('product.create', { name: 'A4复印纸', code: 'B2', ...goods })).id
    const ink = (await test.ask('product.create', { name: '墨盒', code: 'A1', ...goods })).id
    const bundle = {
      name: '开学套装',
      unit: '套',
      kind: 'bundle' as const,
      listPrice: parsePrice('100'),
      taxRate: 1300,
    }
    const components = [{ productId: ink, qty: parseQty('2') }]
    kit = (await test.ask('product.create', { ...bundle, components })).id
    for (const name of ['甲店', '乙店', '丙店']) {
      const { id: customerId } = await test.ask('customer.create', { name, address: `${name}门口` })
      const lines = [paper, kit].map((productId) => ({
        productId,
        qty: parseQty('3'),
        listPrice: parsePrice('100'),
      }))
      const draft = { customerId, orderOn: day, address: `${name}门口`, lines }
      const { id } = await test.ask('order.save', { id: null, draft })
      await test.ask('order.confirm', { id, version: 1 })
      orders.push(id)
    }
  })
  afterAll(() => test.close())

  it('the picking list of orders adds up what all of them want, bundles by what is in them, where it lies', async () => {
    const lines = await test.ask('delivery.picking', { orderIds: orders })
    expect(lines.map(({ code, qty, places }) => [code, qty / 10_000, places.map((one) => one.qty / 10_000)])).toEqual([
      ['A1', 18, [100]],
      ['B2', 9, [100]],
    ])
    expect(lines[0]?.places[0]?.warehouse).toBe('主仓')
    for (const id of orders) sent.push((await test.ask('order.ship', { id, version: 2, deliveredOn: day })).deliveryId)
    expect(await test.ask('delivery.picking', { orderIds: orders })).toEqual([])
  })

  it('the picking list of deliveries says what they took from which place; a voided one took nothing', async () => {
    const picked = async (deliveryIds: Id[]) =>
      (await test.ask('delivery.picking', { deliveryIds })).map(({ code, qty, places }) => {
        // Each product by itself: what was taken of another from the same place is none of it.
        expect(places.map((one) => one.qty)).toEqual([qty])
        return [code, qty / 10_000]
      })
    expect(await picked(sent.slice(0, 2))).toEqual([
      ['A1', 12],
      ['B2', 6],
    ])
    const { version } = await test.ask('order.read', { id: orders[2] ?? 0 })
    const gone = { id: orders[2] ?? 0, version, deliveryId: sent[2] ?? 0, reason: '没有发出' }
    await test.ask('delivery.void', gone)
    expect(await picked(sent)).toEqual([
      ['A1', 12],
      ['B2', 6],
    ])
  })

  it('a plan keeps its deliveries in their order; what it has is offered to no other', async () => {
    expect((await planned()).open.map(({ customerName }) => customerName)).toEqual(['乙店', '甲店'])
    const [first = 0, second = 0] = sent
    const { id, version } = await test.ask('deliveryPlan.save', { ...about, deliveryIds: [second, first] })
    const { plans, open, drivers } = await planned()
    expect(plans[0]?.stops.map(({ customerName, address }) => [customerName, address])).toEqual([
      ['乙店', '乙店门口'],
      ['甲店', '甲店门口'],
    ])
    expect([open, drivers]).toEqual([[], ['李师傅']])
    const other = { ...about, driver: '王师傅', deliveryIds: [first] }
    await expect(test.ask('deliveryPlan.save', other)).rejects.toThrow(/李师傅/)
    const turned = { ...about, id, version, deliveryIds: [first, second] }
    await test.ask('deliveryPlan.save', turned)
    expect((await planned()).plans[0]?.stops.map(({ deliveryId }) => deliveryId)).toEqual([first, second])
    await expect(test.ask('deliveryPlan.save', turned)).rejects.toEqual(refused('record.changed'))
  })

  it('what has arrived stays in its plan, and what is not on its way comes into none', async () => {
    const [plan] = (await planned()).plans
    const { id, version } = {
      id: orders[0] ?? 0,
      version: (await test.ask('order.read', { id: orders[0] ?? 0 })).version,
    }
    await test.ask('delivery.receive', { id, version, receivedOn: day })
    const again = { ...about, id: plan?.id ?? 0, version: plan?.version ?? 0, deliveryIds: sent.slice(0, 2) }
    await test.ask('deliveryPlan.save', again)
    expect((await planned()).plans[0]?.stops.map(({ state }) => state)).toEqual(['RECEIVED', 'SHIPPED'])
    const voided = { ...about, driver: '王师傅', deliveryIds: sent.slice(2) }
    await expect(test.ask('deliveryPlan.save', voided)).rejects.toEqual(refused('deliveryPlan.notOnTheWay'))
    const [now] = (await planned()).plans
    await test.ask('deliveryPlan.delete', { id: now?.id ?? 0, version: now?.version ?? 0 })
    expect((await planned()).open.map(({ customerName }) => customerName)).toEqual(['乙店'])
  })
})

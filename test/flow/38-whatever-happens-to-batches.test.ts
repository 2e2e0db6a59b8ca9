import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, type Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { oneUnit, type Qty } from '../../main/value/qty'
import { AskRefused, openReadyShop, type TestShop } from '../shop'

// A product by batch and one by serial number in two warehouses, and whatever a shop does with them: bought, sold, taken back, voided,
// sent, lost, counted. What cannot be is refused; whatever happens, the batches add up to what is there and a serial number is one piece.
const steps = [
  ...([
    'buy',
    'buy',
    'buySerial',
    'buySerial',
    'use',
    'sell',
    'sell',
    'sell',
    'sellChosen',
    'void',
    'takeBack',
  ] as const),
  ...(['send', 'arrive', 'arrive', 'lose', 'recall', 'break', 'count'] as const),
] as const
type Step = (typeof steps)[number]

const firstDay = '2026-03-02' as Day

describe.each([
  ['whatever happens to batches and serial numbers (R-STK)', false, 800],
  ['whatever happens to them where more of other goods may leave than is there (R-STK)', true, 500],
])('%s', (_, allowNegative, howMany) => {
  let test: TestShop
  let customer: Id
  let milk: Id
  let phone: Id
  let warehouses: Id[]
  const deliveries: { id: Id; orderId: Id }[] = []
  const transfers: Id[] = []
  let day = firstDay
  const done = new Map<Step, number>()

  beforeAll(async () => {
    test = await openReadyShop(firstDay)
    await test.ask('orderSettings.change', { allowNegative })
    customer = (await test.ask('customer.create', { name: '晨光' })).id
    const goods = { listPrice: parsePrice('10'), costPrice: parsePrice('3.33333333'), taxRate: 1300 }
    milk = (await test.ask('product.create', { ...goods, name: '牛奶', tracking: 'batch' })).id
    phone = (await test.ask('product.create', { ...goods, name: '手机', tracking: 'serial' })).id
    const store = await test.ask('warehouse.create', { code: '02', name: '门店' })
    warehouses = [(await test.ask('warehouse.list', {}))[0]?.id ?? store.id, store.id]
  })
  afterAll(() => test.close())

  const at = <T>(of: readonly T[], which: number): T => of[which % of.length] as T
  const placeOf = async (warehouse: Id, kind: string) =>
    (await test.ask('warehouse.places', {})).find((one) => one.warehouseId === warehouse && one.place === kind)?.id ??
    warehouse
  /** Some of what lies for sale in a warehouse, batch by batch. */
  const someOf = async (productId: Id, warehouseId: Id, many: number) => {
    const lots = await test.ask('lot.ofProduct', { productId })
    const here = lots.flatMap(({ id, places }) =>
      places.flatMap((one) => (one.warehouseId === warehouseId && one.place === 'sale' ? [{ id, qty: one.qty }] : [])),
    )
    return here.slice(0, many).map(({ id, qty }) => ({ lotId: id, qty }))
  }
  const sumOf = (lots: readonly { qty: Qty }[]) => lots.reduce((sum, { qty }) => sum + qty, 0) as Qty

  async function sell(lines: { productId: Id; qty: Qty }[], more: object): Promise<unknown> {
    const priced = lines.filter(({ qty }) => qty > 0).map((line) => ({ ...line, listPrice: parsePrice('10') }))
    if (priced.length === 0) return null
    const draft = { customerId: customer, orderOn: day, lines: priced }
    const { id } = await test.ask('order.save', { id: null, draft })
    await test.ask('order.confirm', { id, version: 1 })
    const { deliveryId } = await test.ask('order.ship', { id, version: 2, deliveredOn: day, ...more })
    return deliveries.push({ id: deliveryId, orderId: id })
  }

  async function take(step: Step, which: number, many: number): Promise<unknown> {
    const warehouseId = at(warehouses, which >> 1)
    const note = '试试看'
    const locationId = await placeOf(warehouseId, 'sale')
    const adjust = (id: Id, qty: number, more: object) =>
      test.ask('product.adjustStock', { id, qty: qty as Qty, movedOn: day, note, locationId, ...more })
    const lot = (code: string, qty: number, expiresOn: Day | null) => ({ code, qty, expiresOn, madeOn: null })
    switch (step) {
      case 'buy': {
        const name = which % 30
        const expiresOn = name % 4 === 0 ? null : addDays(firstDay, name * 3)
        return adjust(milk, many, {
          unitCost: parsePrice(`${which % 17}.37`),
          lots: [lot(`B${name}`, many, expiresOn)],
        })
      }
      case 'buySerial': {
        const pieces = [...new Set([which % 60, (which >> 3) % 60])].map((one) => lot(`S${one}`, oneUnit, null))
        return adjust(phone, pieces.length * oneUnit, { unitCost: parsePrice('900'), lots: pieces })
      }
      case 'use':
        return adjust(milk, -many, {})
      case 'sell':
        return sell([{ productId: milk, qty: many as Qty }], { warehouseId })
      case 'sellChosen': {
        const pieces = await someOf(phone, warehouseId, 1 + (which % 3))
        const batches = (await someOf(milk, warehouseId, 2)).slice(which % 2)
        const lines = [
          { productId: phone, qty: sumOf(pieces) },
          { productId: milk, qty: sumOf(batches) },
        ]
        return sell(lines, { warehouseId, lots: [...pieces, ...batches], expiredToo: which % 3 === 0 })
      }
      case 'void': {
        if (deliveries.length === 0) return null
        const delivery = at(deliveries, which)
        const { id, version } = await test.ask('order.read', { id: delivery.orderId })
        return test.ask('delivery.void', { id, version, deliveryId: delivery.id, reason: note })
      }
      case 'takeBack': {
        if (deliveries.length === 0) return null
        const delivery = at(deliveries, which)
        const page = await test.ask('order.read', { id: delivery.orderId })
        const { lots, parts } = await test.ask('lot.forDelivery', { deliveryId: delivery.id })
        const lines = page.deliveries.find(({ id }) => id === delivery.id)?.lines ?? []
        const [chosen] = lots
        const part = parts.find(({ productId }) => productId === chosen?.productId)
        const qty = which % 2 === 0 ? chosen?.qty : undefined
        const back = lines
          .filter(({ id }) => id === part?.lineId)
          .map((line) => ({ deliveryLineId: line.id, qty: qty ?? ((line.qty - line.returnedQty) as Qty) }))
        const named = qty === undefined || chosen === undefined ? [] : [{ lotId: chosen.lotId, qty }]
        const about = { deliveryId: delivery.id, returnedOn: day, reason: note }
        return back.length === 0 ? null : test.ask('salesReturn.create', { ...about, lines: back, lots: named })
      }
      case 'send': {
        const way = { fromId: warehouseId, toId: at(warehouses, (which >> 1) + 1) }
        const pieces = await someOf(phone, warehouseId, 2)
        const wanted = [
          { productId: milk, qty: many as Qty },
          ...pieces.slice(0, 1).map(() => ({ productId: phone, qty: sumOf(pieces) })),
        ]
        const { id } = await test.ask('transfer.save', { id: null, ...way, note, lines: wanted })
        await test.ask('transfer.confirmNeed', { id, version: 1 })
        await test.ask('transfer.plan', { id, version: 2, plannedOn: day, carrier: '' })
        transfers.push(id)
        return test.ask('transfer.ship', { id, version: 3, shippedOn: day, lots: pieces })
      }
      case 'arrive':
      case 'lose':
      case 'recall': {
        if (transfers.length === 0) return null
        const { id, version, lines } = await test.ask('transfer.read', { id: at(transfers, which) })
        const event = { id, version, arrivedOn: day }
        if (step === 'recall') return test.ask('transfer.recall', { id, version, reason: note })
        if (step === 'lose') return test.ask('transfer.confirmDifference', { ...event, reason: note })
        const some = lines.map((line) => ({
          lineId: line.id,
          qty: (line.productId === milk
            ? Math.min(many, line.qty - line.receivedQty)
            : line.qty - line.receivedQty) as Qty,
        }))
        return test.ask('transfer.receive', { ...event, lines: some })
      }
      case 'break': {
        const [toId, lots] = [await placeOf(warehouseId, 'bad'), await someOf(phone, warehouseId, 1)]
        const move = { productId: phone, fromId: locationId, toId, qty: oneUnit, movedOn: day, note }
        return lots.length === 0 ? null : test.ask('warehouse.move', { ...move, lots })
      }
      case 'count': {
        const { id } = await test.ask('stocktake.start', { warehouseId })
        const { lines } = await test.ask('stocktake.read', { id })
        const counts = lines.map((line, i) => {
          const less = (i + which) % 5 === 0 && line.tracking === 'serial' ? 0 : (line.bookQty ?? 0)
          return {
            lineId: line.id,
            qty: ((i + which) % 7 === 0 && line.tracking === 'batch' ? less + many : less) as Qty,
          }
        })
        await test.ask('stocktake.count', { id, lines: counts })
        await test.ask('stocktake.finish', { id, version: 1 })
        return test.ask('stocktake.post', { id, version: 2, postedOn: day })
      }
    }
  }

  /** The books hold, every batch adds up, and no serial number is in two places. */
  async function check(): Promise<void> {
    const { results } = await test.ask('book.prove', {})
    expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([])
    const below = await test.shop.engine().json<number>('select count(*) from stock_levels where qty < 0')
    expect(below).toBe(0)
    for (const productId of [milk, phone]) {
      const [lots, page] = await Promise.all([
        test.ask('lot.ofProduct', { productId }),
        test.ask('product.read', { id: productId }),
      ])
      expect(sumOf(lots)).toBe(page.onHand)
      for (const { code, qty, places } of lots) {
        expect(sumOf(places)).toBe(qty)
        if (productId === phone) expect([code, qty, places.length]).toEqual([code, oneUnit, 1])
      }
    }
  }

  const known = /^(lot\.|stock\.|stocktake\.|transfer\.|delivery\.|return\.|order\.|quantity\.|day\.|record\.inactive)/

  it(`${howMany} steps: each is done or refused with a reason, and every batch adds up`, {
    timeout: 600_000,
  }, async () => {
    const step = fc.record({
      step: fc.constantFrom(...steps),
      which: fc.nat(10_000),
      many: fc.integer({ min: 1, max: 90_000 }),
    })
    const walk = fc.sample(step, { numRuns: howMany, seed: 20260302 })
    for (const [i, { step, which, many }] of walk.entries()) {
      if (i % 40 === 39) day = addDays(day, 1)
      if (i % 40 === 39) test.onDay(day)
      try {
        await take(step, which, many)
        done.set(step, (done.get(step) ?? 0) + 1)
      } catch (error) {
        if (!(error instanceof AskRefused) || !known.test(error.code)) throw error
      }
      if (i % 25 === 24) await check()
    }
    // Every kind of step was taken often, so that the walk proves something.
    for (const one of new Set(steps)) expect([one, (done.get(one) ?? 0) > 3]).toEqual([one, true])
  })
})

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, type Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty, type Qty } from '../../main/value/qty'
import { AskRefused, openReadyShop, type TestShop } from '../shop'

// Two products in two warehouses, and whatever a shop does with them, in any turn and on any day. What cannot be is refused; whatever
// happens, quantities and values follow from the movements, and every period adds up exactly. Nothing is oversold, unless the shop
// allows it: then what left before it was there is corrected once it comes.
const steps = [
  ...(['sell', 'sell', 'ship', 'ship', 'ship', 'void', 'takeBack', 'buy', 'buy', 'use', 'break', 'mend'] as const),
  ...(['send', 'send', 'arrive', 'arrive', 'lose', 'recall', 'fit', 'fit', 'unfit', 'count'] as const),
] as const
type Step = (typeof steps)[number]

const firstDay = '2026-03-02' as Day

describe.each([
  ['whatever happens to stock (R-STK)', false, 2000],
  ['whatever happens to stock where more may leave than is there (R-STK)', true, 1500],
])('%s', (_, allowNegative, howMany) => {
  let test: TestShop
  let customer: Id
  let products: Id[]
  let warehouses: Id[]
  const orders: Id[] = []
  const deliveries: { id: Id; orderId: Id }[] = []
  const transfers: Id[] = []
  const parts: Id[] = []
  let service: Id
  let day = firstDay
  const done = new Map<Step, number>()
  /** How often something was below zero, in a place or in all, and how often it was not any more. */
  const seen = { placeBelow: 0, below: 0, corrected: 0 }

  beforeAll(async () => {
    test = await openReadyShop(firstDay)
    await test.ask('orderSettings.change', { allowNegative })
    customer = (await test.ask('customer.create', { name: '晨光' })).id
    const made = []
    for (const [name, costPrice] of [
      ['纸', '3.33333333'],
      ['笔', '0.07'],
    ] as const)
      made.push(
        await test.ask('product.create', {
          name,
          listPrice: parsePrice('10'),
          costPrice: parsePrice(costPrice),
          taxRate: 1300,
          openingStock: parseQty('40'),
        }),
      )
    products = made.map(({ id }) => id)
    const store = await test.ask('warehouse.create', { code: '02', name: '门店' })
    warehouses = [(await test.ask('warehouse.list', {}))[0]?.id ?? store.id, store.id]
    const wanted = { kind: 'repair', customerId: customer, need: '卡纸' } as const
    service = (await test.ask('service.save', { id: null, ...wanted })).id
    await test.ask('service.submit', await atService())
    await test.ask('service.confirmNeed', await atService())
    const technicianId = test.session.user?.id ?? customer
    const slot = { technicianId, plannedOn: firstDay, startsAt: 540, endsAt: 660 }
    await test.ask('service.plan', { ...(await atService()), ...slot })
  })
  afterAll(() => test.close())

  const at = <T>(of: readonly T[], which: number): T => of[which % of.length] as T
  const atService = async () => {
    const { id, version } = await test.ask('service.read', { id: service })
    return { id, version }
  }
  const placesOf = async (warehouse: Id, kind: string) =>
    (await test.ask('warehouse.places', {})).find((one) => one.warehouseId === warehouse && one.place === kind)?.id ??
    warehouse

  async function take(step: Step, which: number, many: number): Promise<unknown> {
    const [productId, warehouseId] = [at(products, which), at(warehouses, which >> 1)]
    const qty = many as Qty
    const note = '试试看'
    const adjust = async (change: number, more: object = {}) =>
      test.ask('product.adjustStock', { id: productId, qty: change as Qty, movedOn: day, note, ...more })
    switch (step) {
      case 'sell': {
        const lines = products.map((id) => ({ productId: id, qty, listPrice: parsePrice('10') }))
        const { id } = await test.ask('order.save', { id: null, draft: { customerId: customer, orderOn: day, lines } })
        await test.ask('order.confirm', { id, version: 1 })
        return orders.push(id)
      }
      case 'ship': {
        if (orders.length === 0) return null
        const { id, version, lines } = await test.ask('order.read', { id: at(orders, which) })
        const some = lines.map((line) => ({
          lineId: line.id,
          qty: Math.min(many, line.qty - line.deliveredQty) as Qty,
        }))
        const shipped = await test.ask('order.ship', { id, version, deliveredOn: day, warehouseId, lines: some })
        return deliveries.push({ id: shipped.deliveryId, orderId: id })
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
        const lines = page.deliveries.find(({ id }) => id === delivery.id)?.lines ?? []
        const back = lines.map((line) => ({ deliveryLineId: line.id, qty: Math.ceil(line.qty / 2) as Qty }))
        return test.ask('salesReturn.create', { deliveryId: delivery.id, returnedOn: day, reason: note, lines: back })
      }
      case 'buy':
        return adjust(allowNegative ? Math.ceil(many / 2) : many, {
          unitCost: parsePrice(`${which % 17}.37`),
          locationId: await placesOf(warehouseId, 'sale'),
        })
      case 'use':
        return adjust(-many, { locationId: await placesOf(warehouseId, which % 5 === 0 ? 'bad' : 'sale') })
      case 'fit': {
        const part = { productId, qty: Math.ceil(many / 10) as Qty, price: parsePrice('9') }
        const { partId } = await test.ask('service.takePart', { ...(await atService()), ...part, warehouseId })
        return parts.push(partId)
      }
      case 'unfit': {
        if (parts.length === 0) return null
        const back = { partId: at(parts, which), qty: Math.ceil(many / 10) as Qty }
        return test.ask('service.giveBack', { ...(await atService()), ...back })
      }
      case 'count': {
        const { id } = await test.ask('stocktake.start', { warehouseId })
        const { lines } = await test.ask('stocktake.read', { id })
        const counts = lines.map((line, i) => {
          const there = Math.max(0, line.bookQty ?? 0)
          return { lineId: line.id, qty: ((i + which) % 3 === 0 ? Math.ceil(many / 10) : there) as Qty }
        })
        await test.ask('stocktake.count', { id, lines: counts })
        await test.ask('stocktake.finish', { id, version: 1 })
        return test.ask('stocktake.post', { id, version: 2, postedOn: day })
      }
      case 'break':
      case 'mend': {
        const [fromId, toId] = [await placesOf(warehouseId, 'sale'), await placesOf(warehouseId, 'bad')]
        const way = step === 'break' ? { fromId, toId } : { fromId: toId, toId: fromId }
        return test.ask('warehouse.move', { productId, ...way, qty, movedOn: day, note })
      }
      case 'send': {
        const way = { fromId: warehouseId, toId: at(warehouses, (which >> 1) + 1) }
        const some = (allowNegative ? Math.ceil(many / 9) : many) as Qty
        const lines = products.map((id) => ({ productId: id, qty: some }))
        const { id } = await test.ask('transfer.save', { id: null, ...way, note, lines })
        await test.ask('transfer.confirmNeed', { id, version: 1 })
        await test.ask('transfer.plan', { id, version: 2, plannedOn: day, carrier: '' })
        transfers.push(id)
        return test.ask('transfer.ship', { id, version: 3, shippedOn: day })
      }
      case 'arrive':
      case 'lose':
      case 'recall': {
        if (transfers.length === 0) return null
        const { id, version, lines } = await test.ask('transfer.read', { id: at(transfers, which) })
        const event = { id, version, arrivedOn: day }
        if (step === 'recall') return test.ask('transfer.recall', { id, version, reason: note })
        if (step === 'lose') return test.ask('transfer.confirmDifference', { ...event, reason: note })
        const some = lines.map((line) => ({ lineId: line.id, qty: Math.min(many, line.qty - line.receivedQty) as Qty }))
        return test.ask('transfer.receive', { ...event, lines: some })
      }
    }
  }

  /** What a product has must be what the shop says it has, wherever it is looked at, and no period may lose anything. */
  async function check(split: Day): Promise<void> {
    const { results } = await test.ask('book.prove', {})
    expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([])
    const lowest = await test.shop.engine().json<number>('select coalesce(min(qty), 0) from stock_levels')
    if (!allowNegative) expect(lowest).toBeGreaterThanOrEqual(0)
    if (lowest < 0) seen.placeBelow += 1
    seen.corrected = await test.shop
      .engine()
      .json<number>(`select count(*) from stock_movements where kind = 'cost' and value <> 0`)
    const blocked = await test.shop
      .engine()
      .json<number>(
        `select count(*) from stock_levels s join locations l on l.id = s.location_id where l.kind <> 'sale' and s.qty < 0`,
      )
    expect(blocked).toBe(0)
    const [before, after, all] = await Promise.all([
      test.ask('psi.list', { from: firstDay, to: split }),
      test.ask('psi.list', { from: addDays(split, 1), to: day }),
      test.ask('psi.list', { from: firstDay, to: day }),
    ])
    for (const id of products) {
      const page = await test.ask('product.read', { id })
      const row = all.find((one) => one.id === id)
      expect([row?.closingQty, row?.closingValue]).toEqual([page.onHand, page.stockValue])
      expect(page.reserved).toBeGreaterThanOrEqual(0)
      if (page.onHand < 0) seen.below += 1
      if (page.onHand === 0) expect(page.stockValue).toBe(0)
      if (page.onHand > 0) expect(page.stockValue).toBeGreaterThanOrEqual(0)
      if (page.onHand < 0) expect(page.stockValue).toBeLessThanOrEqual(0)
      expect(page.levels.reduce((sum, { qty }) => sum + qty, 0)).toBe(page.onHand)
      const [first, second] = [before.find((one) => one.id === id), after.find((one) => one.id === id)]
      if (second)
        expect([second.openingQty, second.openingValue]).toEqual([first?.closingQty ?? 0, first?.closingValue ?? 0])
      if (second) expect([second.closingQty, second.closingValue]).toEqual([row?.closingQty, row?.closingValue])
    }
  }

  /** After every step: each figure that is kept is what follows from the facts, and an order is as far as its lines are. */
  async function hold(step: Step): Promise<void> {
    const open = `select coalesce(sum(l.qty - l.delivered_qty), 0) from sales_order_lines l join sales_orders o on o.id = l.order_id
      where l.product_id = p.id and o.state in ('CONFIRMED', 'PART_SHIPPED')`
    const moved = (of: string) => `(select coalesce(sum(m.${of}), 0) from stock_movements m where m.product_id = p.id)`
    const lines = (test: string) => `exists (select 1 from sales_order_lines l where l.order_id = o.id and ${test})`
    const wrong = {
      onHand: `select count(*) from products p where on_hand <> ${moved('qty')}`,
      value: `select count(*) from products p where stock_value <> ${moved('value')}`,
      places: `select count(*) from stock_levels s where qty <> (select sum(m.qty) from stock_movements m
        where m.product_id = s.product_id and m.location_id = s.location_id)`,
      reserved: `select count(*) from products p where reserved <> (${open}) or reserved < 0`,
      oversold: allowNegative ? 'select 0' : 'select count(*) from stock_levels where qty < 0',
      state: `select count(*) from sales_orders o where case o.state
        when 'CONFIRMED' then ${lines('l.delivered_qty <> 0')}
        when 'PART_SHIPPED' then not ${lines('l.delivered_qty > 0')} or not ${lines('l.delivered_qty < l.qty')}
        when 'SHIPPED' then ${lines('l.delivered_qty <> l.qty')} else 0 end`,
    }
    const fields = Object.entries(wrong).map(([name, sql]) => `'${name}', (${sql})`)
    const counts = await test.shop.engine().json<Record<string, number>>(`select json_object(${fields.join(', ')})`)
    expect([step, ...Object.entries(counts).filter(([, count]) => count !== 0)]).toEqual([step])
  }

  const known =
    /^(stock\.|stocktake\.|service\.|transfer\.|delivery\.|return\.|order\.|quantity\.|day\.|record\.inactive)/

  it(`${howMany} steps: each is done or refused with a reason, and all figures hold`, {
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
      await hold(step)
      if (i % 75 === 74) await check(addDays(firstDay, which % 50))
    }
    // Every kind of step was taken often, so that the walk proves something.
    for (const one of new Set(steps)) expect([one, (done.get(one) ?? 0) > 5]).toEqual([one, true])
    const often = Object.values(seen).map((times) => times > 5)
    expect([seen, often]).toEqual([seen, [allowNegative, allowNegative, allowNegative]])
  })
})

describe('two who want the last piece (INV-01)', () => {
  it('a thousand times: one has it, the other is refused', { timeout: 600_000 }, async () => {
    const test = await openReadyShop(firstDay)
    const goods = { name: '纸', listPrice: parsePrice('10'), taxRate: 1300, openingStock: parseQty('1') }
    const { id } = await test.ask('product.create', goods)
    const take = (qty: number) => test.reply('product.adjustStock', { id, qty, movedOn: firstDay, note: '' })
    for (let round = 0; round < 1000; round += 1) {
      const replies = await Promise.all([take(-10_000), take(-10_000)])
      expect(replies.map((reply) => (reply.ok ? 'done' : reply.code)).sort()).toEqual(['done', 'stock.notThere'])
      await take(10_000)
    }
    expect(await test.ask('product.read', { id })).toMatchObject({ onHand: 10_000, stockValue: 0 })
    await test.close()
  })
})

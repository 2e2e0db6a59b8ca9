import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { PayPercent, Rate } from '../../main/value/percent'
import { parsePrice } from '../../main/value/price'
import { parseQty, type Qty } from '../../main/value/qty'
import { AskRefused, openReadyShop, type TestShop, without } from '../shop'

// Paper is cut and weighed: a little more leaves than was ordered. It is owed, invoiced and paid as the rest, and every figure holds.
describe('more leaves than was ordered (R-DLV)', () => {
  let test: TestShop
  let paper: Id
  let ink: Id
  let customer: Id
  let order: Id

  const day = '2026-03-06'
  const refused = (code: string) => expect.objectContaining({ code })
  const read = () => test.ask('order.read', { id: order })
  const now = async () => ({ id: order, version: (await read()).version })
  const stock = async (id = paper) => {
    const { onHand, reserved } = await test.ask('product.read', { id })
    return [onHand / 10_000, reserved / 10_000]
  }
  const owed = async () => (await test.ask('customer.read', { id: customer })).receivable
  const agree = async () => {
    const { results } = await test.ask('book.prove', {})
    expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([])
  }
  const allow = (share: number) => test.ask('orderSettings.change', { overShip: share as Rate })
  const draftOf = (quantities: [Id, string][]) => ({
    customerId: customer,
    orderOn: day,
    lines: quantities.map(([productId, qty]) => ({ productId, qty: parseQty(qty), listPrice: parsePrice('100') })),
  })
  const take = async (...quantities: [Id, string][]) => {
    order = (await test.ask('order.save', { id: null, draft: draftOf(quantities) })).id
    await test.ask('order.confirm', { id: order, version: 1, acceptShortage: true })
  }
  const ship = async (...quantities: string[]) => {
    const { lines } = await read()
    const some = quantities.map((qty, i) => ({ lineId: lines[i]?.id ?? (0 as Id), qty: parseQty(qty) }))
    return test.ask('order.ship', { ...(await now()), deliveredOn: day, lines: some })
  }

  beforeAll(async () => {
    test = await openReadyShop(day)
    const goods = { unit: '公斤', listPrice: parsePrice('100'), taxRate: 1300, openingStock: parseQty('10000') }
    paper = (await test.ask('product.create', { name: '卷筒纸', ...goods })).id
    ink = (await test.ask('product.create', { name: '油墨', ...goods })).id
  })
  afterAll(() => test.close())
  beforeEach(async () => {
    customer = (await test.ask('customer.create', { name: `杭州晨光印刷厂 ${test.shop.newId()}` })).id
    await allow(500)
  })

  it('a shop that has not allowed it refuses a gram more', async () => {
    await allow(0)
    await take([paper, '10'])
    await expect(ship('10.0001')).rejects.toEqual(refused('delivery.tooMuch'))
    await ship('10')
    expect(await read()).toMatchObject({ state: 'SHIPPED', due: 100_000, overShipped: 0 })
    await agree()
  })

  it('five in a hundred more: owed, due, invoiced and paid to the fen, the order is shipped, nothing stays held back', async () => {
    await take([paper, '10'])
    const [onHand = 0, reserved = 0] = await stock()
    await expect(ship('10.6')).rejects.toEqual(refused('delivery.overShare'))
    await ship('4')
    await ship('6.5')
    expect(await stock()).toEqual([onHand - 10.5, reserved - 10])
    const page = await read()
    expect(page).toMatchObject({
      state: 'SHIPPED',
      gross: 100_000,
      delivered: 105_000,
      overShipped: 5_000,
      due: 105_000,
    })
    expect([page.outstanding, await owed()]).toEqual([105_000, 105_000])
    expect((await test.ask('order.list', {})).find(({ id }) => id === order)?.outstanding).toBe(105_000)
    const paperwork = { kind: 'ordinary', title: '杭州晨光印刷厂', taxId: '91330106MA2H0DEM0E' } as const
    await test.ask('invoice.request', { orderId: order, deliveryId: null, ...paperwork })
    expect((await read()).invoices.map(({ gross }) => gross)).toEqual([105_000])
    const money = { receivedOn: day, method: 'bank', amount: 105_000 as Fen } as const
    const { id } = await test.ask('receipt.create', { customerId: customer, orderId: order, ...money })
    await test.ask('receipt.confirm', { id })
    expect(await read()).toMatchObject({ outstanding: 0, received: 105_000 })
    await expect(ship('0.1')).rejects.toThrow(AskRefused)
    await agree()
  })

  it('what was invoiced before counts: of what went beyond it the rest is invoiced', async () => {
    await take([paper, '10'])
    const paperwork = { kind: 'ordinary', title: '杭州晨光印刷厂', taxId: '91330106MA2H0DEM0E' } as const
    await test.ask('invoice.request', { orderId: order, deliveryId: null, ...paperwork })
    await ship('10.5')
    await test.ask('invoice.request', { orderId: order, deliveryId: null, ...paperwork })
    expect((await read()).invoices.map(({ gross }) => gross)).toEqual([100_000, 5_000])
    await agree()
  })

  it('one line beyond the order, the other not yet: both are due in full, and a change of the order leaves what went', async () => {
    await take([paper, '10'], [ink, '10'])
    await ship('10.5', '0')
    expect(await read()).toMatchObject({
      state: 'PART_SHIPPED',
      due: 205_000,
      outstanding: 205_000,
      overShipped: 5_000,
    })
    const [row] = (await test.ask('toShip.list', {})).filter(({ id }) => id === order)
    expect([row?.left, row?.openLines]).toEqual([100_000, 1])
    expect((await test.ask('customer.read', { id: customer })).creditUsed).toBe(205_000)
    const change = async (first: string, second: string) =>
      test.ask('change.request', {
        ...(await now()),
        reason: '补数量',
        draft: draftOf([
          [paper, first],
          [ink, second],
        ]),
      })
    await change('10', '8')
    expect(await read()).toMatchObject({ gross: 180_000, due: 185_000, overShipped: 5_000 })
    await change('11', '8')
    expect(await read()).toMatchObject({ gross: 190_000, due: 190_000, overShipped: 0 })
    await agree()
    await ship('0.5', '8.4')
    expect(await read()).toMatchObject({ state: 'SHIPPED', delivered: 194_000, due: 194_000, overShipped: 4_000 })
    expect((await stock(ink))[1]).toBe(0)
    await agree()
  })

  it('closed short it counts what went; what comes back is given back at what it was delivered for', async () => {
    await take([paper, '10'], [ink, '10'])
    const { deliveryId } = await ship('10.5', '2')
    await test.ask('order.closeShort', { ...(await now()), reason: '客户不要了' })
    expect(await read()).toMatchObject({ state: 'CLOSED', due: 125_000 })
    const [line] = (await read()).deliveries[0]?.lines ?? []
    const lines = [{ deliveryLineId: line?.id ?? (0 as Id), qty: parseQty('0.5') }]
    await test.ask('salesReturn.create', { deliveryId, returnedOn: day, reason: '多了', lines })
    expect([await owed(), (await read()).due]).toEqual([120_000, 120_000])
    await agree()
  })

  it('voided, everything is held back and owed as before; where the rest is still all that was ordered, the order stays shipped', async () => {
    await allow(5_000)
    await take([paper, '10'])
    const before = await stock()
    const first = await ship('2')
    const second = await ship('13')
    expect(await read()).toMatchObject({ state: 'SHIPPED', delivered: 150_000, overShipped: 50_000 })
    await test.ask('delivery.void', { ...(await now()), deliveryId: first.deliveryId, reason: '写错了' })
    expect(await read()).toMatchObject({ state: 'SHIPPED', delivered: 130_000, overShipped: 30_000, due: 130_000 })
    await agree()
    await test.ask('delivery.void', { ...(await now()), deliveryId: second.deliveryId, reason: '写错了' })
    expect(await read()).toMatchObject({ state: 'CONFIRMED', delivered: 0, overShipped: 0, due: 100_000 })
    expect([await stock(), await owed()]).toEqual([before, 0])
    await agree()
  })

  it('what other orders wait for is not taken for it', async () => {
    const goods = { name: '铜版纸', unit: '公斤', listPrice: parsePrice('100'), taxRate: 1300 }
    const { id } = await test.ask('product.create', { ...goods, openingStock: parseQty('15') })
    await take([id, '5'])
    await take([id, '10'])
    await expect(ship('10.1')).rejects.toEqual(refused('delivery.heldForOthers'))
    await ship('10')
    expect((await read()).state).toBe('SHIPPED')
    await agree()
  })

  it('what is paid before it leaves is paid with what goes beyond the order', async () => {
    const { version, ...page } = await test.ask('customer.read', { id: customer })
    const prepaid = { ...page, prepaidShare: 10_000 as PayPercent }
    await test.ask('customer.change', { ...prepaid, id: customer, version })
    await take([paper, '10'])
    const money = { receivedOn: day, method: 'bank', amount: 100_000 as Fen } as const
    const { id } = await test.ask('receipt.create', { customerId: customer, orderId: order, ...money })
    await test.ask('receipt.confirm', { id })
    await expect(ship('10.5')).rejects.toEqual(refused('delivery.unpaid'))
    await ship('10')
    await agree()
  })

  it('whatever goes, is voided and comes back: no line beyond its share, and every figure follows from the papers', {
    timeout: 120_000,
  }, async () => {
    await allow(2_000)
    const steps = fc.record({
      step: fc.constantFrom('take', 'ship', 'ship', 'ship', 'void', 'back'),
      which: fc.nat(1000),
      many: fc.integer({ min: 1, max: 130_000 }),
    })
    const orders: Id[] = []
    let done = 0
    for (const { step, which, many } of fc.sample(steps, { numRuns: 250, seed: 20260306 })) {
      order = orders[which % Math.max(1, orders.length)] ?? order
      try {
        if (step === 'take') {
          await take([paper, `${many / 10_000}`], [ink, `${((many % 700) + 1) / 100}`])
          orders.push(order)
        } else if (step === 'ship') await ship(`${many / 10_000}`, `${(which % 90) / 10}`)
        else {
          const { deliveries } = await read()
          const { id = 0 as Id, lines = [] } = deliveries[which % Math.max(1, deliveries.length)] ?? {}
          const back = lines.map((line) => ({ deliveryLineId: line.id, qty: Math.ceil(line.qty / 3) as Qty }))
          if (step === 'void') await test.ask('delivery.void', { ...(await now()), deliveryId: id, reason: '走走看' })
          else await test.ask('salesReturn.create', { deliveryId: id, returnedOn: day, reason: '走走看', lines: back })
        }
        done += 1
      } catch (error) {
        if (!(error instanceof AskRefused)) throw error
      }
      const page = await read()
      for (const line of page.lines)
        expect(line.deliveredQty).toBeLessThanOrEqual(line.qty + Math.floor((line.qty * 2_000) / 10_000))
      const beyond = page.gross + page.overShipped
      expect(page.delivered).toBeLessThanOrEqual(beyond)
      if (page.state === 'SHIPPED') expect(page.delivered).toBe(beyond)
    }
    expect(done).toBeGreaterThan(100)
    await agree()
  })

  it('only who runs the shop may allow it', async () => {
    await without(test, 'company.manage', async () => {
      await expect(allow(1000)).rejects.toEqual(refused('right.missing'))
    })
  })
})
